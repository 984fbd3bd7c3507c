import { describe, expect, test } from "vitest";
import { compareQuestionnaires } from "#engine/compare-questionnaires.ts";
import { changeSmall, local, small } from "#test/support/questionnaire.ts";

function compare(change: Parameters<typeof changeSmall>[0]) {
  return compareQuestionnaires(small, changeSmall(change));
}

test("a questionnaire does not differ from itself", () => {
  expect(compareQuestionnaires(small, small)).toEqual({ questions: [], items: [] });
});

describe("questions", () => {
  test("one that is added is new, one that is taken away is removed, seen from either side", () => {
    const changed = changeSmall((source) => {
      source.sections[0]!.questions.push({
        id: "A9",
        type: "yesNo",
        text: local("Ny?"),
        why: local("Varför"),
        how: local("Hur"),
        good: local("Bra"),
        evidence: local("Underlag"),
      });
    });
    const added = { id: "A9", aspects: [], differences: [] };
    expect(compareQuestionnaires(small, changed).questions).toEqual([
      { ...added, step: "new", old: null, new: local("Ny?") },
    ]);
    expect(compareQuestionnaires(changed, small).questions).toEqual([
      { ...added, step: "removed", old: local("Ny?"), new: null },
    ]);
  });

  test("an option is found by its id, whatever its place", () => {
    const { questions } = compare((source) => {
      const question = source.sections[0]!.questions[0]!;
      if (question.type !== "oneOf") throw new Error("no options");
      question.options = question.options.toReversed().map((option) => {
        return option.id === "no" ? { ...option, text: local("Nej") } : option;
      });
    });
    expect(questions).toMatchObject([{ id: "A1", step: "changed", aspects: ["options"] }]);
    expect(questions[0]?.differences).toEqual([
      { path: "options.no.text.sv", old: "Inte alls", new: "Nej" },
      { path: "options.no.text.en", old: "Inte alls (en)", new: "Nej (en)" },
    ]);
  });

  test("a rule that is changed is one taken away and one added", () => {
    const { questions } = compare((source) => {
      source.sections[0]!.questions[2]!.raises![0]!.likelihood = 4;
    });
    expect(questions).toMatchObject([{ id: "A3", aspects: ["rules"] }]);
    expect(questions[0]?.differences).toMatchObject([
      { path: "raises", new: null },
      { path: "raises", old: null },
    ]);
  });

  test("help and when it is asked are aspects of their own", () => {
    const { questions } = compare((source) => {
      source.sections[0]!.questions[1]!.why = local("Annat");
      source.sections[0]!.questions[1]!.required = true;
    });
    expect(questions).toMatchObject([{ id: "A2", aspects: ["visible", "help"] }]);
  });
});

describe("other parts", () => {
  test("risks, sources and countries go by their ids", () => {
    const { items } = compare((source) => {
      source.risks[0]!.name = local("Annan");
      source.references.push({ ...source.references[0]!, id: "ny" });
      source.countries.list[0]!.status = "third";
    });
    const id = small.risks[0]?.id;
    const code = small.countries.list[0]?.code;
    expect(items).toMatchObject([
      { part: "risks", id, step: "changed" },
      { part: "references", id: "ny", step: "new" },
      { part: "countries", id: null, step: "changed" },
    ]);
    expect(items[2]?.differences.map(({ path }) => path)).toEqual([`list.${String(code)}.status`]);
  });

  test("a part's title is told without its questions", () => {
    const { items, questions } = compare((source) => {
      source.sections[0]!.title = local("Annat");
    });
    expect(questions).toEqual([]);
    expect(items).toMatchObject([{ part: "sections", id: "A", step: "changed" }]);
  });
});
