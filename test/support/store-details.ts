import type { CaseDetails } from "#engine/case-details.ts";

export const caseDetails: CaseDetails = {
  board: "Grundskolenämnden",
  registrationNumber: "GSN 2026-00417",
  service: "Läslyftet Moln",
  supplier: { name: "Bokmoln AB", organisationNumber: "556016-0680" },
  officer: { name: "Åsa Öberg", role: "IT-strateg" },
};
