import type { Country } from "#engine/questionnaire.ts";
import type { Question } from "#engine/question.ts";
import type { AnswerValue } from "#engine/answers.ts";
import { CERTAINTY_TEXTS } from "#engine/outcome-texts.ts";
import { fitLine } from "./fit-text.ts";
import { COUNTRY_STATUS_TEXTS, TEXTS } from "./texts.ts";
import type { Fact } from "./view-cover.ts";
import { viewTable, type TableView } from "./view-table.ts";
import type { ViewContext } from "./view-context.ts";

export type CaseView = {
  facts: Fact[];
  tables: { question: string; table: TableView }[];
  countries: { name: string; status: string; questions: string }[];
  countriesSource: string;
};

function listCodes(question: Question, value: AnswerValue): string[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item) => {
    if (typeof item === "string") return question.type === "countries" ? [item] : [];
    const columns = question.type === "table" ? question.columns : [];
    return columns.flatMap(({ id, type }) => (type === "country" ? (item[id] ?? []) : []));
  });
}

/** Countries that visible answers name, with the questions that name them, in questionnaire order. */
function findCountries({ assessment, content, index }: ViewContext): Map<Country, Set<string>> {
  const found = new Map<Country, Set<string>>();
  for (const id of assessment.visible) {
    const question = index.questions.get(id)?.question;
    const answer = content.input.answers[id];
    if (question === undefined || answer === undefined || !("value" in answer)) continue;
    for (const code of listCodes(question, answer.value)) {
      const country = index.countries.get(code);
      if (country === undefined) continue;
      found.set(country, (found.get(country) ?? new Set()).add(id));
    }
  }
  return found;
}

export function viewCase(context: ViewContext): CaseView {
  const { assessment, content, questionnaire, index, say } = context;
  const { details } = content;
  const { checked, certainty, source } = questionnaire.countries;
  const tables = assessment.visible.flatMap((id) => {
    const question = index.questions.get(id)?.question;
    const table = question && viewTable(context, question, content.input.answers[id]);
    return table === undefined
      ? []
      : [{ question: `${id} ${say(question?.text ?? TEXTS.noneYet)}`, table }];
  });
  return {
    facts: [
      { label: say(TEXTS.board), value: fitLine(details.board) },
      { label: say(TEXTS.registrationNumber), value: fitLine(details.registrationNumber) },
      { label: say(TEXTS.service), value: fitLine(details.service) },
      { label: say(TEXTS.supplier), value: fitLine(details.supplier.name) },
      {
        label: say(TEXTS.organisationNumber),
        value: fitLine(details.supplier.organisationNumber) || say(TEXTS.noneYet),
      },
    ],
    tables,
    countries: [...findCountries(context)].map(([{ name, status }, questions]) => ({
      name: say(name),
      status: say(COUNTRY_STATUS_TEXTS[status]),
      questions: [...questions].join(", "),
    })),
    countriesSource: fitLine(
      `${say(TEXTS.countriesSource)}: ${say(source).replace(/\.$/, "")} (${checked}: ${say(CERTAINTY_TEXTS[certainty])}).`,
    ),
  };
}
