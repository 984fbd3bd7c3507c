import { assess } from "#engine/assess.ts";
import type { Assessment } from "#engine/assessment.ts";
import { canonicalize, isCanonical } from "#engine/canonical.ts";
import { checkInput } from "#engine/check-input.ts";
import { findAcceptor } from "#engine/deviation.ts";
import { listEvidenceLinks } from "#engine/list-evidence.ts";
import type { LocalText } from "#engine/local-text.ts";
import { Questionnaire } from "#engine/questionnaire.ts";
import { digest } from "#electron/dossier/model/attachments.ts";
import type { DossierContent } from "#electron/dossier/model/dossier-content.ts";
import { summarizeResult } from "#electron/dossier/model/summarize-result.ts";
import type { KnownQuestionnaire } from "./compare-questionnaire.ts";
import type { RecomputedFact } from "./facts.ts";
import { readBoundedJson } from "./read-bounded-json.ts";

/** Bytes of questionnaire.json. */
const LARGEST = 16 * 1024 * 1024;

const BROKEN: RecomputedFact = {
  state: "different",
  detail: {
    sv: "Frågorna och reglerna i akten hänger inte ihop, så resultatet går inte att räkna fram på nytt.",
    en: "The questions and rules in the dossier do not hold together, so the result cannot be worked out again.",
  },
};

const NOT_ACCEPTED: LocalText = {
  sv: "Förslaget vilar på en avvikelse, men den som godtar risken är inte en av aktens undertecknare.",
  en: "The proposal rests on an avvikelse, but the one who accepts the risk is not among the dossier's signers.",
};

const NO_SUCH_EVIDENCE: LocalText = {
  sv: "Förslaget vilar på ett underlag som inte finns i akten.",
  en: "The proposal rests on evidence that is not in the dossier.",
};

/** What the outcome needs beside the answers: the file that is pointed at, and who accepts a risk. */
function findLackingGround(
  { evidence: files, input, signers }: DossierContent,
  questionnaire: Questionnaire,
  assessment: Assessment,
): LocalText | undefined {
  const acceptor = findAcceptor(questionnaire, assessment);
  if (acceptor !== null && !signers.some(({ id }) => id === acceptor)) return NOT_ACCEPTED;
  const known = new Set(files.map(({ sha256 }) => sha256));
  const links = listEvidenceLinks(input).flatMap(({ evidence }) => evidence);
  return links.every((sha256) => known.has(sha256)) ? undefined : NO_SUCH_EVIDENCE;
}

/** One that came with the app was checked when the app was built; checking takes half a verification's time. */
function readQuestionnaire(
  bytes: Uint8Array,
  shipped: readonly KnownQuestionnaire[],
): Questionnaire | undefined {
  const json = readBoundedJson(bytes, LARGEST);
  if (json === undefined) return undefined;
  const sha256 = digest(bytes);
  if (shipped.some((own) => own.sha256 === sha256)) return json.value as Questionnaire;
  const parsed = Questionnaire.safeParse(json.value);
  return parsed.success && isCanonical(json.text, parsed.data) ? parsed.data : undefined;
}

/** Works the result out again from the sealed answers and the embedded questionnaire. */
export function recheckOutcome(
  content: DossierContent,
  bytes: Uint8Array | undefined,
  shipped: readonly KnownQuestionnaire[],
): RecomputedFact {
  if (bytes === undefined) return { state: "not-checked" };
  const questionnaire = readQuestionnaire(bytes, shipped);
  const { id, version } = content.questionnaire;
  if (questionnaire?.id !== id || questionnaire.version !== version) return BROKEN;
  try {
    if (checkInput(questionnaire, content.input).length > 0) return BROKEN;
    const assessment = assess(questionnaire, content.input);
    const detail = findLackingGround(content, questionnaire, assessment);
    if (detail !== undefined) return { state: "different", detail };
    const again = summarizeResult(assessment);
    const same = canonicalize(again) === canonicalize(content.result);
    return { state: same ? "same" : "different" };
  } catch {
    // The engine throws for rules that no checked questionnaire has: unknown ids, circles.
    return BROKEN;
  }
}
