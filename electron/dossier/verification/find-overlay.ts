import { digest } from "#electron/dossier/model/attachments.ts";
import { adaptQuestionnaire } from "#engine/apply-overlay.ts";
import { canonicalize } from "#engine/canonical.ts";
import { Overlay } from "#engine/overlay.ts";
import { Questionnaire } from "#engine/questionnaire.ts";
import type { KnownQuestionnaire } from "./compare-questionnaire.ts";
import { readBoundedJson } from "./read-bounded-json.ts";

/** Bytes of questionnaire.json. */
const LARGEST = 16 * 1024 * 1024;

/** Bytes of an overlay, as of the file it was read from. */
const LARGEST_OVERLAY = 1024 * 1024;

/**
 * The local adaptation that makes exactly this questionnaire of one that came with the app, by name and
 * with the house rules that it switches off; null where there is none. The overlay in the dossier is applied again, so what it says of itself is not trusted.
 */
export function findOverlay(
  bytes: Uint8Array,
  known: readonly KnownQuestionnaire[],
): string | null {
  const json = readBoundedJson(bytes, LARGEST);
  const stated = Questionnaire.pick({ overlay: true }).loose().safeParse(json?.value).data?.overlay;
  const base = known.find(({ sha256 }) => sha256 === stated?.base.sha256);
  const read = Overlay.safeParse(stated?.content);
  if (json === undefined || base?.content === undefined || !read.success) return null;
  const bytesOfOverlay = new TextEncoder().encode(canonicalize(read.data));
  if (bytesOfOverlay.length > LARGEST_OVERLAY) return null;
  const overlay = digest(bytesOfOverlay);
  const adapted = adaptQuestionnaire(base.content, read.data, { base: base.sha256, overlay });
  if (!adapted.ok || canonicalize(adapted.questionnaire) !== json.text) return null;
  const { id, version, houseRulesOff } = read.data;
  return [`${id} ${version}`, ...houseRulesOff].join(" − ");
}
