import { bindClasses } from "#renderer/components/bind-classes.ts";
import { Button } from "#renderer/components/button.tsx";
import { Notice } from "#renderer/components/notice.tsx";
import { useText } from "#renderer/components/use-text.ts";
import css from "./evidence.module.css";
import type { Arrivals } from "./use-arrivals.ts";

const c = bindClasses(css);

/** Bytes that are stored well within a second, so that a bar would only flash. */
const SMALL = 4 * 1024 * 1024;

/** How far a file has come, with a way to stop it, and what became of the last one. */
export function ArrivalStatus({ arrivals }: { arrivals: Arrivals }) {
  const { t, local } = useText();
  const { arrival, failure, told, cancel } = arrivals;
  const shown = arrival !== null && arrival.size > SMALL ? arrival : null;
  const percent = shown === null ? 0 : Math.floor((100 * shown.stored) / shown.size);
  return (
    <>
      {shown === null ? null : (
        <div className={c("arrival")}>
          <label className={c("stack")}>
            {t("evidence.reading", { name: shown.name, percent })}
            <progress className={c("bar")} value={percent} max={100} />
          </label>
          <Button onPress={cancel}>{t("evidence.cancel")}</Button>
        </div>
      )}
      {failure === null ? null : (
        <div role="alert">
          <Notice shape="stop">
            <p>{local(failure.text)}</p>
          </Notice>
        </div>
      )}
      <p role="status" className={c("told")}>
        {told}
      </p>
    </>
  );
}
