import type { Outcome, RiskResult } from "#engine/assessment.ts";
import type { LocalText } from "#engine/local-text.ts";
import { BAND_TEXTS, BASIS_TEXTS } from "#engine/outcome-texts.ts";
import { fitLine } from "./fit-text.ts";
import { nameOf, type ViewContext } from "./view-context.ts";

export type SummaryView = {
  lead: string;
  points: string[];
  stoppers: { text: string; basis: string }[];
  moreStoppers: string | null;
  risks: { id: string; name: string; figure: string }[];
  /** Those that count. */
  deviations: string[];
  moreDeviations: string | null;
  conditions: string[];
  moreConditions: string | null;
  contradictions: string[];
  moreContradictions: string | null;
  gaps: string;
};

/** As many as leave the summary on one page. */
const MOST_STOPPERS = 6;
const MOST_CONDITIONS = 5;
const MOST_RISKS = 3;
const MOST_DEVIATIONS = 3;
const MOST_CONTRADICTIONS = 2;

type Names = { service: string; supplier: string; conditions: number };

function proposeDecision(outcome: Outcome, names: Names): LocalText[] {
  const { service, supplier } = names;
  const what = { sv: `${service} från ${supplier}`, en: `${service} from ${supplier}` };
  const again: LocalText = {
    sv: "bedömningen ska göras om när tjänsten, avtalet eller informationen ändras.",
    en: "that the assessment be repeated when the service, the contract or the information changes.",
  };
  switch (outcome) {
    case "may-not-be-used":
      return [
        {
          sv: `${what.sv} inte får användas så länge hindren nedan finns kvar.`,
          en: `that ${what.en} may not be used as long as the obstacles below remain.`,
        },
        {
          sv: "ärendet får tas upp igen när hindren är undanröjda och det finns underlag som visar det.",
          en: "that the case may be taken up again when the obstacles are removed, with evidence that shows it.",
        },
      ];
    case "advised-against":
      return [
        {
          sv: `${what.sv} inte ska införas på det underlag som finns nu.`,
          en: `that ${what.en} not be introduced on the present basis.`,
        },
        {
          sv: "handläggaren ska ta fram de svar som saknas och åtgärder som sänker de högsta riskerna, innan ärendet tas upp igen.",
          en: "that the case officer find the answers that are lacking, and measures that lower the highest risks, before the case is taken up again.",
        },
      ];
    case "recommended-with-conditions":
      return [
        {
          sv: `${what.sv} får användas när villkoren i avsnitt 6 är uppfyllda.`,
          en: `that ${what.en} may be used once the conditions in section 6 are met.`,
        },
        {
          sv: "varje villkor ska ha en ansvarig, ett datum och ett bevis innan tjänsten tas i bruk.",
          en: "that each condition have an owner, a date and a proof before the service is taken into use.",
        },
        again,
      ];
    case "recommended":
      return [{ sv: `${what.sv} får användas.`, en: `that ${what.en} may be used.` }, again];
  }
}

function countMore(count: number, what: LocalText, section: number): LocalText {
  return {
    sv: `Ytterligare ${count} ${what.sv} finns i avsnitt ${section}.`,
    en: `${count} more ${what.en} in section ${section}.`,
  };
}

const nameDeviations = (count: number): LocalText => ({
  sv: count === 1 ? "avvikelse" : "avvikelser",
  en: count === 1 ? "avvikelse is" : "avvikelser are",
});

/** The English words with the verb that fits their number. */
const nameObstacles = (count: number): LocalText => ({
  sv: "hinder",
  en: count === 1 ? "obstacle is" : "obstacles are",
});
const nameConditions = (count: number): LocalText => ({
  sv: "villkor",
  en: count === 1 ? "condition is" : "conditions are",
});

const nameContradictions = (count: number): LocalText => ({
  sv: count === 1 ? "motsägelse" : "motsägelser",
  en: count === 1 ? "contradiction is" : "contradictions are",
});

