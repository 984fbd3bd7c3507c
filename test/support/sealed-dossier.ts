import { createHash, randomBytes } from "node:crypto";
import { createIdentity } from "#electron/dossier/identity/create-identity.ts";
import { openIdentity } from "#electron/dossier/identity/open-identity.ts";
import { readCertificate } from "#electron/dossier/identity/read-certificate.ts";
import { readResources } from "#electron/dossier/document/resources.ts";
import type { DossierSource } from "#electron/dossier/model/dossier-content.ts";
import { sealDossier } from "#electron/dossier/seal-dossier.ts";
import { digest } from "#electron/dossier/model/attachments.ts";
import type { Signer } from "#electron/dossier/signature/signer.ts";
import { type VerifyOptions, verifyDossier } from "#electron/dossier/verify-dossier.ts";
import { canonicalize } from "#engine/canonical.ts";
import type { Questionnaire } from "#engine/questionnaire.ts";
import {
  answerAll,
  buildExample,
  EXAMPLE_CREATED,
  exampleDetails,
  readShippedQuestionnaire,
} from "./dossier-source.ts";
import { makeDeviation } from "./questionnaire.ts";

export const EXAMPLE_PASSPHRASE = "en lång lösenfras";

export const resources = readResources();

let signer: Promise<Signer> | undefined;

/** The text of an identity file. */
export function makeExampleIdentity(): Promise<string> {
  return createIdentity({
    ...exampleDetails.officer,
    organisation: "Exempelstad",
    passphrase: EXAMPLE_PASSPHRASE,
    now: new Date("2026-11-01T00:00:00Z"),
    random: randomBytes,
  });
}

async function makeSigner(): Promise<Signer> {
  return openIdentity(await makeExampleIdentity(), EXAMPLE_PASSPHRASE);
}

/** One identity for all tests of a file: making one takes most of a second. */
export function getExampleSigner(): Promise<Signer> {
  signer ??= makeSigner();
  return signer;
}

export async function findExampleFingerprint(): Promise<string> {
  const certificate = readCertificate((await getExampleSigner()).certificate);
  if (certificate === undefined) throw new Error("no certificate");
  return certificate.facts.fingerprint;
}

const AGREEMENT = "Avtal mellan kommunen och leverantören.";
const DECISION = "Systemägaren godtar risken R07.";

function hashText(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** A case in which every question that is asked has an answer, with files, measures and an avvikelse. */
export async function makeFullSource(language: "sv" | "en" = "sv"): Promise<DossierSource> {
  const questionnaire = await readShippedQuestionnaire();
  const answers = answerAll(questionnaire, { A3: { value: "yes" }, B6: { value: "yes" } });
  return buildExample({
    questionnaire,
    answers,
    language,
    evidence: { "Biträdesavtal, utkast 3.txt": AGREEMENT, "Beslut om avvikelse.txt": DECISION },
    raised: { R10: { likelihood: 4, reason: "Loggen har saknats vid två incidenter i år." } },
    deviations: {
      R07: makeDeviation(1, { evidence: [hashText(DECISION)] }),
      R08: makeDeviation(2, { evidence: [], advice: { text: "" } }),
    },
    measures: {
      A01: { status: "agreed", owner: "Systemägaren", due: "2027-01-31" },
      A08: { status: "verified", owner: "IT-chefen" },
      A10: { status: "verified", owner: "IT-chefen", evidence: [hashText(AGREEMENT)] },
      A12: { status: "planned" },
    },
  });
}

/** The name in the example's certificate, and the role its field is made for. */
export function findExampleSigner({ content, questionnaire }: DossierSource) {
  const { signers } = JSON.parse(new TextDecoder().decode(questionnaire)) as Questionnaire;
  const role =
    signers.find(({ id }) => id === content.signers[0]?.id)?.role[content.language] ?? "";
  return { name: exampleDetails.officer.name, role };
}

export async function sealExample(source: DossierSource): Promise<Uint8Array> {
  const sealed = await sealDossier(source, {
    signer: getExampleSigner(),
    signerInfo: findExampleSigner(source),
    field: source.content.signers[0]?.field ?? "",
    claimedTime: EXAMPLE_CREATED,
    resources,
  });
  if (!sealed.ok) throw new Error(sealed.error.text.en);
  return sealed.value;
}

async function nameShipped() {
  const shipped = await readShippedQuestionnaire();
  const { id, version } = shipped;
  return [{ id, version, sha256: digest(Buffer.from(canonicalize(shipped))) }];
}

let shipped: ReturnType<typeof nameShipped> | undefined;

/** Read once, so that a measurement does not count the reading. */
function listShipped() {
  shipped ??= nameShipped();
  return shipped;
}

export async function verifyExample(bytes: Uint8Array, options: Partial<VerifyOptions> = {}) {
  return verifyDossier(bytes, {
    name: "akt.pdf",
    trusted: [],
    now: "2026-12-01T00:00:00.000Z",
    resources: () => resources,
    questionnaires: await listShipped(),
    recheck: { render: true },
    ...options,
  });
}
