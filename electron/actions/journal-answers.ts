import { createHash } from "node:crypto";
import { appendEntry } from "#electron/journal/chain.ts";
import type { Change, Entry, EvidenceEntry } from "#electron/journal/entry.ts";
import { canonicalize } from "#engine/canonical.ts";
import type { AssessedAnswers } from "./assess-answers.ts";

/** A UUID (version 8, RFC 9562) made from a text, so that the same case gets the same id again. */
export function deriveId(text: string): string {
  const hex = createHash("sha256").update(text).digest("hex");
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}

/**
 * The journal of a case that was answered in a file: an entry for its creation and one for each
 * evidence file, answer, measure, consequence, raise and avvikelse, all by the officer at the one instant `at` (UTC).
 */
export function journalAnswers(
  answered: AssessedAnswers,
  at: string,
  evidence: readonly EvidenceEntry[] = [],
): [Entry, ...Entry[]] {
  const { questionnaire, details, input } = answered;
  const { id, version } = questionnaire;
  const sha256 = createHash("sha256").update(canonicalize(questionnaire)).digest("hex");
  const created: Change = { kind: "created", questionnaire: { id, version, sha256 }, details };
  const changes: Change[] = evidence.map((file) => ({ kind: "evidence", file }));
  for (const { questions } of questionnaire.sections) {
    for (const { id: question } of questions) {
      const answer = input.answers[question];
      if (answer !== undefined) changes.push({ kind: "answer", question, old: null, new: answer });
    }
  }
  for (const [measure, state] of Object.entries(input.measures)) {
    changes.push({ kind: "measure", measure, old: null, new: state });
  }
  for (const [risk, consequence] of Object.entries(input.consequences)) {
    changes.push({ kind: "consequence", risk, old: null, new: consequence });
  }
  for (const [risk, raised] of Object.entries(input.raised)) {
    changes.push({ kind: "raise", risk, old: null, new: raised });
  }
  for (const [risk, deviation] of Object.entries(input.deviations)) {
    changes.push({ kind: "deviation", risk, old: null, new: deviation });
  }
  const assessment = deriveId(canonicalize({ details, input, sha256, at }));
  const by = details.officer.name;
  let last = appendEntry(null, { assessment, at, by, change: created });
  const entries: [Entry, ...Entry[]] = [last];
  for (const change of changes) {
    last = appendEntry(last, { assessment, at, by, change });
    entries.push(last);
  }
  return entries;
}