function describeGaps(gaps: number, missing: number): LocalText {
  if (gaps === 0 && missing === 0) {
    return { sv: "Alla frågor är besvarade.", en: "All questions are answered." };
  }
  const unknown = gaps - missing;
  const sv = [
    ...(unknown > 0
      ? [`${unknown} ${unknown === 1 ? "fråga har" : "frågor har"} svaret ”vet ej”`]
      : []),
    ...(missing > 0
      ? [`${missing} ${missing === 1 ? "fråga är obesvarad" : "frågor är obesvarade"}`]
      : []),
  ].join(" och ");
  const en = [
    ...(unknown > 0
      ? [`${unknown} ${unknown === 1 ? "question is" : "questions are"} answered “don’t know”`]
      : []),
    ...(missing > 0
      ? [`${missing} ${missing === 1 ? "question is" : "questions are"} not answered`]
      : []),
  ].join(" and ");
  return {
    sv: `${sv}. Det som inte är känt sänker aldrig en risk.`,
    en: `${en}. What is not known never lowers a risk.`,
  };
}

function summarizeDeviation(
  { content, questionnaire, say }: ViewContext,
  { id, residual, bands, deviation }: RiskResult,
): string[] {
  const accepted = content.input.deviations[id]?.accepted;
  if (accepted === undefined || deviation?.state !== "counts") return [];
  const name = nameOf(questionnaire.risks, id);
  const who = `${accepted.name}, ${accepted.role}`;
  return [
    say({
      sv: `${id} ${name.sv}: restrisken ${residual} (${BAND_TEXTS[bands.residual].sv}) räknas som ${deviation.score} (${BAND_TEXTS[deviation.band].sv}). Godtas av ${who}.`,
      en: `${id} ${name.en}: the residual risk ${residual} (${BAND_TEXTS[bands.residual].en}) counts as ${deviation.score} (${BAND_TEXTS[deviation.band].en}). Accepted by ${who}.`,
    }),
  ];
}

export function viewSummary(context: ViewContext): SummaryView {
  const { assessment, contradictions, content, questionnaire, say } = context;
  const moreContradictions = contradictions.length - MOST_CONTRADICTIONS;
  const { stoppers, risks, conditions, gaps, missing } = assessment;
  const { details } = content;
  const names = {
    service: details.service,
    supplier: details.supplier.name,
    conditions: conditions.length,
  };
  const unknown = new Set([...gaps.map(({ question }) => question), ...missing]);
  const deviations = risks.flatMap((risk) => summarizeDeviation(context, risk));
  const moreDeviations = deviations.length - MOST_DEVIATIONS;
  const moreStoppers = stoppers.length - MOST_STOPPERS;
  const moreConditions = conditions.length - MOST_CONDITIONS;
  return {
    lead: say({
      sv: `${details.board} föreslås besluta att`,
      en: `It is proposed that ${details.board} decide`,
    }),
    points: proposeDecision(assessment.outcome, names).map(say),
    stoppers: stoppers
      .slice(0, MOST_STOPPERS)
      .map(({ text, basis }) => ({ text: say(text), basis: say(BASIS_TEXTS[basis]) })),
    moreStoppers:
      moreStoppers > 0 ? say(countMore(moreStoppers, nameObstacles(moreStoppers), 4)) : null,
    risks: risks.slice(0, MOST_RISKS).map(({ id, residual, bands }) => ({
      id,
      name: say(nameOf(questionnaire.risks, id)),
      figure: fitLine(`${residual} (${say(BAND_TEXTS[bands.residual])})`),
    })),
    deviations: deviations.slice(0, MOST_DEVIATIONS),
    moreDeviations:
      moreDeviations > 0 ? say(countMore(moreDeviations, nameDeviations(moreDeviations), 5)) : null,
    conditions: conditions.slice(0, MOST_CONDITIONS).map(({ text }) => say(text)),
    moreConditions:
      moreConditions > 0 ? say(countMore(moreConditions, nameConditions(moreConditions), 6)) : null,
    contradictions: contradictions
      .slice(0, MOST_CONTRADICTIONS)
      .map(({ questions, text }) => `${questions.join(", ")}: ${say(text)}`),
    moreContradictions:
      moreContradictions > 0
        ? say(countMore(moreContradictions, nameContradictions(moreContradictions), 4))
        : null,
    gaps: say(describeGaps(unknown.size, missing.length)),
  };
}
