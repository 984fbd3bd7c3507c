import { randomUUID } from "node:crypto";
import { writeSync } from "node:fs";
import { openStore } from "#electron/store/store.ts";
import { small } from "./questionnaire.ts";
import { caseDetails } from "./store-details.ts";

/**
 * Run in a process of its own: `node store-writer.mjs <folder> [size] [begun]`. Answers for ever, or until
 * an answer of `size` characters is refused, and says "<case> <sequence> <value>" on a line of its own as
 * soon as each is acknowledged. With `begun` it makes cases for ever, each with so many answers from its
 * beginning.
 */
const [folder = "", size = "0", begun = "0"] = process.argv.slice(2);
const say = (line: string) => writeSync(1, `${line}\n`);

const opened = openStore({
  folder,
  key: new Uint8Array(32).fill(7),
  appVersion: "0.1.0",
  now: () => new Date().toISOString(),
  newId: () => randomUUID(),
});

if (!opened.ok) {
  say(`refused ${opened.error.code}`);
} else {
  const { cases } = opened.value;
  const answers = Array.from({ length: Number(begun) }, (_, at) => ({
    kind: "answer" as const,
    question: "A2",
    answer: { value: String(at) },
  }));
  while (answers.length > 0) {
    const made = cases.create(caseDetails, small, "Åsa Öberg", answers);
    if (!made.ok) throw new Error(made.error.code);
    say(`${made.value.id} ${made.value.saved.sequence} -`);
  }
  const listed = cases.list();
  const created = cases.create(caseDetails, small, "Åsa Öberg");
  if (!listed.ok || !created.ok) throw new Error("The case could not be made.");
  const { id } = created.value;
  for (let number = 1; ; number += 1) {
    const value = String(number).padEnd(Number(size), "x");
    const answer = { value };
    const saved = cases.change(id, { kind: "answer", question: "A2", answer }, "Åsa Öberg");
    if (!saved.ok) {
      say(`refused ${saved.error.code}`);
      break;
    }
    say(`${id} ${saved.value.sequence} ${number}`);
  }
}
