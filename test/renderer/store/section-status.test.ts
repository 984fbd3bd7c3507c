import { expect, test } from "vitest";
import type { AnswerValue } from "#engine/answers.ts";
import { deriveAssessment, findWaiting } from "#renderer/store/derive-assessment.ts";
import { describeSection } from "#renderer/store/section-status.ts";
import { calm, giveInput, small } from "#test/support/questionnaire.ts";

function describeIn(id: string, values: Readonly<Record<string, AnswerValue>>) {
  const input = giveInput(values);
  return describeSection(
    small.sections.find((section) => section.id === id),
    deriveAssessment(small, input),
    input.answers,
    findWaiting(small, input),
  );
}

test.each([
  ["nothing answered", "B", {}, { visible: 0, waiting: 4, missing: 0, unknown: 0, stops: 0 }],
  ["not asked", "B", { A1: "no" }, { visible: 0, waiting: 0, missing: 0, unknown: 0, stops: 0 }],
  [
    "begun",
    "B",
    { A1: "yes", B1: 1 },
    { visible: 4, waiting: 0, missing: 3, unknown: 0, stops: 0 },
  ],
  ["done", "B", calm, { visible: 4, waiting: 0, missing: 0, unknown: 0, stops: 0 }],
  [
    "unknown",
    "B",
    { ...calm, B3: "?" },
    { visible: 4, waiting: 0, missing: 0, unknown: 1, stops: 0 },
  ],
  [
    "stopped",
    "B",
    { ...calm, B1: 4 },
    { visible: 4, waiting: 0, missing: 0, unknown: 0, stops: 1 },
  ],
] as const)("%s", (_name, section, values, expected) => {
  expect(describeIn(section, values)).toEqual(expected);
});
