import type { Result } from "#contract/api.ts";
import type { CaseDetails } from "#engine/case-details.ts";
import { checkOrganisationNumber, formatOrganisationNumber } from "#engine/organisation-number.ts";
import { succeed } from "./failures.ts";

/** The details with the organisation number as it is written; empty for a supplier without one. */
export function checkDetails(details: CaseDetails): Result<CaseDetails> {
  const number = details.supplier.organisationNumber.trim();
  const [problem] = number === "" ? [] : checkOrganisationNumber(number);
  if (problem !== undefined) {
    return {
      ok: false,
      error: { code: `organisation-number.${problem.code}`, text: problem.text },
    };
  }
  const organisationNumber = number === "" ? "" : formatOrganisationNumber(number);
  return succeed({ ...details, supplier: { ...details.supplier, organisationNumber } });
}
