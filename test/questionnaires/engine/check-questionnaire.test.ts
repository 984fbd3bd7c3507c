import { describe, expect, test } from "vitest";
import { checkQuestionnaire } from "#engine/check-questionnaire.ts";
import {
  changeSmall,
  giveDoubt,
  giveGuideline,
  local,
  small,
  type Source,
} from "#test/support/questionnaire.ts";

function findQuestion(source: Source, id: string): Record<string, unknown> {
  const question = source.sections.flatMap((s) => s.questions).find((q) => q.id === id);
  if (question === undefined) throw new Error(`No ${id}`);
  return question;
}

function setVisible(id: string, visible: unknown) {
  return (source: Source) => {
    findQuestion(source, id)["visible"] = visible;
  };
}

function setRaise(id: string, raise: Record<string, unknown>) {
  return (source: Source) => {
    findQuestion(source, id)["raises"] = [
      { risk: "R08", reason: local("x"), when: { question: id, is: ["no"] }, ...raise },
    ];
  };
}

test("the small questionnaire is free from problems", () => {
  expect(checkQuestionnaire(small)).toEqual([]);
});

test("a rule may rest on a class that later answers settle", () => {
  const questionnaire = changeSmall((source) => {
    setRaise("B2", { when: { class: "K", atLeast: 3 } })(source);
  });
  expect(checkQuestionnaire(questionnaire)).toEqual([]);
});

test("doubts and clauses that lead somewhere are no problem", () => {
  const questionnaire = changeSmall((source) => {
    Object.assign(source, {
      doubts: [giveDoubt("one")],
      guideline: giveGuideline({ questions: ["A1"] }),
    });
    Object.assign(findQuestion(source, "A1"), { doubts: ["one"] });
  });
  expect(checkQuestionnaire(questionnaire)).toEqual([]);
});

const sectionC = ["sections", 2, "questions"];

