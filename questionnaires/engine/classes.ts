import { evaluate } from "./evaluate.ts";
import type { ClassRule } from "./questionnaire.ts";
import { countsAsTrue, type State } from "./state.ts";
import type { AppliedClassRule, ClassFact, Ground, QuestionFact, View } from "./view.ts";

const TOP = 4;

type Range = Pick<ClassFact, "value" | "low" | "high" | "highest">;

/**
 * The answered class, raised to the highest minimum and then stepped up. A rule that hangs on an unknown
 * answer counts, since not knowing must not give a lower class.
 */
export function deriveClass(rule: ClassRule, view: View): ClassFact {
  const fact = view.question(rule.question);
  const answered = fact.shown && typeof fact.value === "number" ? fact.value : null;
  const range = findAnsweredRange(fact, answered, view.closed);
  const grounds: Ground[] = [{ question: rule.question, state: describeOwnState(fact, view) }];
  const applied: AppliedClassRule[] = [];

  for (const { when, value, reason } of rule.atLeast) {
    const verdict = evaluate(when, view);
    if (verdict.state === "false") continue;
    grounds.push(...verdict.grounds);
    const certain = evaluate(when, view, "certain").state === "true";
    applyStep(range, verdict.state, certain, (from) => Math.max(from ?? 0, value));
    if (countsAsTrue(verdict.state)) applied.push({ effect: `≥${value}`, reason, verdict });
  }
  for (const { when, by, max, reason } of rule.increase) {
    const verdict = evaluate(when, view);
    if (verdict.state === "false") continue;
    grounds.push(...verdict.grounds);
    const certain = evaluate(when, view, "certain").state === "true";
    applyStep(range, verdict.state, certain, (from) => stepUp(from, by, max));
    if (countsAsTrue(verdict.state)) applied.push({ effect: `+${by}`, reason, verdict });
  }
  return { rule, state: fact.shown ? fact.state : "hidden", answered, ...range, applied, grounds };
}

function stepUp<N extends number | null>(from: N, by: number, max: number): N | number {
  return from === null || from >= max ? from : Math.min(max, from + by);
}

function applyStep(
  range: Range,
  state: State,
  certain: boolean,
  step: <N extends number | null>(from: N) => N | number,
): void {
  if (certain) range.low = step(range.low);
  if (countsAsTrue(state)) {
    range.value = step(range.value);
    range.high = step(range.high);
  }
  range.highest = step(range.highest);
}

function findAnsweredRange(fact: QuestionFact, answered: number | null, closed: boolean): Range {
  if (!fact.shown) {
    const highest = fact.gate.state === "missing" ? TOP : 0;
    return { value: null, low: 0, high: 0, highest };
  }
  if (answered !== null) {
    return { value: answered, low: fact.certain ? answered : 0, high: answered, highest: answered };
  }
  const unknown = fact.state !== "missing" || closed;
  return { value: null, low: 0, high: unknown ? TOP : 0, highest: TOP };
}

function describeOwnState(fact: QuestionFact, view: View): State {
  if (!fact.shown) return fact.gate.state === "missing" ? "missing" : "false";
  if (fact.state === "missing") return view.closed ? "unknown" : "missing";
  return fact.value === undefined ? "unknown" : "true";
}
