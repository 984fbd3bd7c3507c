import { z } from "zod";
import { Input, Sha256 } from "#engine/answers.ts";
import { CaseDetails } from "#engine/case-details.ts";
import { Language } from "#engine/local-text.ts";
import { EvidenceEntry } from "#electron/journal/entry.ts";

/** A signature that is expected on the dossier, in signing order; `field` is the PDF field's name. */
export const ExpectedSigner = z.strictObject({ field: z.string(), id: z.string() });
export type ExpectedSigner = z.infer<typeof ExpectedSigner>;

/**
 * What is sealed: assessment.json, the embedded source of every page. Pages, outcome and attachments
 * follow from it, so a verifier recomputes and renders from this and the embedded questionnaire alone.
 */
export const DossierContent = z.strictObject({
  format: z.literal("molnakt/dossier"),
  formatVersion: z.literal(1),
  app: z.strictObject({
    version: z.string(),
    /** Version of the renderer (Typst) and of our template; equal versions render equal bytes. */
    typst: z.string(),
    template: z.string(),
  }),
  assessment: z.uuid(),
  language: Language,
  /** When the content was frozen, UTC. */
  created: z.iso.datetime(),
  details: CaseDetails,
  questionnaire: z.strictObject({
    id: z.string(),
    version: z.string(),
    sha256: Sha256,
    /** The user loaded it from a file, so its questions and rules are not the app's own. */
    loaded: z.literal(true).optional(),
  }),
  input: Input,
  /** Outcome and scores as shown; a verifier recomputes them. */
  result: z.strictObject({
    outcome: z.enum([
      "may-not-be-used",
      "advised-against",
      "recommended-with-conditions",
      "recommended",
    ]),
    stoppers: z.array(z.string()),
    risks: z.array(
      z.strictObject({
        id: z.string(),
        inherent: z.int(),
        target: z.int(),
        residual: z.int(),
        /** What a counting avvikelse makes of the residual risk. */
        accepted: z.int().optional(),
      }),
    ),
  }),
  evidence: z.array(EvidenceEntry),
  /** Number of entries, hash of the last, and digest of the embedded journal.jsonl. */
  journal: z.strictObject({ entries: z.int().min(1), head: Sha256, sha256: Sha256 }),
  signers: z.array(ExpectedSigner).min(1),
});
export type DossierContent = z.infer<typeof DossierContent>;

/** A dossier before it is laid out: the content and the exact bytes that are embedded beside it. */
export type DossierSource = {
  content: DossierContent;
  /** Canonical JSON of the questionnaire; its SHA-256 is content.questionnaire.sha256. */
  questionnaire: Uint8Array;
  /** One canonical entry a line, in order, each ended by a line feed. */
  journal: Uint8Array;
  /** Evidence bytes by SHA-256. */
  evidence: ReadonlyMap<string, Uint8Array>;
};
