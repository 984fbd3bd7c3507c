import type { AnswerValue } from "./answers.ts";
import type { Condition, QuestionId } from "./condition.ts";
import type { Question } from "./question.ts";
import { combineAll, combineAny, isUndetermined, negate, type State } from "./state.ts";
import type { Ground, Verdict, View } from "./view.ts";

/**
 * What an answer to a question counts for, when an unknown answer decides whether it is asked at all.
 * "precaution": it counts. "certain": it leaves the statement unknown. `not` turns one into the other, so
 * that an unknown answer never makes a condition less fulfilled than any known one would. "given": it counts,
 * under `not` too; for what is said of the answers themselves and decides nothing.
 */
export type Bias = "precaution" | "certain" | "given";

const OPPOSITE: Readonly<Record<Bias, Bias>> = {
  precaution: "certain",
  certain: "precaution",
  given: "given",
};

export function evaluate(condition: Condition, view: View, bias: Bias = "precaution"): Verdict {
  if ("all" in condition) {
    const verdicts = condition.all.map((part) => evaluate(part, view, bias));
    const state = combineAll(verdicts.map((verdict) => verdict.state));
    return { state, grounds: gather(verdicts, (part) => state !== "false" || part === "false") };
  }
  if ("any" in condition) {
    const verdicts = condition.any.map((part) => evaluate(part, view, bias));
    const state = combineAny(verdicts.map((verdict) => verdict.state));
    const open = isUndetermined(state);
    return {
      state,
      grounds: gather(verdicts, (part) => (open ? isUndetermined(part) : part === state)),
    };
  }
  if ("not" in condition) {
    const verdict = evaluate(condition.not, view, OPPOSITE[bias]);
    return { state: negate(verdict.state), grounds: verdict.grounds };
  }
  if ("class" in condition) return compareClass(condition, view, bias);
  return judgeAnswer(condition, view, bias);
}

/** Grounds of the parts that make the whole what it is. */
function gather(verdicts: readonly Verdict[], decides: (part: State) => boolean): Ground[] {
  const grounds: Ground[] = [];
  for (const verdict of verdicts) {
    if (decides(verdict.state)) grounds.push(...verdict.grounds);
  }
  return grounds;
}

function compareClass(
  condition: Extract<Condition, { class: unknown }>,
  view: View,
  bias: Bias,
): Verdict {
  const fact = view.classOf(condition.class);
  const sure = bias === "certain" ? fact.low : Math.max(fact.low, fact.value ?? 0);
  const state =
    sure >= condition.atLeast
      ? "true"
      : fact.high >= condition.atLeast
        ? "unknown"
        : fact.highest >= condition.atLeast
          ? "missing"
          : "false";
  return { state, grounds: [{ class: condition.class, state, grounds: fact.grounds }] };
}

type AnswerCondition = Extract<Condition, { question: QuestionId }>;

function judgeAnswer(condition: AnswerCondition, view: View, bias: Bias): Verdict {
  const fact = view.question(condition.question);
  let state = readState(condition, view);
  if (bias === "certain" && fact.shown && !fact.certain) state = combineAll([state, "unknown"]);
  return { state, grounds: [{ question: condition.question, state }] };
}

function readState(condition: AnswerCondition, view: View): State {
  const fact = view.question(condition.question);
  if (!fact.shown) return fact.gate.state === "missing" ? "missing" : "false";
  if (fact.state === "empty") return "false";
  if (fact.state === "missing") return view.closed ? "unknown" : "missing";
  if (fact.value === undefined) return "unknown";
  return testValue(condition, fact.question, fact.value, view) ? "true" : "false";
}

function testValue(
  condition: AnswerCondition,
  question: Question,
  value: AnswerValue,
  view: View,
): boolean {
  if ("answered" in condition) return true;
  if ("is" in condition) {
    return Array.isArray(value)
      ? value.some((item) => typeof item === "string" && condition.is.includes(item))
      : typeof value === "string" && condition.is.includes(value);
  }
  if ("outside" in condition) {
    return readCountryCodes(question, value).some((code) => {
      const status = view.country(code)?.status;
      return status !== "eea" && (condition.outside === "eea" || status !== "adequate");
    });
  }
  const amount = measureAmount(question, value);
  if (amount === undefined) return false;
  return "atLeast" in condition ? amount >= condition.atLeast : amount <= condition.atMost;
}

/** Country codes in an answer: the list itself, or the country columns of a table. */
function readCountryCodes(question: Question, value: AnswerValue): string[] {
  if (!Array.isArray(value)) return [];
  const columns =
    question.type === "table" ? question.columns.filter((column) => column.type === "country") : [];
  return value.flatMap((item) =>
    typeof item === "string" ? [item] : columns.map((column) => item[column.id] ?? ""),
  );
}

/** A number or class itself; for manyOf the number of chosen options that say something. */
function measureAmount(question: Question, value: AnswerValue): number | undefined {
  if (typeof value === "number") return value;
  if (question.type !== "manyOf" || !Array.isArray(value)) return undefined;
  return question.options.filter(
    (option) => !option.exclusive && value.some((item) => item === option.id),
  ).length;
}
