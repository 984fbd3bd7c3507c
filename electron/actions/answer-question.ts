import type { Result, Saved } from "#contract/api.ts";
import type { Store } from "#electron/store/store.ts";
import type { Answer } from "#engine/answers.ts";
import { checkInput } from "#engine/check-input.ts";
import { EMPTY_INPUT } from "#engine/empty-input.ts";
import { readCase } from "./case-questionnaire.ts";
import { changeCase } from "./change-case.ts";
import { fail } from "./failures.ts";

/** Saves an answer that fits the case's questionnaire, with files that the case has; null takes the answer away. */
export function answerQuestion(
  store: Store,
  id: string,
  question: string,
  answer: Answer | null,
): Result<Saved> {
  const found = readCase(store, id);
  if (!found.ok) return found;
  const { projection, questionnaire } = found.value;
  const answers = { [question]: answer ?? { unknown: true as const } };
  const [problem] = checkInput(questionnaire, { ...EMPTY_INPUT, answers });
  if (problem !== undefined) {
    return { ok: false, error: { code: `answer.${problem.code}`, text: problem.text } };
  }
  const files = new Set(projection.evidence.map(({ sha256 }) => sha256));
  if (!(answer?.evidence ?? []).every((sha256) => files.has(sha256)))
    return fail("evidence.unknown");
  return changeCase(store, id, { kind: "answer", question, answer });
}
