import { expect, test } from "vitest";
import { describeStanding } from "#renderer/screens/case/describe-standing.ts";
import { deriveAssessment } from "#renderer/store/derive-assessment.ts";
import { calm, giveInput, small } from "#test/support/questionnaire.ts";

const describeAnswers = (answers: Parameters<typeof giveInput>[0]) =>
  describeStanding(deriveAssessment(small, giveInput(answers)));

test("a whole case tells its proposal", () => {
  expect(describeAnswers(calm)).toEqual({
    shape: "clear",
    lead: "outcome.final",
    words: "outcome.recommended",
  });
});

test("an unfinished case is never said to be recommended", () => {
  expect(describeAnswers({ A1: "yes" })).toEqual({
    shape: "gap",
    lead: "outcome.notDecided",
    words: "outcome.nothingSoFar",
  });
});

test("a stopper is told at once", () => {
  expect(describeAnswers({ A1: "yes", B4: "yes" })).toEqual({
    shape: "stop",
    lead: "outcome.soFar",
    words: "outcome.may-not-be-used",
  });
});
