import { findOverlay } from "./find-overlay.ts";
import type { Questionnaire } from "#engine/questionnaire.ts";
import type { DossierContent } from "#electron/dossier/model/dossier-content.ts";
import type { QuestionnaireFact } from "./facts.ts";

/** A questionnaire that came with the app; `sha256` is that of its canonical JSON, hex. */
export type KnownQuestionnaire = Omit<DossierContent["questionnaire"], "loaded"> & {
  /** What a local adaptation is applied to again. */
  content?: Questionnaire;
};

/**
 * Whether the questions and rules that a dossier was made with are ones that the app itself knows. A
 * dossier carries its own, and its outcome follows from them: without a stopper nothing stops.
 */
export function compareQuestionnaire(
  { questionnaire }: DossierContent,
  known: readonly KnownQuestionnaire[],
  bytes: Uint8Array | undefined,
): QuestionnaireFact {
  const { id, version, sha256 } = questionnaire;
  const name = `${id} ${version}`;
  if (known.some((own) => own.sha256 === sha256)) return { state: "known", name };
  const overlay = bytes === undefined ? null : findOverlay(bytes, known);
  if (overlay !== null) return { state: "adapted", name: `${name} + ${overlay}` };
  const claimed = known.some((own) => own.id === id && own.version === version);
  return { state: claimed ? "different" : "unknown", name };
}
