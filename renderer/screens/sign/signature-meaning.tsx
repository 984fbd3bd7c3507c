import { bindClasses } from "#renderer/components/bind-classes.ts";
import { useText } from "#renderer/components/use-text.ts";
import css from "./sign.module.css";

const c = bindClasses(css);

export function SignatureMeaning() {
  const { t } = useText();
  return (
    <div className={c("meaning")}>
      <div>
        <h3>{t("sign.is")}</h3>
        <p>{t("sign.isText")}</p>
      </div>
      <div>
        <h3>{t("sign.isNot")}</h3>
        <p>{t("sign.isNotText")}</p>
      </div>
      <p>{t("sign.final")}</p>
    </div>
  );
}
