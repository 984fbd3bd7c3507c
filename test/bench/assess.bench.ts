import { readFileSync } from "node:fs";
import path from "node:path";
import { readQuestionnaire } from "#electron/catalog/read-questionnaire.ts";
import { AnswersFile, readInput } from "#engine/answers-file.ts";
import { assess } from "#engine/assess.ts";

/** One assessment of the whole catalogue, as after every answer in the app. */
const ROUNDS = 500;
const BAR = 2;

const read = await readQuestionnaire(
  path.join(process.cwd(), "questionnaires", "catalog", "boras-molntjanster"),
);
if (!read.ok) throw new Error(read.problems[0].text.en);
const { questionnaire } = read;

const cases = ["salem-2011", "recommended", "recommended-with-conditions"].map((name) => {
  const file = path.join(process.cwd(), "test", "fixtures", `${name}.json`);
  return { name, input: readInput(AnswersFile.parse(JSON.parse(readFileSync(file, "utf8")))) };
});
const halfDone = Object.entries(cases[1]?.input.answers ?? {}).slice(0, 30);
cases.push({
  name: "half done",
  input: { answers: Object.fromEntries(halfDone), measures: {}, consequences: {} },
});

const pick = (times: number[], share: number) =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? Number.NaN;

for (const { name, input } of cases) {
  const start = performance.now();
  assess(questionnaire, input);
  const first = performance.now() - start;
  for (let round = 0; round < 50; round += 1) assess(questionnaire, input);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = performance.now();
    assess(questionnaire, input);
    times.push(performance.now() - before);
  }
  const [median, p95] = [pick(times, 0.5), pick(times, 0.95)];
  const verdict = median <= BAR ? "within" : "over";
  console.log(
    `assess ${name.padEnd(28)} first ${first.toFixed(2)} ms   median ${median.toFixed(2)} ms   ` +
      `p95 ${p95.toFixed(2)} ms   ${verdict} the bar of ${BAR} ms`,
  );
  if (median > BAR) process.exitCode = 1;
}
