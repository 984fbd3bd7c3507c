import { expect, test } from "vitest";
import { describeCoverage } from "#engine/describe-coverage.ts";
import { Guideline } from "#engine/questionnaire.ts";
import { giveGuideline, local, small } from "#test/support/questionnaire.ts";

const guideline = Guideline.parse(
  giveGuideline({ questions: ["A1", "A3"] }, { outside: local("Rör | inte köpet") }),
);

test("a clause shows the questions that cover it, or why none does", () => {
  const text = describeCoverage(small, guideline, "sv");
  expect(text).toContain("# Riktlinjer, 2011-06-20");
  expect(text).toContain("2 punkter: 1 täcks av frågor och 1 rör inte köp av en molntjänst.");
  expect(text.split("\n").filter((line) => line.startsWith("| 1 |"))).toEqual([
    "| 1 | Molnet ska användas med förstånd. | " +
      "**A1** Behandlas data utanför nätet?<br>**A3** Finns utbildning? |",
    "| 1 | Molnet ska användas med förstånd. | Rör \\| inte köpet |",
  ]);
});

test("in English every word is English", () => {
  const text = describeCoverage(small, guideline, "en");
  expect(text).toContain("2 clauses: 1 are covered by questions and 1 do not bear on buying");
  expect(text).toContain("| Page | The guideline says |");
  expect(text).not.toMatch(/punkter|Riktlinjen säger/);
});

test("a clause covered by a question that is not there is a mistake of the caller", () => {
  const other = Guideline.parse(giveGuideline({ questions: ["Z9"] }));
  expect(() => describeCoverage(small, other, "sv")).toThrow("The questionnaire has no Z9.");
});
