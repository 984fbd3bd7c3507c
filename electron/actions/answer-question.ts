import type { Result, Saved } from "#contract/api.ts";
import type { Store } from "#electron/store/store.ts";
import type { Answer } from "#engine/answers.ts";
import { checkInput } from "#engine/check-input.ts";
import { EMPTY_INPUT } from "#engine/empty-input.ts";
import { findCaseQuestionnaire } from "./case-questionnaire.ts";
import { changeCase } from "./change-case.ts";

/** Saves an answer that fits the case's questionnaire; null takes the answer away. */
export function answerQuestion(
  store: Store,
  id: string,
  question: string,
  answer: Answer | null,
): Result<Saved> {
  const found = store.cases.read(id);
  if (!found.ok) return found;
  const questionnaire = findCaseQuestionnaire(store, found.value.projection.questionnaire.sha256);
  if (!questionnaire.ok) return questionnaire;
  const answers = { [question]: answer ?? { unknown: true as const } };
  const [problem] = checkInput(questionnaire.value, { ...EMPTY_INPUT, answers });
  if (problem !== undefined) {
    return { ok: false, error: { code: `answer.${problem.code}`, text: problem.text } };
  }
  return changeCase(store, id, { kind: "answer", question, answer });
}
