import type { Input, InputPart } from "./answers.ts";
import { checkInput } from "./check-input.ts";
import {
  type Aspect,
  compareQuestionnaires,
  type Comparison,
  type QuestionChange,
} from "./compare-questionnaires.ts";
import type { QuestionId } from "./condition.ts";
import { EMPTY_INPUT } from "./empty-input.ts";
import type { Questionnaire } from "./questionnaire.ts";

/** Something that was put in and that no longer counts: the part of the input, and the id in it. */
export type SetAside = { part: InputPart; id: string };

/** What becomes of an answer: nothing was answered, it stands, it must be looked at again, or it no longer counts. */
export type Fate = "none" | "kept" | "review" | "set-aside";

export type UpgradeStep = QuestionChange & { fate: Fate };

export type UpgradePlan = {
  /** Questions that differ, in the order of the newer version, then those removed. */
  questions: UpgradeStep[];
  items: Comparison["items"];
  /** Questions whose answers are kept but whose meaning has changed. */
  review: QuestionId[];
  setAside: SetAside[];
  /** What counts under the newer version; all of it fits. */
  input: Input;
};

/** Changes after which an answer may no longer say what the officer meant by it. */
const MEANING: readonly Aspect[] = ["type", "text", "options", "rules"];

const PARTS = Object.keys(EMPTY_INPUT) as InputPart[];

/** What moving a case from one version to another does to what has been put in. Nothing is changed here. */
export function planUpgrade(old: Questionnaire, next: Questionnaire, input: Input): UpgradePlan {
  const { questions, items } = compareQuestionnaires(old, next);
  const setAside = findMisfits(next, input);
  const rest = leaveOut(input, setAside);
  const steps = questions.map((change) => ({ ...change, fate: findFate(change, input, rest) }));
  const review = steps.flatMap(({ id, fate }) => (fate === "review" ? [id] : []));
  return { questions: steps, items, review, setAside, input: rest };
}

/** The input without what is set aside. */
export function leaveOut(input: Input, setAside: readonly SetAside[]): Input {
  const parts = Object.entries(input).map(([part, entries]) => [
    part,
    Object.fromEntries(
      Object.entries(entries).filter(
        ([id]) => !setAside.some((one) => one.part === part && one.id === id),
      ),
    ),
  ]);
  return Object.fromEntries(parts) as Input;
}

function findMisfits(questionnaire: Questionnaire, input: Input): SetAside[] {
  const misfits: SetAside[] = [];
  for (const { path } of checkInput(questionnaire, input)) {
    const part = PARTS.find((name) => name === path[0]);
    if (part === undefined) throw new Error(`No part of the input is at ${path.join(".")}.`);
    const id = String(path[1]);
    if (!misfits.some((one) => one.part === part && one.id === id)) misfits.push({ part, id });
  }
  return misfits;
}

function findFate({ id, step, aspects }: QuestionChange, input: Input, rest: Input): Fate {
  if (input.answers[id] === undefined) return "none";
  if (rest.answers[id] === undefined) return "set-aside";
  const changed = step === "changed" && aspects.some((aspect) => MEANING.includes(aspect));
  return changed ? "review" : "kept";
}
