import { bindClasses } from "#renderer/components/bind-classes.ts";
import { Button } from "#renderer/components/button.tsx";
import { useText } from "#renderer/components/use-text.ts";
import { useApp } from "#renderer/store/app-context.tsx";
import css from "./start.module.css";

const c = bindClasses(css);

/** Tells a first visitor what this is and what to do first. */
export function EmptyStart() {
  const { t } = useText();
  const go = useApp((state) => state.go);
  return (
    <div className={c("empty")}>
      <h2>{t("start.emptyTitle")}</h2>
      <p>{t("start.emptyIntro")}</p>
      <div>
        <p>{t("start.emptyFirst")}</p>
        <ul>
          <li>{t("start.emptyNeedCase")}</li>
          <li>{t("start.emptyNeedContract")}</li>
          <li>{t("start.emptyNeedClass")}</li>
        </ul>
      </div>
      <p>{t("start.emptyUnknown")}</p>
      <p>
        {t("screening.emptyStart")}{" "}
        <Button look="quiet" onPress={() => void go({ name: "new", kind: "screening" })}>
          {t("screening.begin")}
        </Button>
      </p>
      <p className={c("line")}>
        {t("start.emptyVerify")}{" "}
        <Button look="quiet" onPress={() => void go({ name: "verify" })}>
          {t("app.verify")}
        </Button>
      </p>
      <p className={c("soft")}>{t("start.local")}</p>
    </div>
  );
}
