import { z } from "zod";

const line = z.string().trim().min(1).max(200);

/** The case (ärendet) an assessment belongs to. */
export const CaseDetails = z.strictObject({
  /** Nämnd or municipal company; the controller (personuppgiftsansvarig). */
  board: line,
  /** Diarienummer. */
  registrationNumber: line,
  service: line,
  supplier: z.strictObject({
    name: line,
    /** Ten digits with hyphen, checked by checkOrganisationNumber; empty for a supplier without a Swedish one. */
    organisationNumber: z.string().max(20),
  }),
  officer: z.strictObject({ name: line, role: z.string().max(200) }),
});
export type CaseDetails = z.infer<typeof CaseDetails>;
