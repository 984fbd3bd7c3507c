import { expect, test } from "vitest";
import { findRestingPlace } from "#renderer/store/resting-place.ts";
import { small } from "#test/support/questionnaire.ts";

test("a new case begins at its first part", () => {
  expect(findRestingPlace(small, null)).toEqual({ screen: "wizard", section: "A", question: null });
});

test("a case goes on at its question", () => {
  expect(findRestingPlace(small, { screen: "wizard", section: "B", question: "B2" })).toEqual({
    screen: "wizard",
    section: "B",
    question: "B2",
  });
});

test("a place that is gone gives the beginning", () => {
  expect(findRestingPlace(small, { screen: "risks", section: "Z", question: "Z1" })).toEqual({
    screen: "risks",
    section: "A",
    question: null,
  });
});
