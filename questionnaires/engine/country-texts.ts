import type { LocalText } from "./local-text.ts";
import type { CountryStatus } from "./questionnaire.ts";

/** From the best protected to the least. */
export const COUNTRY_STATUSES = [
  "eea",
  "adequate",
  "dpf",
  "third",
] as const satisfies readonly CountryStatus[];

/** The legal status of a country in a few words, for legends and alternative texts. */
export const COUNTRY_STATUS_NAMES: Readonly<Record<CountryStatus, LocalText>> = {
  eea: { sv: "EU och EES", en: "EU and EEA" },
  adequate: { sv: "Adekvat skydd enligt EU", en: "Adequate protection according to the EU" },
  dpf: { sv: "Bara företag anslutna till DPF", en: "Only companies certified under the DPF" },
  third: { sv: "Tredjeland utan EU-beslut", en: "Third country without an EU decision" },
};
