import { ASPECT_TEXTS } from "#engine/comparison-texts.ts";
import { formatAnswer } from "#engine/format-answer.ts";
import { indexQuestionnaire } from "#engine/index-questionnaire.ts";
import type { UpgradeStep } from "#engine/plan-upgrade.ts";
import type { Question } from "#engine/question.ts";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { useText } from "#renderer/components/use-text.ts";
import { useApp, useQuestionnaire } from "#renderer/store/app-context.tsx";
import css from "./upgrade.module.css";

const c = bindClasses(css);

function listOptions(question: Question | undefined) {
  if (question?.type !== "oneOf" && question?.type !== "manyOf") return [];
  return question.options;
}

/** One question that differs between the versions: what has changed, and the officer's own answer. */
export function ChangedQuestion({ step }: { step: UpgradeStep }) {
  const { t, local } = useText();
  const { id, aspects, old, new: next } = step;
  const text = next ?? old;
  return (
    <li className={c("question")}>
      <h3>
        {id} {text === null ? null : local(text)}
      </h3>
      {aspects.length === 0 ? null : (
        <p>
          {t("versions.what", {
            what: aspects.map((aspect) => local(ASPECT_TEXTS[aspect])).join(", "),
          })}
        </p>
      )}
      {old === null || next === null || local(old) === local(next) ? null : (
        <p className={c("soft")}>{t("versions.before", { text: local(old) })}</p>
      )}
      <ChangedChoices id={id} />
      <OwnAnswer id={id} />
    </li>
  );
}

function ChangedChoices({ id }: { id: string }) {
  const { t, local } = useText();
  const { questions } = indexQuestionnaire(useQuestionnaire());
  const newer = useApp((state) => state.newer);
  const after = newer === null ? undefined : indexQuestionnaire(newer).questions.get(id)?.question;
  const before = questions.get(id)?.question;
  if (before === undefined || after === undefined) return null;
  const [gone, added] = [
    [before, after],
    [after, before],
  ].map(([one, other]) =>
    listOptions(one).filter((option) => listOptions(other).every((own) => own.id !== option.id)),
  );
  return (
    <>
      {added?.map((option) => (
        <p key={option.id}>{t("versions.newChoice", { text: local(option.text) })}</p>
      ))}
      {gone?.map((option) => (
        <p key={option.id}>{t("versions.goneChoice", { text: local(option.text) })}</p>
      ))}
    </>
  );
}

function OwnAnswer({ id }: { id: string }) {
  const { t, local } = useText();
  const { questions, countries } = indexQuestionnaire(useQuestionnaire());
  const answer = useApp((state) => state.input.answers[id]);
  const question = questions.get(id)?.question;
  if (answer === undefined || question === undefined) return null;
  return (
    <p>{t("versions.answer", { answer: local(formatAnswer(question, countries, answer)) })}</p>
  );
}
