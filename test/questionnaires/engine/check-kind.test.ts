import { describe, expect, test } from "vitest";
import { checkKind } from "#engine/check-kind.ts";
import { checkQuestionnaire } from "#engine/check-questionnaire.ts";
import type { Questionnaire } from "#engine/questionnaire.ts";
import { readCatalogue } from "#test/support/catalog.ts";
import { changeSmall, small } from "#test/support/questionnaire.ts";

const shipped = await readCatalogue("forprovning");

function changeScreening(change: (screening: Questionnaire) => void): Questionnaire {
  const copy = structuredClone(shipped);
  change(copy);
  return copy;
}

function find(questionnaire: Questionnaire): string[] {
  return checkKind(questionnaire).map(({ path, code }) => `${path.join(".")} ${code}`);
}

describe("an assessment", () => {
  test("has what it weighs with", () => {
    expect(find(small)).toEqual([]);
    for (const list of ["classes", "risks", "measures", "signers"] as const) {
      expect(find(changeSmall((source) => (source[list] = [])))).toEqual([`${list} too-short`]);
    }
    const noCountries = changeSmall((source) => (source.countries.list = []));
    expect(find(noCountries)).toEqual(["countries too-short"]);
  });
});

describe("a screening", () => {
  test("is sound as it is shipped", () => expect(checkQuestionnaire(shipped)).toEqual([]));

  test("weighs nothing", () => {
    const weighing = changeScreening((screening) => {
      screening.sections[0]!.questions[0]!.stops = structuredClone(small.sections[1]!.questions)
        .flatMap(({ stops }) => stops)
        .slice(0, 1);
    });
    expect(find(weighing)).toEqual(["sections.0.questions.0.stops screening-weighs"]);
  });

  test("has steps that can all be reached, each with a name of its own", () => {
    const noWhen = changeScreening(({ screening }) => delete screening!.next[1]!.when);
    expect(find(noWhen)).toEqual(["screening.next.1 wrong-step"]);
    const neverLast = changeScreening(({ screening }) => void screening!.next.pop());
    expect(find(neverLast)).toEqual(["screening.next.3 wrong-step"]);
    const twice = changeScreening(({ screening }) => (screening!.next[1]!.id = "not-cloud"));
    expect(find(twice)).toEqual(["screening.next.1.id duplicate"]);
  });

  test("has steps about questions that exist", () => {
    const lost = changeScreening(({ screening }) => {
      screening!.next[0]!.when = { question: "P9", is: ["no"] };
    });
    expect(checkQuestionnaire(lost)).toMatchObject([
      { path: ["screening", "next", 0, "when"], code: "unknown-question" },
    ]);
  });
});
