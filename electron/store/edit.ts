import type { Answer, MeasureState } from "#engine/answers.ts";
import { canonicalize } from "#engine/canonical.ts";
import type { CaseDetails } from "#engine/case-details.ts";
import { Change, Entry, type EvidenceEntry } from "#electron/journal/entry.ts";
import type { Projection } from "#electron/journal/project.ts";

/** What is asked of a case; the store adds what it replaces. Null takes the value away. */
export type Edit =
  | { kind: "details"; details: CaseDetails }
  | { kind: "answer"; question: string; answer: Answer | null }
  | { kind: "measure"; measure: string; state: MeasureState | null }
  | { kind: "consequence"; risk: string; consequence: number | null }
  | { kind: "evidence"; file: EvidenceEntry }
  /** `sha256` is the digest of the sealed assessment.json. */
  | { kind: "sealed"; sha256: string; by: string };

export function toChange(edit: Edit, state: Projection): Change {
  switch (edit.kind) {
    case "details":
      return { kind: edit.kind, old: state.details, new: edit.details };
    case "answer": {
      const { kind, question, answer } = edit;
      return { kind, question, old: state.input.answers[question] ?? null, new: answer };
    }
    case "measure": {
      const { kind, measure, state: set } = edit;
      return { kind, measure, old: state.input.measures[measure] ?? null, new: set };
    }
    case "consequence": {
      const { kind, risk, consequence } = edit;
      return { kind, risk, old: state.input.consequences[risk] ?? null, new: consequence };
    }
    case "evidence":
    case "sealed":
      return edit;
  }
}

/** Where the change has the wrong form, as a path into it; null for a sound one. */
export function checkChange(change: Change, by: string): string | null {
  if (!Entry.shape.by.safeParse(by).success) return "by";
  const parsed = Change.safeParse(change);
  if (!parsed.success) return parsed.error.issues[0]?.path.join(".") ?? change.kind;
  return isJson(change) ? null : change.kind;
}

export function changesNothing(change: Change): boolean {
  return "old" in change && canonicalize(change.old) === canonicalize(change.new);
}

/** Half a character, as of an emoji cut in two, cannot be kept as text. */
function isJson(value: unknown): boolean {
  try {
    canonicalize(value);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
