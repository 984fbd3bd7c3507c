import type { Result } from "#contract/api.ts";
import { fitLine } from "#electron/dossier/document/fit-text.ts";
import { findUncovered } from "#electron/dossier/document/read-coverage.ts";
import type { CaseDetails } from "#engine/case-details.ts";
import { checkOrganisationNumber, formatOrganisationNumber } from "#engine/organisation-number.ts";
import { fail, succeed } from "./failures.ts";
import { loadCoverage } from "./load-coverage.ts";

/** The officer's name stays in the journal for ever, so every dossier of the case must be able to show it. */
async function checkName(name: string): Promise<Result<string>> {
  const lacking = findUncovered(fitLine(name), await loadCoverage());
  const characters = lacking.map((character) => {
    const number = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    return `U+${number}`;
  });
  return lacking.length === 0
    ? succeed(name)
    : fail("officer.characters", { characters: characters.join(", ") });
}

/** The details with the organisation number as it is written; empty for a supplier without one. */
export async function checkDetails(details: CaseDetails): Promise<Result<CaseDetails>> {
  const name = await checkName(details.officer.name);
  if (!name.ok) return name;
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
