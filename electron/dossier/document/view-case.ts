import type { Places } from "#engine/pictures/find-places.ts";
import { explainUnknown, nameUse, USE_NAMES } from "#engine/pictures/picture-texts.ts";
import { CERTAINTY_TEXTS } from "#engine/outcome-texts.ts";
import { fitLine } from "./fit-text.ts";
import { COUNTRY_STATUS_TEXTS, TEXTS } from "./texts.ts";
import type { Fact } from "./view-cover.ts";
import { viewTable, type TableView } from "./view-table.ts";
import type { ViewContext } from "./view-context.ts";

export type CaseView = {
  facts: Fact[];
  tables: { question: string; table: TableView }[];
  countries: { name: string; status: string; uses: string }[];
  /** Uses whose places are not known, and why. */
  unknown: { use: string; reason: string }[];
  countriesSource: string;
};

export function viewCase(context: ViewContext, places: Places | null): CaseView {
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
    countries: (places?.countries ?? []).map(({ country: { name, status }, uses }) => ({
      name: say(name),
      status: say(COUNTRY_STATUS_TEXTS[status]),
      uses: uses.map((use) => say(nameUse(use))).join(", "),
    })),
    unknown: (places?.unknown ?? []).map((place) => ({
      use: say(USE_NAMES[place.use]),
      reason: say(explainUnknown(place)),
    })),
    countriesSource: fitLine(
      `${say(TEXTS.countriesSource)}: ${say(source).replace(/\.$/, "")} (${checked}: ${say(CERTAINTY_TEXTS[certainty])}).`,
    ),
  };
}
