import type { Result, Saved } from "#contract/api.ts";
import type { Input, InputPart } from "#engine/answers.ts";
import type { Ask } from "./ask.ts";
import { leaveOut } from "./leave-out.ts";

type Value<P extends InputPart> = Input[P][string] | null;

/** One thing that the officer puts in, or takes away (null). */
export type Entry = { [P in InputPart]: { part: P; key: string; value: Value<P> } }[InputPart];

/** A change of one entry, so that it can be undone and made again. */
export type Step = {
  [P in InputPart]: { part: P; key: string; old: Value<P>; new: Value<P> };
}[InputPart];

export function withEntry<T>(
  entries: Record<string, T>,
  key: string,
  value: T | null,
): Record<string, T> {
  const others = leaveOut(entries, key);
  return value === null ? others : { ...others, [key]: value };
}

export function putEntry(input: Input, { part, key, value }: Entry): Input {
  const entries: Record<string, unknown> = input[part];
  return { ...input, [part]: withEntry(entries, key, value) };
}

/** The change that putting an entry makes. */
export function makeStep(input: Input, entry: Entry): Step {
  const entries: Record<string, unknown> = input[entry.part];
  const { part, key, value } = entry;
  return { part, key, old: entries[key] ?? null, new: value } as Step;
}

/** What putting a step's old or new value back puts in. */
export function turnStep(step: Step, to: "old" | "new"): Entry {
  return { part: step.part, key: step.key, value: step[to] } as Entry;
}

export function saveEntry(ask: Ask, id: string, entry: Entry): Promise<Result<Saved>> {
  const { key } = entry;
  switch (entry.part) {
    case "answers":
      return ask("assessment.answer", { id, question: key, answer: entry.value });
    case "measures":
      return ask("assessment.setMeasure", { id, measure: key, state: entry.value });
    case "consequences":
      return ask("assessment.setConsequence", { id, risk: key, consequence: entry.value });
    case "raised":
      return ask("assessment.raiseRisk", { id, risk: key, raised: entry.value });
    case "deviations":
      return ask("assessment.setDeviation", { id, risk: key, deviation: entry.value });
  }
}
