import { describe, expect, test } from "vitest";
import { listQuestions, readBoras } from "#test/support/catalog.ts";

const boras = await readBoras();
const stops = listQuestions(boras).flatMap((question) =>
  question.stops.map((stop) => ({ ...stop, question: question.id })),
);

/** C6 is C4 over again: a framework that nobody has checked is no support. */
const BASIS = {
  law: ["A6", "B10", "C4", "C6", "D1", "E1", "E2", "E5", "F1", "F2", "G8"],
  "supervision-practice": ["C3", "D2", "D3", "D4", "D6", "G2", "G5", "G7", "K3"],
  "house-rule": ["A4", "B2", "B3", "B4", "B5", "K2", "N3"],
};

describe("stoppers of the questionnaire", () => {
  test.each(Object.entries(BASIS))("resting on %s stand on their questions", (basis, expected) => {
    const found = stops.filter((stop) => stop.basis === basis).map(({ question }) => question);
    expect([...new Set(found)].sort(byNumber)).toEqual([...expected].sort(byNumber));
  });

  test("carry the id of their question", () => {
    for (const { id, question } of stops) expect(id.startsWith(`${question}-`), id).toBe(true);
  });

  test("stop for an unknown answer only where no support or security is at stake", () => {
    const untilKnown = stops.filter((stop) => stop.unknownStops).map(({ id }) => id);
    expect(untilKnown).toEqual(["B10-security", "C6-not-checked"]);
  });

  test("resting on the authority's practice name one of its decisions or pages", () => {
    const practice = stops.filter((stop) => stop.basis === "supervision-practice");
    const words = /salem|ale-|malmo|imy|di-|umea|skolplattformen/;
    expect(practice.length).toBe(10);
    for (const { id, references } of practice) expect(references.join(" "), id).toMatch(words);
  });
});

function byNumber(one: string, other: string): number {
  return one.localeCompare(other, "en", { numeric: true });
}
