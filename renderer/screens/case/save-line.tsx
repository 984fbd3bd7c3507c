import { bindClasses } from "#renderer/components/bind-classes.ts";
import { Button } from "#renderer/components/button.tsx";
import { formatTime } from "#renderer/components/format-moment.ts";
import { Shape } from "#renderer/components/shape.tsx";
import { useText } from "#renderer/components/use-text.ts";
import { useApp } from "#renderer/store/app-context.tsx";
import type { SaveStatus } from "#renderer/store/save-queue.ts";
import css from "./case.module.css";

const c = bindClasses(css);

/** "Sparat" stands here only once the main process has said that every change is on disk. */
export function SaveLine() {
  const { t } = useText();
  const saving = useApp((state) => state.saving);
  const retry = useApp((state) => state.retrySaving);
  return (
    <div className={c("save")}>
      <span role="status">
        <Words saving={saving} />
      </span>
      {saving.state === "failed" ? (
        <Button look="quiet" onPress={() => void retry()}>
          {t("saving.retry")}
        </Button>
      ) : null}
    </div>
  );
}

function Words({ saving }: { saving: SaveStatus }) {
  const { t, local } = useText();
  switch (saving.state) {
    case "untouched":
      return t("saving.untouched");
    case "saving":
      return t("saving.saving");
    case "saved":
      return (
        <>
          <Shape name="clear" />{" "}
          {t("saving.saved", { time: saving.savedAt === null ? "" : formatTime(saving.savedAt) })}
        </>
      );
    case "failed":
      return (
        <span className={c("failed")}>
          <Shape name="stop" />{" "}
          {t("saving.failed", {
            reason: saving.failure === null ? "" : local(saving.failure.text),
          })}{" "}
          {t("saving.kept")}
        </span>
      );
  }
}
