import { createHash } from "node:crypto";
import type { InputOf, Result, SealedDossier } from "#contract/api.ts";
import { writeDurably } from "#electron/files/write-durably.ts";
import type { Store } from "#electron/store/store.ts";
import type { CaseDetails } from "#engine/case-details.ts";
import { findCaseQuestionnaire } from "./case-questionnaire.ts";
import { chooseSigners } from "./choose-signers.ts";
import { describeWriteError } from "./describe-file-error.ts";
import type { DossierPress } from "./dossier-press.ts";
import { fail, succeed } from "./failures.ts";
import { readLoaded } from "./loaded-questionnaires.ts";
import { pressDossier } from "./press-dossier.ts";

export type SealTools = {
  press: DossierPress;
  /** The moment of sealing, ISO, UTC. */
  now: string;
  appVersion: string;
  /** Asks where to save; null means that the officer changed their mind. */
  choosePath: (details: CaseDetails) => Promise<string | null>;
};

function digest(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function readAllEvidence(
  store: Store,
  files: readonly { sha256: string }[],
): Result<ReadonlyMap<string, Uint8Array>> {
  const all = new Map<string, Uint8Array>();
  for (const { sha256 } of files) {
    const content = store.evidence.get(sha256);
    if (!content.ok) return content;
    all.set(sha256, content.value);
  }
  return succeed(all);
}

/**
 * Makes the signed dossier of a case from what is stored, with the outcome worked out anew, saves it
 * where the officer says and notes it in the journal. Null when the officer cancels.
 */
export async function sealDossier(
  store: Store,
  { press, now, appVersion, choosePath }: SealTools,
  wanted: InputOf<"dossier.seal">,
): Promise<Result<SealedDossier | null>> {
  const found = store.cases.read(wanted.id);
  if (!found.ok) return found;
  const { projection } = found.value;
  const entries = store.cases.readJournal(wanted.id);
  if (!entries.ok) return entries;
  const questionnaire = findCaseQuestionnaire(store, projection.questionnaire.sha256);
  if (!questionnaire.ok) return questionnaire;
  if (questionnaire.value.screening !== undefined) return fail("screening.not-assessment");
  const loaded = readLoaded(store);
  if (!loaded.ok) return loaded;
  const signers = chooseSigners(questionnaire.value, {
    expected: wanted.signers,
    signAs: wanted.signAs,
  });
  if (!signers.ok) return signers;
  const identities = store.identities.list();
  if (!identities.ok) return identities;
  const identity = identities.value.find(({ id }) => id === wanted.identity);
  if (identity === undefined) return fail("identity.unknown");
  const evidence = readAllEvidence(store, projection.evidence);
  if (!evidence.ok) return evidence;

  const pressed = await pressDossier(press, {
    assessmentId: wanted.id,
    details: projection.details,
    questionnaire: questionnaire.value,
    loaded: loaded.value.some(({ id }) => id === projection.questionnaire.id),
    input: projection.input,
    entries: entries.value,
    evidence: evidence.value,
    signers: signers.value,
    language: wanted.language,
    created: now,
    appVersion,
    identity: identity.text,
    passphrase: wanted.passphrase,
  });
  if (!pressed.ok) return pressed;
  const path = await choosePath(projection.details);
  if (path === null) return succeed(null);
  const { bytes, contentSha256 } = pressed.value;
  try {
    writeDurably(path, bytes);
  } catch (error) {
    return { ok: false, error: describeWriteError(error, path) };
  }
  const sealed = { path, sha256: digest(bytes), size: bytes.length, sealedAt: now };
  const recorded = store.dossiers.record(wanted.id, sealed, contentSha256, identity.name);
  return recorded.ok ? succeed(sealed) : recorded;
}
