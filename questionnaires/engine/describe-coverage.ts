import type { Language } from "./local-text.ts";
import type { Question } from "./question.ts";
import type { Guideline, Questionnaire } from "./questionnaire.ts";

const WORDS = {
  sv: {
    intro:
      "Vad riktlinjerna säger, återgivet med egna ord, och vilka frågor som täcker det. Tabellen görs ur " +
      "guideline.yaml med `npm run -s molnakt -- questionnaire coverage`.",
    columns: ["Sida", "Riktlinjen säger", "Frågor, eller skäl till att ingen fråga ställs"],
    count: (clauses: number, covered: number) =>
      `${clauses} punkter: ${covered} täcks av frågor och ${clauses - covered} rör inte köp av en molntjänst.`,
  },
  en: {
    intro:
      "What the guideline says, in our own words, and which questions cover it. The table is made from " +
      "guideline.yaml with `npm run -s molnakt -- questionnaire coverage`.",
    columns: ["Page", "The guideline says", "Questions, or the reason for having none"],
    count: (clauses: number, covered: number) =>
      `${clauses} clauses: ${covered} are covered by questions and ${clauses - covered} do not bear on buying a cloud service.`,
  },
};

/** The municipality's own guideline against the questions, clause by clause, as Markdown. */
export function describeCoverage(
  questionnaire: Questionnaire,
  guideline: Guideline,
  language: Language,
): string {
  const words = WORDS[language];
  const { clauses, title, date } = guideline;
  const questions = new Map(
    questionnaire.sections.flatMap((section) => section.questions.map((one) => [one.id, one])),
  );
  const covered = clauses.filter((clause) => clause.questions.length > 0).length;
  const headings = [...new Set(clauses.map(({ heading }) => heading[language]))];
  const tables = headings.map((heading) => {
    const rows = clauses
      .filter((clause) => clause.heading[language] === heading)
      .map(({ page, summary, questions: ids, outside }) => [
        String(page),
        summary[language],
        outside?.[language] ?? ids.map((id) => nameQuestion(questions, id, language)).join("<br>"),
      ]);
    return [`## ${heading}`, drawTable(words.columns, rows)].join("\n\n");
  });
  const parts = [
    `# ${title[language]}, ${date}`,
    words.intro,
    words.count(clauses.length, covered),
    ...tables,
  ];
  return `${parts.join("\n\n")}\n`;
}

function nameQuestion(
  questions: ReadonlyMap<string, Question>,
  id: string,
  language: Language,
): string {
  const question = questions.get(id);
  if (question === undefined) throw new Error(`The questionnaire has no ${id}.`);
  return `**${id}** ${question.text[language]}`;
}

function drawTable(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(columns), line(columns.map(() => "---")), ...rows.map(line)].join("\n");
}
