import type { MeasureStatus, Provenance } from "./answers.ts";
import type { MeasureResult, Outcome } from "./assessment.ts";
import type { LocalText } from "./local-text.ts";
import type { Band } from "./method.ts";
import type { Basis, ConditionUse } from "./question.ts";
import type { Certainty } from "./questionnaire.ts";

export const OUTCOME_TEXTS: Readonly<Record<Outcome, LocalText>> = {
  "may-not-be-used": {
    sv: "Förslag: tjänsten får inte användas",
    en: "Proposal: the service may not be used",
  },
  "advised-against": {
    sv: "Förslag: tjänsten avråds",
    en: "Proposal: the service is advised against",
  },
  "recommended-with-conditions": {
    sv: "Förslag: tjänsten rekommenderas med villkor",
    en: "Proposal: the service is recommended with conditions",
  },
  recommended: {
    sv: "Förslag: tjänsten rekommenderas",
    en: "Proposal: the service is recommended",
  },
};

/** What the outcome asks of the nämnd, in a sentence. */
export const OUTCOME_MEANINGS: Readonly<Record<Outcome, LocalText>> = {
  "may-not-be-used": {
    sv: "Minst ett hinder finns. Det kan inte vägas bort: svaret måste ändras, med underlag.",
    en: "There is at least one obstacle. It cannot be traded off: the answer must change, with evidence.",
  },
  "advised-against": {
    sv: "En risk är mycket hög, eller så saknas svar som avgör om tjänsten får användas.",
    en: "A risk is very high, or an answer that decides whether the service may be used is lacking.",
  },
  "recommended-with-conditions": {
    sv: "Tjänsten kan användas när villkoren är uppfyllda. Varje villkor behöver ansvarig, datum och bevis.",
    en: "The service can be used once the conditions are met. Each needs an owner, a date and proof.",
  },
  recommended: {
    sv: "Inget hinder, ingen hög risk och inget öppet villkor finns kvar.",
    en: "No obstacle, no high risk and no open condition remains.",
  },
};

export const BAND_TEXTS: Readonly<Record<Band, LocalText>> = {
  low: { sv: "låg", en: "low" },
  moderate: { sv: "måttlig", en: "moderate" },
  high: { sv: "hög", en: "high" },
  "very-high": { sv: "mycket hög", en: "very high" },
};

export const BASIS_TEXTS: Readonly<Record<Basis, LocalText>> = {
  law: { sv: "lag", en: "law" },
  "supervision-practice": { sv: "tillsynspraxis", en: "supervision practice" },
  "house-rule": { sv: "kommunens egen regel", en: "the municipality's own rule" },
};

export const CERTAINTY_TEXTS: Readonly<Record<Certainty, LocalText>> = {
  official: { sv: "läst i officiell text", en: "read in an official text" },
  secondary: { sv: "läst i andra hand", en: "read in a secondary source" },
  unverified: { sv: "inte kontrollerad", en: "not verified" },
};

export const MEASURE_STATUS_TEXTS: Readonly<Record<MeasureResult["status"], LocalText>> = {
  proposed: { sv: "föreslagen", en: "proposed" },
  planned: { sv: "planerad", en: "planned" },
  agreed: { sv: "avtalad", en: "agreed" },
  verified: { sv: "verifierad", en: "verified" },
} satisfies Record<MeasureStatus | "proposed", LocalText>;

export const PROVENANCE_TEXTS: Readonly<Record<Provenance, LocalText>> = {
  officer: { sv: "handläggarens egen uppgift", en: "the officer's own statement" },
  supplier: { sv: "leverantörens uppgift", en: "the supplier's statement" },
  verified: { sv: "kontrollerat mot underlag", en: "checked against evidence" },
};

export const CONDITION_USE_TEXTS: Readonly<Record<ConditionUse, LocalText>> = {
  "tender-requirement": { sv: "ska-krav i upphandlingen", en: "mandatory tender requirement" },
  "contract-term": { sv: "kontraktsvillkor", en: "contract term" },
  "own-task": { sv: "kommunens egen uppgift", en: "the municipality's own task" },
};
