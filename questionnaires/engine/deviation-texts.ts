import type { DeviationPart } from "./deviation.ts";
import type { LocalText } from "./local-text.ts";

/** What is lacking of an avvikelse before it counts. */
export const DEVIATION_PART_TEXTS: Readonly<Record<DeviationPart, LocalText>> = {
  reason: { sv: "skälet till avvikelsen", en: "the reason for it" },
  advice: { sv: "dataskyddsombudets råd", en: "the data protection officer's advice" },
  "advice-date": { sv: "datum för rådet", en: "the date of the advice" },
  acceptor: {
    sv: "namn och roll på den som godtar risken",
    en: "name and role of the one who accepts the risk",
  },
  "acceptance-date": { sv: "datum då risken godtogs", en: "the date when the risk was accepted" },
  order: {
    sv: "rätt ordning: rådet ska lämnas innan risken godtas",
    en: "the right order: the advice comes before the risk is accepted",
  },
  evidence: {
    sv: "det undertecknade beslutet som underlag",
    en: "the signed decision as evidence",
  },
  signer: {
    sv: "en roll i frågekatalogen som får godta risker",
    en: "a role in the questionnaire that may accept risks",
  },
};
