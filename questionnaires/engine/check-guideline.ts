import type { LocalText } from "./local-text.ts";
import type { PlacedProblem } from "./problem.ts";
import type { Questionnaire } from "./questionnaire.ts";

/** Clauses that lead nowhere, stand twice, or have neither a question nor a reason for having none. */
export function checkGuideline({ sections, guideline }: Questionnaire): PlacedProblem[] {
  const known = new Set(sections.flatMap(({ questions }) => questions.map(({ id }) => id)));
  const seen = new Set<string>();
  return (guideline?.clauses ?? []).flatMap(({ id, questions, outside }, i): PlacedProblem[] => {
    const problems: PlacedProblem[] = [];
    const report = (path: (string | number)[], code: string, text: LocalText) =>
      problems.push({ path: ["guideline", "clauses", i, ...path], code, text });
    if (seen.has(id)) {
      report(["id"], "duplicate", {
        sv: `Beteckningen ${id} används redan. Välj en annan.`,
        en: `The id ${id} is used already. Choose another.`,
      });
    }
    seen.add(id);
    questions.forEach((question, q) => {
      if (known.has(question)) return;
      report(["questions", q], "unknown-question", {
        sv: `Frågan ${question} finns inte. Rätta frågans beteckning.`,
        en: `The question ${question} does not exist. Correct the question's id.`,
      });
    });
    if (questions.length > 0 === (outside !== undefined)) {
      report([], "clause-not-settled", {
        sv: `${id} ska ha antingen frågor (questions) eller ett skäl till att sakna dem (outside).`,
        en: `${id} must have either questions or a reason for having none (outside).`,
      });
    }
    return problems;
  });
}
