import {
  ASSESSMENT_FILE,
  digest,
  JOURNAL_FILE,
  listEvidence,
  QUESTIONNAIRE_FILE,
} from "#electron/dossier/model/attachments.ts";
import type { DossierContent } from "#electron/dossier/model/dossier-content.ts";
import type { AttachmentFact } from "./facts.ts";
import type { EmbeddedAttachment } from "./list-attachments.ts";

export type CheckedAttachments = {
  facts: AttachmentFact[];
  /** Bytes by name of those that are there once and as the content says. */
  whole: ReadonlyMap<string, Uint8Array>;
};

function nameExpected(content: DossierContent): Map<string, string> {
  return new Map([
    [QUESTIONNAIRE_FILE, content.questionnaire.sha256],
    [JOURNAL_FILE, content.journal.sha256],
    ...listEvidence(content).map(({ entry, name }) => [name, entry.sha256] as const),
  ]);
}

/**
 * Compares the embedded files with the digests in the sealed content. A file that is there twice
 * matches nothing, and one that is named but lacking is listed with the digest it should have.
 */
export function checkAttachments(
  content: DossierContent,
  attachments: readonly EmbeddedAttachment[],
): CheckedAttachments {
  const expected = nameExpected(content);
  const whole = new Map<string, Uint8Array>();
  const times = new Map<string, number>();
  for (const { name } of attachments) times.set(name, (times.get(name) ?? 0) + 1);
  const facts = attachments.map(({ name, bytes }): AttachmentFact => {
    const sha256 = digest(bytes);
    const once = times.get(name) === 1;
    const named = expected.get(name);
    if (named === undefined) return { name, sha256, matches: once ? null : false };
    const matches = once && named === sha256;
    if (matches) whole.set(name, bytes);
    return { name, sha256, matches };
  });
  const lacking = [...expected]
    .filter(([name]) => !times.has(name))
    .map(([name, sha256]): AttachmentFact => ({ name, sha256, matches: false }));
  return { facts: [...facts, ...lacking], whole };
}

/** Embedded files that the sealed content does not name. */
export function findStrangers(facts: readonly AttachmentFact[]): string[] {
  return facts
    .filter(({ name, matches }) => matches === null && name !== ASSESSMENT_FILE)
    .map(({ name }) => name);
}
