import { formatAnswer } from "#engine/format-answer.ts";
import { indexQuestionnaire } from "#engine/index-questionnaire.ts";
import type { LocalText } from "#engine/local-text.ts";
import { nameMeasure } from "#engine/reasons.ts";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { useText } from "#renderer/components/use-text.ts";
import { useApp, useQuestionnaire } from "#renderer/store/app-context.tsx";
import type { Turned } from "#renderer/store/history-slice.ts";
import css from "./case.module.css";

const c = bindClasses(css);

/** An answer longer than this is told by its beginning. */
const MAX_SHOWN = 60;

/** Says what was just undone or made again, until the next change. */
export function TurnedLine() {
  const { t } = useText();
  const turned = useApp((state) => state.turned);
  const describe = useTurnedWords();
  return (
    <span role="status" className={c("turned")}>
      {turned === null ? null : (
        <span key={turned.number}>
          {t(turned.to === "old" ? "tools.undone" : "tools.redone", { what: describe(turned) })}
        </span>
      )}
    </span>
  );
}

function useTurnedWords(): (turned: Turned) => string {
  const { t, local } = useText();
  const questionnaire = useQuestionnaire();
  const { questions, countries } = indexQuestionnaire(questionnaire);
  return ({ step, to }) => {
    const id = step.key;
    switch (step.part) {
      case "answers": {
        const answer = step[to];
        const found = questions.get(id);
        if (answer === null || found === undefined) return t("tools.answerRemoved", { id });
        const text = local(formatAnswer(found.question, countries, answer));
        return t("tools.answerIs", { id, answer: shorten(text) });
      }
      case "measures": {
        const measure = questionnaire.measures.find((one) => one.id === id);
        const name: LocalText = measure === undefined ? { sv: id, en: id } : nameMeasure(measure);
        return t("tools.measure", { name: local(name) });
      }
      case "consequences":
        return t("tools.consequence", { id });
      case "raised":
        return t("tools.raised", { id });
      case "deviations":
        return t("tools.deviation", { id });
    }
  };
}

function shorten(text: string): string {
  return text.length <= MAX_SHOWN ? text : `${text.slice(0, MAX_SHOWN).trimEnd()} …`;
}
