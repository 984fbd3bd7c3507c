import type { Input } from "./answers.ts";

/** What points at evidence, with the SHA-256 of each file: a question's, measure's or risk's id. */
export function listEvidenceLinks(input: Input): { id: string; evidence: readonly string[] }[] {
  const { answers, measures, deviations } = input;
  return [answers, measures, deviations].flatMap((parts) =>
    Object.entries(parts).map(([id, { evidence }]) => ({ id, evidence: evidence ?? [] })),
  );
}