describe.each<[string, (source: Source) => void, string, (string | number)[]]>([
  [
    "unknown question",
    setVisible("C4", { question: "Z9", is: ["yes"] }),
    "unknown-question",
    [...sectionC, 3, "visible"],
  ],
  [
    "own question in visible",
    setVisible("C4", {
      any: [
        { question: "C1", answered: true },
        { question: "C4", is: ["no"] },
      ],
    }),
    "forward-reference",
    [...sectionC, 3, "visible", "any", 1],
  ],
  [
    "later question",
    setRaise("C4", { when: { not: { question: "D2", is: ["no"] } } }),
    "forward-reference",
    [...sectionC, 3, "raises", 0, "when", "not"],
  ],
  [
    "section that looks at itself",
    (source) => Object.assign(source.sections[2]!, { visible: { question: "C4", is: ["yes"] } }),
    "forward-reference",
    ["sections", 2, "visible"],
  ],
  [
    "class before what it follows from",
    setVisible("B2", { class: "K", atLeast: 3 }),
    "forward-reference",
    ["sections", 1, "questions", 1, "visible"],
  ],
  [
    "doubt that does not exist",
    (source) => Object.assign(findQuestion(source, "A1"), { doubts: ["nothing"] }),
    "unknown-doubt",
    ["sections", 0, "questions", 0, "doubts", 0],
  ],
  [
    "doubt that no question names",
    (source) => Object.assign(source, { doubts: [giveDoubt("lost")] }),
    "doubt-never-used",
    ["doubts", 0],
  ],
  [
    "doubt twice",
    (source) => {
      Object.assign(source, { doubts: [giveDoubt("one"), giveDoubt("one")] });
      Object.assign(findQuestion(source, "A1"), { doubts: ["one"] });
    },
    "duplicate",
    ["doubts", 1, "id"],
  ],
  [
    "clause with an unknown question",
    (source) => Object.assign(source, { guideline: giveGuideline({ questions: ["A1", "Z9"] }) }),
    "unknown-question",
    ["guideline", "clauses", 0, "questions", 1],
  ],
  [
    "clause with neither a question nor a reason",
    (source) => Object.assign(source, { guideline: giveGuideline({}) }),
    "clause-not-settled",
    ["guideline", "clauses", 0],
  ],
  [
    "clause with both",
    (source) =>
      Object.assign(source, {
        guideline: giveGuideline({ questions: ["A1"], outside: local("Rör inte köpet") }),
      }),
    "clause-not-settled",
    ["guideline", "clauses", 0],
  ],
  [
    "clause twice",
    (source) =>
      Object.assign(source, {
        guideline: giveGuideline({ questions: ["A1"] }, { questions: ["A2"] }),
      }),
    "duplicate",
    ["guideline", "clauses", 1, "id"],
  ],
  [
    "class without a rule",
    setRaise("C4", { when: { class: "T", atLeast: 3 } }),
    "unknown-class",
    [...sectionC, 3, "raises", 0, "when"],
  ],
  [
    "class that depends on itself",
    (source) =>
      Object.assign(source.classes[0]!, {
        increase: [{ when: { class: "K", atLeast: 1 }, by: 1, max: 3, reason: local("x") }],
      }),
    "cycle",
    ["classes", 0],
  ],
  [
    "class from a question of another type",
    (source) => Object.assign(source.classes[0]!, { question: "B3" }),
    "unknown-question",
    ["classes", 0, "question"],
  ],
  [
    "option that does not exist",
    setVisible("C3", { question: "C2", is: ["dpf", "magic"] }),
    "unknown-value",
    [...sectionC, 2, "visible"],
  ],
  [
    "is on a number",
    setRaise("D1", { when: { question: "D1", is: ["24"] } }),
    "wrong-type",
    ["sections", 3, "questions", 0, "raises", 0, "when"],
  ],
  [
    "atLeast on yes or no",
    setRaise("D2", { when: { question: "D2", atLeast: 1 } }),
    "wrong-type",
    ["sections", 3, "questions", 1, "raises", 0, "when"],
  ],
  [
    "outside on yes or no",
    setRaise("D2", { when: { question: "D2", outside: "eea" } }),
    "wrong-type",
    ["sections", 3, "questions", 1, "raises", 0, "when"],
  ],
  [
    "limit beyond the range",
    setRaise("D1", { when: { question: "D1", atLeast: 721 } }),
    "out-of-range",
    ["sections", 3, "questions", 0, "raises", 0, "when"],
  ],
  [
    "limit that all answers pass",
    setRaise("D1", { when: { question: "D1", atMost: 720 } }),
    "out-of-range",
    ["sections", 3, "questions", 0, "raises", 0, "when"],
  ],
  [
    "more choices than there are",
    setVisible("D5", { question: "D4", atLeast: 4 }),
    "out-of-range",
    ["sections", 3, "questions", 4, "visible"],
  ],
  [
    "number with an empty range",
    (source) => Object.assign(findQuestion(source, "D1"), { min: 720, raises: [] }),
    "out-of-range",
    ["sections", 3, "questions", 0, "max"],
  ],
  [
    "question twice",
    (source) => source.sections[0]!.questions.push(source.sections[0]!.questions[2]!),
    "duplicate",
    ["sections", 0, "questions", 3, "id"],
  ],
  [
    "option twice",
    (source) =>
      (findQuestion(source, "A1")["options"] as unknown[]).push({ id: "yes", text: local("x") }),
    "duplicate",
    ["sections", 0, "questions", 0, "options", 3, "id"],
  ],
  [
    "stopper twice",
    (source) => {
      const stops = findQuestion(source, "B4")["stops"] as unknown[];
      stops.push(stops[0]);
    },
    "duplicate",
    ["sections", 1, "questions", 3, "stops", 1, "id"],
  ],
  ["risk twice", (source) => source.risks.push(source.risks[0]!), "duplicate", ["risks", 4, "id"]],
  [
    "country twice",
    (source) => source.countries.list.push(source.countries.list[0]!),
    "duplicate",
    ["countries", "list", 4, "code"],
  ],
  [
    "question in another part",
    (source) =>
      source.sections[3]!.questions.push({
        ...source.sections[3]!.questions[1]!,
        id: "E1",
        conditions: [],
      }),
    "wrong-prefix",
    ["sections", 3, "questions", 5, "id"],
  ],
  [
    "stopper named after another question",
    (source) =>
      Object.assign((findQuestion(source, "B4")["stops"] as object[])[0]!, { id: "B3-stop" }),
    "wrong-prefix",
    ["sections", 1, "questions", 3, "stops", 0, "id"],
  ],
  [
    "unknown risk",
    setRaise("D2", { risk: "R99" }),
    "unknown-risk",
    ["sections", 3, "questions", 1, "raises", 0, "risk"],
  ],
  [
    "unknown measure in a rule",
    setRaise("D2", { measures: ["A09", "A99"] }),
    "unknown-measure",
    ["sections", 3, "questions", 1, "raises", 0, "measures", 1],
  ],
  [
    "unknown measure in a risk",
    (source) => source.risks[1]!.measures.push("A99"),
    "unknown-measure",
    ["risks", 1, "measures", 1],
  ],
  [
    "a confirmed question that lists no place",
    (source) => Object.assign(findQuestion(source, "D2"), { confirms: ["C1", "D1"] }),
    "unknown-list",
    ["sections", 3, "questions", 1, "confirms", 1],
  ],
  [
    "unknown reference",
    (source) => Object.assign(findQuestion(source, "D2"), { references: ["bok"] }),
    "unknown-reference",
    ["sections", 3, "questions", 1, "references", 0],
  ],
  [
    "replaced by nothing",
    (source) => Object.assign(source.references[0]!, { replacedBy: "pul" }),
    "unknown-reference",
    ["references", 0, "replacedBy"],
  ],
  [
    "reference without use",
    (source) => source.references.push({ ...source.references[0]!, id: "bok" }),
    "reference-never-used",
    ["references", 2],
  ],
  [
    "risk without question",
    (source) => ["A3", "D3"].map((id) => Object.assign(findQuestion(source, id), { raises: [] })),
    "risk-never-raised",
    ["risks", 3],
  ],
  [
    "measure without risk",
    (source) => Object.assign(source.risks[2]!, { measures: ["A08"] }),
    "measure-never-used",
    ["measures", 2],
  ],
  [
    "risk without consequence",
    (source) => {
      delete source.risks[3]!.consequence;
    },
    "risk-without-consequence",
    ["risks", 3],
  ],
  [
    "risk of a class without a rule",
    (source) => Object.assign(source.risks[0]!, { class: "T" }),
    "unknown-class",
    ["risks", 0, "class"],
  ],
  [
    "answer that cannot be both",
    setVisible("C4", {
      all: [
        { question: "A3", is: ["yes"] },
        { question: "A3", is: ["no"] },
      ],
    }),
    "unreachable",
    [...sectionC, 3, "visible"],
  ],
  [
    "follow-up of a question that is hidden then",
    setVisible("C3", {
      all: [{ question: "C2", is: ["dpf"] }, { not: { question: "C1", outside: "eea" } }],
    }),
    "unreachable",
    [...sectionC, 2, "visible"],
  ],
  [
    "rule on a question that is hidden then",
    setRaise("D5", {
      when: {
        all: [
          { question: "D5", is: ["no"] },
          { question: "D4", is: ["none"] },
        ],
      },
    }),
    "unreachable",
    ["sections", 3, "questions", 4, "raises", 0, "when"],
  ],
  [
    "class that the minimum excludes",
    setRaise("D2", {
      when: {
        all: [{ question: "B2", is: ["health"] }, { not: { class: "K", atLeast: 2 } }],
      },
    }),
    "unreachable",
    ["sections", 3, "questions", 1, "raises", 0, "when"],
  ],
  [
    "contradiction among many questions",
    setVisible("D5", {
      all: [
        { question: "A3", is: ["yes"] },
        { question: "A3", is: ["no"] },
        { question: "A1", is: ["partly"] },
        { question: "B1", atLeast: 2 },
        { question: "B2", is: ["health"] },
        { question: "C1", outside: "eea" },
        { question: "C2", is: ["scc"] },
        { question: "C4", is: ["yes"] },
        { question: "C5", outside: "eea" },
        { question: "D1", atLeast: 25 },
        { question: "D2", is: ["yes"] },
      ],
    }),
    "unreachable",
    ["sections", 3, "questions", 4, "visible"],
  ],
  [
    "choices that exclude each other",
    setRaise("D5", {
      when: {
        all: [
          { question: "B2", is: ["none"] },
          { question: "B2", atLeast: 1 },
        ],
      },
    }),
    "unreachable",
    ["sections", 3, "questions", 4, "raises", 0, "when"],
  ],
])("%s", (_, change, code, path) => {
  test(`is ${code}`, () => {
    const problems = checkQuestionnaire(changeSmall(change));
    const found = problems.find((problem) => problem.code === code);
    expect(problems.map((problem) => problem.code)).toContain(code);
    expect(found?.path).toEqual(path);
    expect(found?.text.sv).not.toBe(found?.text.en);
  });
});

