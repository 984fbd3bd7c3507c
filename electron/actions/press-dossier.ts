import { createHash } from "node:crypto";
import type { Result } from "#contract/api.ts";
import { buildSource } from "#electron/dossier/model/build-source.ts";
import type { Entry } from "#electron/journal/entry.ts";
import type { Input } from "#engine/answers.ts";
import { canonicalize } from "#engine/canonical.ts";
import type { CaseDetails } from "#engine/case-details.ts";
import type { Language } from "#engine/local-text.ts";
import type { Questionnaire } from "#engine/questionnaire.ts";
import type { ChosenSigners } from "./choose-signers.ts";
import type { DossierPress } from "./dossier-press.ts";
import { succeed } from "./failures.ts";

export type DossierOrder = {
  assessmentId: string;
  details: CaseDetails;
  questionnaire: Questionnaire;
  /** Whether it came from a file and not with the app. */
  loaded: boolean;
  input: Input;
  entries: readonly Entry[];
  /** Bytes by SHA-256. */
  evidence: ReadonlyMap<string, Uint8Array>;
  signers: ChosenSigners;
  language: Language;
  /** The moment of sealing, ISO, UTC. */
  created: string;
  appVersion: string;
  /** Text of the identity file. */
  identity: string;
  passphrase: string;
};

/** The signed PDF, and the SHA-256 of the canonical assessment.json in it. */
export type PressedDossier = { bytes: Uint8Array; contentSha256: string };

/** Freezes the content with the outcome worked out anew, renders it and signs it. */
export async function pressDossier(
  press: Pick<DossierPress, "seal">,
  order: DossierOrder,
): Promise<Result<PressedDossier>> {
  const { signers, identity, passphrase, ...rest } = order;
  const built = buildSource({ ...rest, signers: signers.expected.map(({ id }) => id) });
  if (!built.ok) return { ok: false, error: built.problems[0] };
  const { source } = built;
  const field = source.content.signers.find(({ id }) => id === signers.signing.id)?.field;
  if (field === undefined) throw new Error(`the dossier has no field for ${signers.signing.id}`);
  const pressed = await press.seal({
    source,
    identity,
    passphrase,
    field,
    role: signers.signing.role[order.language],
    claimedTime: order.created,
  });
  if (!pressed.ok) return pressed;
  const contentSha256 = createHash("sha256").update(canonicalize(source.content)).digest("hex");
  return succeed({ bytes: pressed.value, contentSha256 });
}
