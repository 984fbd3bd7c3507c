import { describe, expect, test } from "vitest";
import { reviewQuestionnaire } from "#engine/review-questionnaire.ts";
import { changeSmall, local, small } from "#test/support/questionnaire.ts";

const TODAY = "2026-11-24";

function review(change: Parameters<typeof changeSmall>[0], today = TODAY) {
  const { errors, warnings } = reviewQuestionnaire(changeSmall(change), today);
  const list = (found: typeof errors) => found.map(({ code, path }) => `${code} ${path.join(".")}`);
  return { errors: list(errors), warnings: list(warnings) };
}

describe("texts", () => {
  test("a blank text in either language is a missing translation", () => {
    const { errors } = review((source) => {
      source.risks[0]!.name = { sv: "Risk", en: "  " };
    });
    expect(errors).toContain("translation-missing risks.0.name.en");
  });

  test("a sentence that is the same in both languages is not translated, a name may be", () => {
    const { errors } = review((source) => {
      source.risks[0]!.name = { sv: "ISO/IEC 27001", en: "ISO/IEC 27001" };
      source.risks[0]!.description = { sv: "Ingen vet var de är", en: "Ingen vet var de är" };
    });
    expect(errors).toEqual(["translation-same risks.0.description.en"]);
  });

  test("a text has a limit by its field, and a sentence one of 25 words", () => {
    const { errors, warnings } = review((source) => {
      source.title = { sv: "Å".repeat(81), en: "A".repeat(80) };
      source.risks[0]!.description = {
        sv: `${"ord ".repeat(26)}sist.`,
        en: `${"word ".repeat(20)}end. ${"word ".repeat(20)}end.`,
      };
    });
    expect(errors).toEqual(["text-too-long title.sv"]);
    expect(warnings).toContain("sentence-too-long risks.0.description.sv");
    expect(warnings).not.toContain("sentence-too-long risks.0.description.en");
  });
});

describe("sources", () => {
  test.each([
    ["2026-11-24", "2025-11-24", false],
    ["2026-11-24", "2025-11-23", true],
    ["2024-02-29", "2023-02-28", false],
    ["2024-02-29", "2023-02-27", true],
    ["2026-01-15", "2025-01-14", true],
  ])("on %s, one checked on %s is stale: %s", (today, checked, stale) => {
    const { warnings } = review((source) => {
      source.references[0]!.checked = checked;
      source.countries.checked = today;
    }, today);
    expect(warnings.includes("not-checked-lately references.0.checked")).toBe(stale);
  });

  test("a stopper needs a ground that holds, and one that somebody has read unless the rule is its own", () => {
    const own = review((source) => {
      source.references[0]!.certainty = "unverified";
    });
    const stoppers = own.warnings.filter((one) => one.startsWith("stopper-ground-unverified"));
    expect(stoppers.length).toBeGreaterThan(0);
    expect(stoppers).not.toContain(
      "stopper-ground-unverified sections.1.questions.0.stops.0.references",
    );
    const gone = review((source) => {
      source.references[0]!.repealed = TODAY;
    });
    expect(gone.warnings).toContain(
      "stopper-ground-repealed sections.1.questions.0.stops.0.references",
    );
  });
});

describe("proofs", () => {
  test("each question has answers with which it is asked", () => {
    const { proofs } = reviewQuestionnaire(small, TODAY);
    const questions = small.sections.flatMap((section) => section.questions);
    expect(proofs.map(({ question }) => question)).toEqual(questions.map(({ id }) => id));
    expect(proofs.every(({ answers }) => answers !== null)).toBe(true);
    expect(proofs.find(({ question }) => question === "A1")?.answers).toEqual({});
    expect(proofs.find(({ question }) => question === "B1")?.answers).toEqual({
      A1: { value: "yes" },
    });
  });

  test("there are none while ids or conditions are wrong", () => {
    const { proofs } = reviewQuestionnaire(
      changeSmall((source) => {
        source.risks[0]!.measures = ["A99"];
      }),
      TODAY,
    );
    expect(proofs).toEqual([]);
  });

  test("a question that no answers lead to has none", () => {
    const changed = changeSmall((source) => {
      const question = source.sections[2]!.questions[1]!;
      question.visible = { all: [{ question: "A1", is: ["no"] }] };
      source.sections[0]!.title = local("Ärendet");
    });
    const { errors } = reviewQuestionnaire(changed, TODAY);
    expect(errors.map(({ code }) => code)).toContain("unreachable");
  });
});
