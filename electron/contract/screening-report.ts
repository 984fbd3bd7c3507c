import { z } from "zod";
import { ReportCondition } from "./assess-report.ts";

/** The stable shape of `molnakt assess --json` for a screening (förprövning). */
export const ScreeningReport = z.strictObject({
  format: z.literal("molnakt/screening"),
  formatVersion: z.literal(1),
  questionnaire: z.strictObject({ id: z.string(), version: z.string() }),
  /** Null while an open question still decides it. */
  next: z
    .strictObject({ id: z.string(), title: z.string(), text: z.string(), full: z.boolean() })
    .nullable(),
  /** Whom to ask first. */
  advice: z.array(ReportCondition),
  /** Ids of questions answered with "vet ej". */
  gaps: z.array(z.string()),
  /** Ids of visible questions without an answer. */
  missing: z.array(z.string()),
});
export type ScreeningReport = z.infer<typeof ScreeningReport>;
