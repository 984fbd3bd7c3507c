import { bindClasses } from "#renderer/components/bind-classes.ts";
import { Button } from "#renderer/components/button.tsx";
import { Notice } from "#renderer/components/notice.tsx";
import { useText } from "#renderer/components/use-text.ts";
import { useApp } from "#renderer/store/app-context.tsx";
import css from "./shell.module.css";

const c = bindClasses(css);

/** The last call that failed, in words, until it is dismissed. */
export function FailureNotice() {
  const { t, local } = useText();
  const failure = useApp((state) => state.failure);
  const fail = useApp((state) => state.fail);
  return (
    <div role="alert" className={c("failure")}>
      {failure === null ? null : (
        <Notice shape="stop" title={t("app.failed")}>
          <p>{local(failure.text)}</p>
          <div>
            <Button look="quiet" onPress={() => fail(null)}>
              {t("app.dismiss")}
            </Button>
          </div>
        </Notice>
      )}
    </div>
  );
}
