import type { Answer, Deviation, MeasureState, RaisedRisk } from "#engine/answers.ts";
import { canonicalize } from "#engine/canonical.ts";
import type { CaseDetails } from "#engine/case-details.ts";
import { Change, Entry, type AnswerOrigin, type EvidenceEntry } from "#electron/journal/entry.ts";
import type { Projection } from "#electron/journal/project.ts";

/** What is asked of a case; the store adds what it replaces. Null takes the value away. */
export type Edit =
  | { kind: "details"; details: CaseDetails }
  | { kind: "answer"; question: string; answer: Answer | null; origin?: AnswerOrigin }
  | { kind: "measure"; measure: string; state: MeasureState | null }
  | { kind: "consequence"; risk: string; consequence: number | null }
  | { kind: "raise"; risk: string; raised: RaisedRisk | null }
  | { kind: "deviation"; risk: string; deviation: Deviation | null }
  | { kind: "questionnaire"; questionnaire: QuestionnaireName; plan: Move }
  | { kind: "reviewed"; question: string }
  | { kind: "evidence"; file: EvidenceEntry }
  /** `sha256` is the digest of the sealed assessment.json. */
  | { kind: "sealed"; sha256: string; by: string };

type Moved = Extract<Change, { kind: "questionnaire" }>;
type QuestionnaireName = Moved["new"];
/** What a move to another version does to what has been put in. */
export type Move = Pick<Moved, "review" | "setAside">;

export function toChange(edit: Edit, state: Projection): Change {
  switch (edit.kind) {
    case "details":
      return { kind: edit.kind, old: state.details, new: edit.details };
    case "answer": {
      const { kind, question, answer, origin } = edit;
      const old = state.input.answers[question] ?? null;
      return { kind, question, old, new: answer, ...(origin === undefined ? {} : { origin }) };
    }
    case "measure": {
      const { kind, measure, state: set } = edit;
      return { kind, measure, old: state.input.measures[measure] ?? null, new: set };
    }
    case "consequence": {
      const { kind, risk, consequence } = edit;
      return { kind, risk, old: state.input.consequences[risk] ?? null, new: consequence };
    }
    case "raise": {
      const { kind, risk, raised } = edit;
      return { kind, risk, old: state.input.raised[risk] ?? null, new: raised };
    }
    case "deviation": {
      const { kind, risk, deviation } = edit;
      return { kind, risk, old: state.input.deviations[risk] ?? null, new: deviation };
    }
    case "questionnaire": {
      const { kind, questionnaire, plan } = edit;
      const { review, setAside } = plan;
      return { kind, old: state.questionnaire, new: questionnaire, review, setAside };
    }
    case "reviewed":
    case "evidence":
    case "sealed":
      return edit;
  }
}

/** Where the change has the wrong form, as a path into it; null for a sound one. */
export function checkChange(change: Change, by: string): string | null {
  if (!Entry.shape.by.safeParse(by).success) return "by";
  // What it replaces was checked when it was written.
  const unchecked =
    "old" in change && change.kind !== "details" && change.kind !== "questionnaire"
      ? { ...change, old: null }
      : change;
  const parsed = Change.safeParse(unchecked);
  return parsed.success ? null : (parsed.error.issues[0]?.path.join(".") ?? change.kind);
}

export function changesNothing(change: Change): boolean {
  if (!("old" in change)) return false;
  const [old, next] = [JSON.stringify(change.old), JSON.stringify(change.new)];
  // The same value with its keys in another order has the same length.
  if (old.length !== next.length) return false;
  return old === next || canonicalize(change.old) === canonicalize(change.new);
}

/** Null where a text holds half a character, as of an emoji cut in two, which canonical JSON refuses. */
export function attemptCanonical<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
