import type { Result } from "#contract/api.ts";
import { checkTarget, readShape } from "#electron/catalog/read-questionnaire.ts";
import type { LocalText } from "#engine/local-text.ts";
import type { PlacedProblem } from "#engine/problem.ts";
import type { Proof } from "#engine/prove-reachable.ts";
import type { Questionnaire } from "#engine/questionnaire.ts";
import { reviewQuestionnaire } from "#engine/review-questionnaire.ts";
import { checkFolder } from "./check-folder.ts";
import { succeed } from "./failures.ts";

export type LintProblem = {
  severity: "error" | "warning";
  file: string;
  line: number;
  column: number;
  code: string;
  text: LocalText;
};

export type Lint = {
  /** In the order of files and lines. */
  problems: LintProblem[];
  /** For each question, answers with which it is asked. Empty where there are errors in ids or conditions. */
  proofs: Proof[];
  /** Null where there are errors. */
  summary: LocalText | null;
};

function summarise({ id, version, sections, risks, measures }: Questionnaire): LocalText {
  const questions = sections.reduce((sum, section) => sum + section.questions.length, 0);
  return {
    sv: `${id} ${version}: ${questions} frågor, ${risks.length} risker, ${measures.length} åtgärder, inga fel. Alla frågor går att nå.`,
    en: `${id} ${version}: ${questions} questions, ${risks.length} risks, ${measures.length} measures, no errors. Every question can be reached.`,
  };
}

const UNPROVEN: Omit<PlacedProblem, "path"> = {
  code: "question-unreachable",
  text: {
    sv: "Det gick inte att hitta några svar som gör att frågan ställs. Ändra villkoret, eller ta bort frågan.",
    en: "No answers were found with which the question is asked. Change the condition, or remove the question.",
  },
};

function listUnproven(questionnaire: Questionnaire, proofs: readonly Proof[]): PlacedProblem[] {
  const lost = new Set(proofs.flatMap((one) => (one.answers === null ? [one.question] : [])));
  return questionnaire.sections.flatMap((section, s) =>
    section.questions.flatMap(({ id }, q) =>
      lost.has(id) ? [{ path: ["sections", s, "questions", q], ...UNPROVEN }] : [],
    ),
  );
}

function inOrder(one: LintProblem, other: LintProblem): number {
  if (one.file !== other.file) return one.file < other.file ? -1 : 1;
  return one.line - other.line || one.column - other.column;
}

/** Reads and checks a questionnaire's folder; `today` is YYYY-MM-DD. */
export async function lintQuestionnaire(folder: string, today: string): Promise<Result<Lint>> {
  const checked = await checkFolder(folder);
  if (!checked.ok) return checked;
  const read = await readShape(folder);
  if (!read.ok) {
    const problems = read.problems.map((one) => ({ severity: "error" as const, ...one }));
    return succeed({ problems: problems.sort(inOrder), proofs: [], summary: null });
  }
  const { questionnaire } = read;
  const review = reviewQuestionnaire(questionnaire, today);
  const place =
    (severity: LintProblem["severity"]) =>
    ({ path, code, text }: PlacedProblem): LintProblem => ({
      severity,
      ...read.place(path),
      code,
      text,
    });
  const errors = [
    ...review.errors,
    ...listUnproven(questionnaire, review.proofs),
    ...(await checkTarget(folder, questionnaire)),
  ];
  return succeed({
    problems: [...errors.map(place("error")), ...review.warnings.map(place("warning"))].sort(
      inOrder,
    ),
    proofs: review.proofs,
    summary: errors.length === 0 ? summarise(questionnaire) : null,
  });
}
