import { describe, expect, test } from "vitest";
import type { Answers, AnswerValue } from "#engine/answers.ts";
import { findAnswers } from "#engine/find-answers.ts";
import { findContradictions } from "#engine/find-contradictions.ts";
import { readBoras, readFixture } from "#test/support/catalog.ts";

const boras = await readBoras();
const rules = boras.contradictions ?? [];

function change(values: Record<string, AnswerValue>): string[] {
  const { answers } = readFixture("recommended");
  const changed: Answers = {
    ...answers,
    ...Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { value }])),
  };
  return findContradictions(boras, changed).map(({ id }) => id);
}

describe("contradictions of the questionnaire", () => {
  test("are many, and each can come true and names the questions in its text", () => {
    expect(rules.length).toBeGreaterThan(12);
    for (const { id, when, text } of rules) {
      const found = findAnswers(when, boras);
      expect(found.found, id).toBe("yes");
      if (found.found !== "yes") continue;
      const hit = findContradictions(boras, found.answers).find((one) => one.id === id);
      expect(hit?.questions.length, id).toBeGreaterThan(1);
      for (const question of hit?.questions ?? []) {
        expect(text.sv, id).toContain(question);
        expect(text.en, id).toContain(question);
      }
    }
  });

  test("no case of the fixtures contradicts itself", () => {
    for (const name of ["recommended", "recommended-with-conditions", "salem-2011"]) {
      expect(findContradictions(boras, readFixture(name).answers), name).toEqual([]);
    }
  });

  test("data within the EEA and a sub-processor in the USA do not fit together", () => {
    const row = { name: "Exempel Inc.", country: "US", task: "Support" };
    const within = { C1: ["SE"], C2: ["SE"], D4: "yes" };
    expect(change({ ...within, D9: [row] })).toContain("inom-ees-med-underbitrade-utanfor");
    expect(change({ ...within, D9: [{ ...row, country: "DE" }] })).toEqual([]);
    expect(change({ ...within, C2: ["SE", "US"], D9: [row] })).not.toContain(
      "inom-ees-med-underbitrade-utanfor",
    );
  });

  test("no personal data and information about people do not fit together", () => {
    expect(change({ B6: "no", B1: ["residents"] })).toContain("manniskor-utan-personuppgifter");
    expect(change({ B6: "no", B1: ["technical"] })).not.toContain("manniskor-utan-personuppgifter");
  });
});
