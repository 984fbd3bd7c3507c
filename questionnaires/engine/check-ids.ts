import type { Path } from "./list-conditions.ts";
import type { PlacedProblem } from "./problem.ts";
import type { Question } from "./question.ts";
import type { Questionnaire } from "./questionnaire.ts";

type Named = { id: string; path: Path };

/** Ids that stand twice, ids in the wrong place, and ids that lead nowhere. */
export function checkIds(questionnaire: Questionnaire): PlacedProblem[] {
  const questions = listQuestions(questionnaire);
  const { sections, classes, risks, measures, references, doubts, signers, countries } =
    questionnaire;
  const rules = questions.flatMap(({ question, path }) => listRuleIds(question, path));
  return [
    ...findRepeats(nameAll(sections, ["sections"])),
    ...findRepeats(questions.map(({ question: { id }, path }) => ({ id, path: [...path, "id"] }))),
    ...findRepeats(nameAll(classes, ["classes"])),
    ...findRepeats(nameAll(risks, ["risks"])),
    ...findRepeats(nameAll(measures, ["measures"])),
    ...findRepeats(nameAll(references, ["references"])),
    ...findRepeats(nameAll(doubts, ["doubts"])),
    ...findRepeats(nameAll(questionnaire.contradictions ?? [], ["contradictions"])),
    ...findRepeats(nameAll(signers, ["signers"])),
    ...findRepeats(
      countries.list.map(({ code }, i) => ({ id: code, path: ["countries", "list", i, "code"] })),
    ),
    ...findRepeats(rules),
    ...questions.flatMap(({ question, path }) => findRepeats(listPartIds(question, path))),
    ...questions.flatMap(({ question, path, section }) => checkPrefixes(question, path, section)),
    ...checkTargets(questionnaire, questions),
  ];
}

type PlacedQuestion = { question: Question; path: Path; section: string };

function listQuestions(questionnaire: Questionnaire): PlacedQuestion[] {
  return questionnaire.sections.flatMap((section, s) =>
    section.questions.map((question, q) => ({
      question,
      path: ["sections", s, "questions", q],
      section: section.id,
    })),
  );
}

function nameAll(list: readonly { id: string }[], path: Path): Named[] {
  return list.map(({ id }, i) => ({ id, path: [...path, i, "id"] }));
}

function listRuleIds(question: Question, path: Path): Named[] {
  return [
    ...nameAll(question.stops, [...path, "stops"]),
    ...nameAll(question.conditions, [...path, "conditions"]),
  ];
}

function listPartIds(question: Question, path: Path): Named[] {
  if (question.type === "table") return nameAll(question.columns, [...path, "columns"]);
  if (question.type !== "oneOf" && question.type !== "manyOf") return [];
  return nameAll(question.options, [...path, "options"]);
}

function findRepeats(named: readonly Named[]): PlacedProblem[] {
  const seen = new Set<string>();
  return named.flatMap(({ id, path }) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [
      {
        path,
        code: "duplicate",
        text: {
          sv: `Beteckningen ${id} används redan. Välj en annan.`,
          en: `The id ${id} is used already. Choose another.`,
        },
      },
    ];
  });
}

function checkPrefixes(question: Question, path: Path, section: string): PlacedProblem[] {
  const wrong = (place: Path, id: string, start: string): PlacedProblem => ({
    path: place,
    code: "wrong-prefix",
    text: {
      sv: `${id} ska börja med ${start}, där den står.`,
      en: `${id} must begin with ${start}, where it stands.`,
    },
  });
  return [
    ...(question.id.startsWith(section) ? [] : [wrong([...path, "id"], question.id, section)]),
    ...listRuleIds(question, path)
      .filter(({ id }) => !id.startsWith(`${question.id}-`))
      .map(({ id, path }) => wrong(path, id, `${question.id}-`)),
  ];
}

/** Questions whose answers list countries or companies, and may be said to be whole. */
const PLACED: readonly Question["type"][] = ["countries", "table"];

function checkTargets(
  questionnaire: Questionnaire,
  questions: readonly PlacedQuestion[],
): PlacedProblem[] {
  const risks = new Set(questionnaire.risks.map(({ id }) => id));
  const measures = new Set(questionnaire.measures.map(({ id }) => id));
  const references = new Set(questionnaire.references.map(({ id }) => id));
  const doubts = new Set(questionnaire.doubts.map(({ id }) => id));
  const placed = new Set(
    questions.flatMap(({ question }) => (PLACED.includes(question.type) ? [question.id] : [])),
  );
  const problems: PlacedProblem[] = [];

  const expectOne = (known: ReadonlySet<string>, id: string, path: Path, code: string) => {
    if (known.has(id)) return;
    const text = {
      sv: `${id} finns inte. Rätta beteckningen.`,
      en: `${id} does not exist. Correct the id.`,
    };
    problems.push({ path, code, text });
  };
  const expect = (known: ReadonlySet<string>, ids: readonly string[], path: Path, code: string) =>
    ids.forEach((id, i) => expectOne(known, id, [...path, i], code));

  for (const { question, path } of questions) {
    expect(references, question.references, [...path, "references"], "unknown-reference");
    expect(doubts, question.doubts, [...path, "doubts"], "unknown-doubt");
    if (question.type === "yesNo") {
      expect(placed, question.confirms ?? [], [...path, "confirms"], "unknown-list");
    }
    for (const list of ["stops", "conditions"] as const) {
      question[list].forEach((rule, i) => {
        const place = [...path, list, i, "references"];
        expect(references, rule.references, place, "unknown-reference");
      });
    }
    for (const list of ["raises", "increases"] as const) {
      question[list].forEach(({ risk }, i) => {
        expectOne(risks, risk, [...path, list, i, "risk"], "unknown-risk");
      });
    }
    question.raises.forEach((rule, i) => {
      expect(measures, rule.measures, [...path, "raises", i, "measures"], "unknown-measure");
    });
  }
  questionnaire.risks.forEach((risk, i) => {
    expect(measures, risk.measures, ["risks", i, "measures"], "unknown-measure");
  });
  questionnaire.measures.forEach((measure, i) => {
    const place = ["measures", i, "references"];
    expect(references, measure.references ?? [], place, "unknown-reference");
  });
  const asked = new Set(questions.map(({ question }) => question.id));
  expect(asked, questionnaire.lawfulness ?? [], ["lawfulness"], "unknown-question");
  questionnaire.references.forEach(({ replacedBy }, i) => {
    if (replacedBy === undefined) return;
    expectOne(references, replacedBy, ["references", i, "replacedBy"], "unknown-reference");
  });
  return problems;
}
