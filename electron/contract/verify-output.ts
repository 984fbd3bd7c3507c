import { z } from "zod";
import { VerificationReport } from "./verification-report.ts";

const PlainCodedText = z.strictObject({ code: z.string(), text: z.string() });

/**
 * The stable shape of `molnakt verify --json`: the verification report with its texts in the
 * language asked for, Swedish by default.
 */
export const VerifyOutput = VerificationReport.extend({
  reasons: z.array(PlainCodedText),
  changes: z.array(PlainCodedText),
});
export type VerifyOutput = z.infer<typeof VerifyOutput>;
