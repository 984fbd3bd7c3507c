import { bindClasses } from "#renderer/components/bind-classes.ts";
import { Button } from "#renderer/components/button.tsx";
import { useText } from "#renderer/components/use-text.ts";
import {
  readAssessment,
  readWaiting,
  useApp,
  useAppShallow,
  useAppStore,
} from "#renderer/store/app-context.tsx";
import type { Spot } from "#renderer/store/desk-slice.ts";
import css from "./case.module.css";
import { findNextOpen } from "./find-next-open.ts";

const c = bindClasses(css);

/** How far the officer has come, the way to the next unanswered question, and the way back from a jump. */
export function BarWays() {
  const { t } = useText();
  const store = useAppStore();
  const { left, total, more } = useAppShallow((state) => {
    const { visible, missing } = readAssessment(state);
    return { left: missing.length, total: visible.length, more: readWaiting(state).size > 0 };
  });
  const opened = useApp((state) => state.opened);
  const from = useApp((state) => state.trail.at(-1));
  const goBack = useApp((state) => state.goBack);
  const describe = useSpotWords();

  function goToNext(): void {
    const state = store.getState();
    if (state.questionnaire === null) return;
    const next = findNextOpen(state.questionnaire, readAssessment(state), state);
    if (next !== null) state.goTo(next.section, next.question);
  }

  return (
    <div className={c("ways")}>
      <span role="status" className={c("opened")}>
        {opened.length === 0
          ? ""
          : t("tools.opened", { count: opened.length, ids: opened.join(", ") })}
      </span>
      <span className={c("left")}>
        {left === 0
          ? t("outcome.noneLeft")
          : t(more ? "tools.progressLeast" : "tools.progress", { answered: total - left, total })}
      </span>
      {from === undefined ? null : (
        <Button look="quiet" onPress={goBack}>
          {describe(from)}
        </Button>
      )}
      {left === 0 ? null : (
        <Button look="quiet" onPress={goToNext}>
          {t("tools.nextOpen")}
        </Button>
      )}
    </div>
  );
}

function useSpotWords(): (spot: Spot) => string {
  const { t } = useText();
  return ({ screen, section, question }) => {
    if (screen !== "wizard") return t("tools.backScreen", { screen: t(`case.${screen}`) });
    return question === null
      ? t("tools.backPart", { id: section })
      : t("tools.back", { id: question });
  };
}
