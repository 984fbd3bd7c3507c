import { expect, test } from "vitest";
import type { JournalLine } from "#contract/api.ts";
import type { Step } from "#renderer/store/entry.ts";
import { addStep, makeAgain, NO_HISTORY, readHistory, takeBack } from "#renderer/store/history.ts";

const yes = { value: "yes" };
const no = { value: "no" };

function step(key: string, old: Step["old"], next: Step["new"]): Step {
  return { part: "answers", key, old, new: next } as Step;
}

function line(
  subject: string,
  old: unknown,
  next: unknown,
  more: Partial<JournalLine> = {},
): JournalLine {
  const at = "2026-11-24T12:00:00Z";
  return {
    sequence: 1,
    at,
    by: "Anna",
    kind: "answer",
    subject,
    carried: false,
    old,
    new: next,
    ...more,
  };
}

test("what is undone can be made again, until something else is changed", () => {
  const one = addStep(NO_HISTORY, step("A3", null, yes), false);
  const two = addStep(one, step("A3", yes, no), false);
  expect(takeBack(two)).toEqual({ done: one.done, undone: [step("A3", yes, no)] });
  expect(makeAgain(takeBack(two))).toEqual(two);
  expect(addStep(takeBack(two), step("A1", null, yes), false).undone).toEqual([]);
  expect(takeBack(NO_HISTORY)).toEqual(NO_HISTORY);
  expect(makeAgain(NO_HISTORY)).toEqual(NO_HISTORY);
});

test("letters typed one after the other are one change, and none when they end where they began", () => {
  const first = addStep(NO_HISTORY, step("A2", null, { value: "K" }), true);
  const joined = addStep(first, step("A2", { value: "K" }, { value: "Ko" }), true);
  expect(joined.done).toEqual([step("A2", null, { value: "Ko" })]);
  expect(addStep(joined, step("A2", { value: "Ko" }, null), true)).toEqual(NO_HISTORY);
  expect(addStep(joined, step("A3", yes, yes), false)).toEqual(joined);
});

test("the journal tells what can be undone: an entry that puts back the latest change is that change undone", () => {
  const journal = [
    line("created", null, {}, { kind: "created" }),
    line("A1", null, yes, { carried: true }),
    line("A3", null, yes),
    line("A3", yes, no),
    line("A3", no, yes),
  ];
  expect(readHistory(journal)).toEqual({
    done: [step("A3", null, yes)],
    undone: [step("A3", yes, no)],
  });
  expect(readHistory([...journal, line("A3", yes, no)]).undone).toEqual([]);
  const moved = line("questionnaire", {}, {}, { kind: "questionnaire" });
  expect(readHistory([...journal, moved])).toEqual(NO_HISTORY);
});
