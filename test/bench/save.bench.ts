import { randomBytes, randomUUID } from "node:crypto";
import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import path from "node:path";
import { openStore } from "#electron/store/store.ts";
import { small } from "#test/support/questionnaire.ts";
import { caseDetails } from "#test/support/store-details.ts";

/** An answer durably saved, against one fsync after a 4 KB write to an open file on the same disk. */
const ROUNDS = 500;
const BAR = 3;

const folder = mkdtempSync(path.join(process.cwd(), "out", "bench-save-"));
const opened = openStore({
  folder: path.join(folder, "data"),
  key: randomBytes(32),
  appVersion: "0.1.0",
  now: () => new Date().toISOString(),
  newId: () => randomUUID(),
});
if (!opened.ok) throw new Error(opened.error.text.en);
const store = opened.value;
const created = store.cases.create(caseDetails, small, "Åsa Öberg");
if (!created.ok) throw new Error(created.error.text.en);
const { id } = created.value;

const block = randomBytes(4096);
const rewritten = openSync(path.join(folder, "rewritten"), "w");
const appended = openSync(path.join(folder, "appended"), "a");
const questions = small.sections.flatMap((section) =>
  section.questions.map((question) => question.id),
);

function saveAnswer(round: number): void {
  const question = questions[round % questions.length] ?? "A1";
  const note = `Enligt avtalet, punkt ${round}, och det besked som leverantören gav per e-post.`;
  const answer = { value: "yes", source: "supplier", note } as const;
  const saved = store.cases.change(id, { kind: "answer", question, answer }, "Åsa Öberg");
  if (!saved.ok) throw new Error(saved.error.text.en);
}

function rewrite(): void {
  writeSync(rewritten, block, 0, block.length, 0);
  fsyncSync(rewritten);
}

function append(): void {
  writeSync(appended, block);
  fsyncSync(appended);
}

function time(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const pick = (times: number[], share: number) =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? Number.NaN;

try {
  for (let round = 0; round < 20; round += 1) {
    saveAnswer(round);
    rewrite();
    append();
  }
  const times = { save: [] as number[], rewrite: [] as number[], append: [] as number[] };
  for (let round = 20; round < 20 + ROUNDS; round += 1) {
    times.rewrite.push(time(rewrite));
    times.save.push(time(() => saveAnswer(round)));
    times.append.push(time(append));
  }
  const show = (name: string, values: number[]) =>
    console.log(
      `${name.padEnd(34)} median ${pick(values, 0.5).toFixed(2)} ms   p95 ${pick(values, 0.95).toFixed(2)} ms`,
    );
  show("answer durably saved", times.save);
  show("4 KB rewritten in place + fsync", times.rewrite);
  show("4 KB appended + fsync", times.append);
  const ratio = pick(times.save, 0.5) / pick(times.rewrite, 0.5);
  const verdict = ratio <= BAR ? "within" : "over";
  console.log(`saved / rewritten ${ratio.toFixed(2)}, ${verdict} the bar of ${BAR}`);
  if (ratio > BAR) process.exitCode = 1;
} finally {
  store.close();
  closeSync(rewritten);
  closeSync(appended);
  rmSync(folder, { recursive: true, force: true });
}
