import type { QuestionId } from "./condition.ts";
import { evaluate } from "./evaluate.ts";
import type { Increase, Question, Raise } from "./question.ts";
import { countsAsTrue } from "./state.ts";
import type { Verdict, View } from "./view.ts";

/** Likelihood that an unknown answer gives, unless a known one would give more. */
const UNKNOWN_LIKELIHOOD = 3;

/** A rule that counts, with the question it stands on and why it counts. */
type Fired<R> = { question: QuestionId; rule: R; verdict: Verdict };
export type FiredRaise = Fired<Raise> & { likelihood: number };
export type FiredIncrease = Fired<Increase>;

/** By risk id. */
export type FiredRules = {
  raises: ReadonlyMap<string, FiredRaise[]>;
  increases: ReadonlyMap<string, FiredIncrease[]>;
};

export function fireRules(shown: readonly Question[], view: View): FiredRules {
  const raises = new Map<string, FiredRaise[]>();
  const increases = new Map<string, FiredIncrease[]>();
  for (const question of shown) {
    for (const rule of question.raises) {
      const verdict = evaluate(rule.when, view);
      if (!countsAsTrue(verdict.state)) continue;
      const likelihood =
        verdict.state === "true" ? rule.likelihood : findUnknownLikelihood(question, rule.risk);
      addTo(raises, rule.risk, { question: question.id, rule, verdict, likelihood });
    }
    for (const rule of question.increases) {
      const verdict = evaluate(rule.when, view);
      if (!countsAsTrue(verdict.state)) continue;
      addTo(increases, rule.risk, { question: question.id, rule, verdict });
    }
  }
  return { raises, increases };
}

function addTo<V>(lists: Map<string, V[]>, key: string, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

function findUnknownLikelihood(question: Question, risk: string): number {
  const rules = question.raises.filter((rule) => rule.risk === risk);
  return Math.max(UNKNOWN_LIKELIHOOD, ...rules.map((rule) => rule.likelihood));
}
