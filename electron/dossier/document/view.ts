import { findPlaces } from "#engine/pictures/find-places.ts";
import type { DossierSource } from "#electron/dossier/model/dossier-content.ts";
import { fitLine } from "./fit-text.ts";
import { readSource } from "./read-source.ts";
import { TEXTS, VERIFICATION_STEPS } from "./texts.ts";
import { type AttachmentView, viewAttachments } from "./view-attachments.ts";
import { type CaseView, viewCase } from "./view-case.ts";
import { type ClassView, viewClasses } from "./view-classes.ts";
import { createContext } from "./view-context.ts";
import { type CoverView, viewCover } from "./view-cover.ts";
import { type DeviationView, viewDeviations } from "./view-deviations.ts";
import { type FlowView, viewFlow } from "./view-flow.ts";
import { type MapView, viewMap } from "./view-map.ts";
import { type MatricesView, viewMatrices } from "./view-matrix.ts";
import { type PartView, viewLawfulness, viewQuestions } from "./view-questions.ts";
import {
  type DoubtView,
  type ReferenceView,
  viewDoubts,
  viewReferences,
} from "./view-references.ts";
import {
  type ConditionView,
  type MeasureView,
  type RiskView,
  viewConditions,
  viewMeasures,
  viewRisks,
} from "./view-risks.ts";
import { type ScalesView, viewScales } from "./view-scales.ts";
import { type SummaryView, viewSummary } from "./view-summary.ts";

export type SignerView = {
  field: string;
  role: string;
  meaning: string;
  /** The role again, for the field's name in a reader: without marks for where a line may break. */
  label: string;
};

/** Everything on the pages, worded and formatted; the template only lays it out. */
export type DossierView = {
  language: "sv" | "en";
  title: string;
  author: string;
  /** UTC: year, month, day, hour, minute, second. */
  /** What is assessed, from the questionnaire's title. */
  kind: string;
  date: number[];
  header: string;
  words: Record<keyof typeof TEXTS, string>;
  cover: CoverView;
  summary: SummaryView;
  case: CaseView;
  /** Null where the case asks nothing about places. */
  map: MapView | null;
  flow: FlowView | null;
  classes: ClassView[];
  parts: PartView[];
  matrices: MatricesView;
  scales: ScalesView;
  risks: RiskView[];
  deviations: DeviationView[];
  conditions: ConditionView[];
  measures: MeasureView[];
  lawfulness: { id: string; text: string; answer: string }[] | null;
  references: ReferenceView[];
  doubts: DoubtView[];
  attachments: AttachmentView[];
  signers: SignerView[];
  verification: string[];
};

function splitInstant(instant: string): number[] {
  return instant.split(/[-T:.Z]/, 6).map(Number);
}

/** Pure: the same source gives the same view. Throws for a source that buildSource did not make. */
export function buildView(source: DossierSource): DossierView {
  const context = createContext(readSource(source));
  const { content, questionnaire, say } = context;
  const { details } = content;
  const places = findPlaces(questionnaire, content.input.answers);
  const words = Object.fromEntries(
    Object.entries(TEXTS).map(([key, text]) => [key, say(text)]),
  ) as DossierView["words"];
  return {
    language: content.language,
    kind: say(questionnaire.title),
    title: fitLine(
      `${say(questionnaire.title)}: ${details.service} (${details.registrationNumber})`,
    ),
    author: fitLine(details.officer.name),
    date: splitInstant(content.created),
    header: fitLine(`${details.registrationNumber}  ·  ${details.service}`),
    words,
    cover: viewCover(context),
    summary: viewSummary(context),
    case: viewCase(context, places),
    map: places === null ? null : viewMap(context, places),
    flow: places === null ? null : viewFlow(context, places),
    classes: viewClasses(context),
    parts: viewQuestions(context),
    matrices: viewMatrices(context),
    scales: viewScales(context),
    risks: viewRisks(context),
    deviations: viewDeviations(context),
    conditions: viewConditions(context),
    measures: viewMeasures(context),
    lawfulness: viewLawfulness(context),
    references: viewReferences(context),
    doubts: viewDoubts(context),
    attachments: viewAttachments(context, source),
    signers: content.signers.map(({ field, id }) => {
      const signer = questionnaire.signers.find((candidate) => candidate.id === id);
      if (signer === undefined) throw new Error(`The questionnaire has no signer ${id}.`);
      return {
        field,
        role: say(signer.role),
        meaning: say(signer.meaning),
        label: signer.role[content.language],
      };
    }),
    verification: VERIFICATION_STEPS.map(say),
  };
}
