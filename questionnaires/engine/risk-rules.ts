import type { QuestionId } from "./condition.ts";
import { evaluate } from "./evaluate.ts";
import type { Method } from "./method.ts";
import type { Increase, Question, Raise } from "./question.ts";
import { countsAsTrue } from "./state.ts";
import type { Verdict, View } from "./view.ts";

/** A rule that counts, with the question it stands on and why it counts. */
type Fired<R> = { question: QuestionId; rule: R; verdict: Verdict };
export type FiredRaise = Fired<Raise> & { likelihood: number };
export type FiredIncrease = Fired<Increase>;

/** By risk id. */
export type FiredRules = {
  raises: ReadonlyMap<string, FiredRaise[]>;
  increases: ReadonlyMap<string, FiredIncrease[]>;
};

export function fireRules(shown: readonly Question[], view: View, method: Method): FiredRules {
  const raises = new Map<string, FiredRaise[]>();
  const increases = new Map<string, FiredIncrease[]>();
  for (const question of shown) {
    for (const rule of question.raises) {
      const verdict = evaluate(rule.when, view);
      if (!countsAsTrue(verdict.state)) continue;
      const likelihood =
        verdict.state === "true"
          ? (rule.likelihood ?? method.raise)
          : findUnknownLikelihood(question, rule.risk, method);
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

/** What "vet ej" gives, and never less than the worst answer to the same question. */
function findUnknownLikelihood(question: Question, risk: string, method: Method): number {
  const rules = question.raises.filter((rule) => rule.risk === risk);
  return Math.max(method.unknown, ...rules.map((rule) => rule.likelihood ?? method.raise));
}
