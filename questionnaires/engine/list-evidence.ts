import type { Input } from "./answers.ts";

/** What points at evidence, with the SHA-256 of each file: a question's, measure's or risk's id. */
type EvidenceLink = { id: string; evidence: readonly string[] };

/** Every answer, measure and avvikelse with the files it points at. */
export function listEvidenceLinks({ answers, measures, deviations }: Input): EvidenceLink[] {
  return [...listLinks(answers), ...listLinks(measures), ...listLinks(deviations)];
}

function listLinks(
  parts: Readonly<Record<string, { evidence?: string[] | undefined }>>,
): EvidenceLink[] {
  return Object.entries(parts).map(([id, { evidence }]) => ({ id, evidence: evidence ?? [] }));
}
