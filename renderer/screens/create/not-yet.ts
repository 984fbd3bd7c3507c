import type { CaseDetails } from "#engine/case-details.ts";
import type { LocalText } from "#engine/local-text.ts";

/** Stands in a screening's details for what is not known so early. */
export const NOT_YET: LocalText = { sv: "inte bestämt", en: "not decided" };

/** The details to begin the whole assessment from: what stood in for the unknown is empty again. */
export function clearNotYet(details: CaseDetails): CaseDetails {
  const clear = (text: string): string => (text === NOT_YET.sv || text === NOT_YET.en ? "" : text);
  const { supplier } = details;
  return {
    ...details,
    registrationNumber: clear(details.registrationNumber),
    supplier: { ...supplier, name: clear(supplier.name) },
  };
}
