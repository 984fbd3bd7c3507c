import { createHash } from "node:crypto";
import type { Result, SealedDossier } from "#contract/api.ts";
import { writeDurably } from "#electron/files/write-durably.ts";
import type { Language } from "#engine/local-text.ts";
import type { AssessedAnswers } from "./assess-answers.ts";
import { chooseSigners } from "./choose-signers.ts";
import { describeWriteError } from "./describe-file-error.ts";
import type { DossierPress } from "./dossier-press.ts";
import { fail, succeed } from "./failures.ts";
import { gatherEvidence } from "./gather-evidence.ts";
import { journalAnswers } from "./journal-answers.ts";
import { pressDossier } from "./press-dossier.ts";

export type AnswersDossier = {
  path: string;
  /** Text of the identity file. */
  identity: string;
  passphrase: string;
  /** Id of the signer among the questionnaire's; the first where it is left out. */
  signAs?: string | undefined;
  /** Where the evidence files lie that the answers point at. */
  evidenceFolder?: string | undefined;
  /** The moment of every journal entry and of the sealing, ISO, UTC. */
  at: string;
  language: Language;
  appVersion: string;
};

/** Makes the signed dossier of an answers file and saves it, replacing what has that path. */
export async function writeDossierOfAnswers(
  press: DossierPress,
  answered: AssessedAnswers,
  { path, signAs, at, evidenceFolder, ...wanted }: AnswersDossier,
): Promise<Result<SealedDossier>> {
  const { questionnaire, loaded, details, input } = answered;
  if (questionnaire.screening !== undefined) return fail("screening.not-assessment");
  const gathered = await gatherEvidence(input, evidenceFolder);
  if (!gathered.ok) return gathered;
  const signers = chooseSigners(questionnaire, signAs === undefined ? {} : { signAs });
  if (!signers.ok) return signers;
  const entries = journalAnswers(answered, at, gathered.value.files);
  const pressed = await pressDossier(press, {
    ...wanted,
    assessmentId: entries[0].assessment,
    details,
    questionnaire,
    loaded,
    input,
    entries,
    evidence: gathered.value.contents,
    signers: signers.value,
    created: at,
  });
  if (!pressed.ok) return pressed;
  const { bytes } = pressed.value;
  try {
    writeDurably(path, bytes);
  } catch (error) {
    return { ok: false, error: describeWriteError(error, path) };
  }
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return succeed({ path, sha256, size: bytes.length, sealedAt: at });
}