test.each<[number, number, string[]]>([
  [1, 2, []],
  [1, 5, ["unreachable"]],
])("a condition on a class that is at least %i and at least %i is tried", (one, other, codes) => {
  const twice = changeSmall((source) => {
    setVisible("D2", {
      all: [
        { class: "K", atLeast: one },
        { class: "K", atLeast: Math.min(other, 4) },
        ...(other > 4 ? [{ not: { class: "K", atLeast: 1 } }] : []),
      ],
    })(source);
  });
  expect([...new Set(checkQuestionnaire(twice).map(({ code }) => code))]).toEqual(codes);
});

describe("a questionnaire that is broken in more than one way", () => {
  const codes = (change: (source: Source) => void) =>
    checkQuestionnaire(changeSmall(change)).map(({ code }) => code);

  test("a class that follows from one without a rule", () => {
    expect(
      codes(({ classes }) => {
        classes[0]?.atLeast?.push({
          when: { class: "R", atLeast: 1 },
          value: 1,
          reason: local("Därför"),
        });
      }),
    ).toContain("unknown-class");
  });

  test("a class whose question does not exist", () => {
    expect(
      codes(({ classes, sections }) => {
        if (classes[0] !== undefined) classes[0].question = "Z9";
        const host = sections[3]?.questions[1];
        if (host !== undefined) host.visible = { class: "K", atLeast: 1 };
      }),
    ).toContain("unknown-question");
  });
});
