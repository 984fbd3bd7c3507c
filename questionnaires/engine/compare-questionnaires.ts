import type { QuestionId } from "./condition.ts";
import { type Difference, findId, listDifferences } from "./list-differences.ts";
import type { LocalText } from "./local-text.ts";
import type { Question } from "./question.ts";
import type { Questionnaire } from "./questionnaire.ts";

export type Step = "new" | "changed" | "removed";

/** What in a question has changed. Help is all that only explains it. */
export type Aspect = "type" | "text" | "options" | "visible" | "rules" | "help";

/** In the order in which people are told. */
const ASPECTS: readonly Aspect[] = ["type", "text", "options", "visible", "rules", "help"];

export type QuestionChange = {
  id: QuestionId;
  step: Step;
  /** Empty where the question is new or removed. */
  aspects: Aspect[];
  /** The question's text; null where it was or is not there. */
  old: LocalText | null;
  new: LocalText | null;
  differences: Difference[];
};

/** A change to something else than a question: a risk, a source, the whole's title. */
export type ItemChange = {
  /** The questionnaire's key, e.g. "risks". */
  part: string;
  /** Null where the part is no list. */
  id: string | null;
  step: Step;
  differences: Difference[];
};

export type Comparison = { questions: QuestionChange[]; items: ItemChange[] };

const ASPECT_OF_KEY: Readonly<Record<string, Aspect>> = {
  type: "type",
  text: "text",
  options: "options",
  levels: "options",
  columns: "options",
  min: "options",
  max: "options",
  unit: "options",
  long: "help",
  visible: "visible",
  required: "visible",
  raises: "rules",
  increases: "rules",
  stops: "rules",
  conditions: "rules",
};

/** What differs between two versions of a questionnaire, in the order of the newer one, then what is removed. */
export function compareQuestionnaires(old: Questionnaire, next: Questionnaire): Comparison {
  return { questions: compareQuestions(old, next), items: compareParts(old, next) };
}

function compareQuestions(old: Questionnaire, next: Questionnaire): QuestionChange[] {
  const before = mapQuestions(old);
  const after = mapQuestions(next);
  const kept = [...after].flatMap(([id, question]): QuestionChange[] => {
    const earlier = before.get(id);
    if (earlier === undefined) {
      const added = { old: null, new: question.text, differences: [] };
      return [{ id, step: "new", aspects: [], ...added }];
    }
    const differences = listDifferences(earlier, question);
    if (differences.length === 0) return [];
    const aspects = findAspects(differences);
    return [{ id, step: "changed", aspects, old: earlier.text, new: question.text, differences }];
  });
  const removed = [...before].flatMap(([id, question]): QuestionChange[] =>
    after.has(id)
      ? []
      : [{ id, step: "removed", aspects: [], old: question.text, new: null, differences: [] }],
  );
  return [...kept, ...removed];
}

function mapQuestions({ sections }: Questionnaire): Map<QuestionId, Question> {
  const questions = sections.flatMap((section) => section.questions);
  return new Map(questions.map((question) => [question.id, question]));
}

/** A key that is not known, as of a later version of the format, is taken for help. */
function findAspects(differences: readonly Difference[]): Aspect[] {
  const found = differences.map(({ path }) => ASPECT_OF_KEY[path.split(".")[0] ?? ""] ?? "help");
  return ASPECTS.filter((aspect) => found.includes(aspect));
}

function compareParts(old: Questionnaire, next: Questionnaire): ItemChange[] {
  const before = Object.entries(withoutQuestions(old));
  const after = Object.entries(withoutQuestions(next));
  const parts = [...new Set([...after, ...before].map(([part]) => part))];
  return parts.flatMap((part) => {
    const find = (entries: [string, unknown][]) => entries.find(([key]) => key === part)?.[1];
    return comparePart(part, find(before), find(after));
  });
}

function withoutQuestions(questionnaire: Questionnaire): object {
  const sections = questionnaire.sections.map((section) => ({ ...section, questions: undefined }));
  return { ...questionnaire, sections };
}

function comparePart(part: string, old: unknown, next: unknown): ItemChange[] {
  const before = listMembers(old);
  const after = listMembers(next);
  if (before === null || after === null) {
    const differences = listDifferences(old, next);
    return differences.length === 0 ? [] : [{ part, id: null, step: "changed", differences }];
  }
  const ids = [...new Set([...after.keys(), ...before.keys()])];
  return ids.flatMap((id): ItemChange[] => {
    if (!before.has(id)) return [{ part, id, step: "new", differences: [] }];
    if (!after.has(id)) return [{ part, id, step: "removed", differences: [] }];
    const differences = listDifferences(before.get(id), after.get(id));
    return differences.length === 0 ? [] : [{ part, id, step: "changed", differences }];
  });
}

/** A list whose members go by ids; an absent part counts as an empty one. Null for anything else. */
function listMembers(value: unknown): Map<string, unknown> | null {
  if (value === undefined) return new Map();
  if (!Array.isArray(value)) return null;
  const named = value.map((member: unknown) => [findId(member), member] as const);
  const members = new Map<string, unknown>();
  for (const [id, member] of named) {
    if (id === null) return null;
    members.set(id, member);
  }
  return members;
}
