import { Link } from "react-aria-components";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { useText } from "#renderer/components/use-text.ts";
import { useApp, useOpenCase } from "#renderer/store/app-context.tsx";
import { CASE_SCREENS, type CaseScreen } from "#renderer/store/route.ts";
import css from "./case.module.css";
import { SaveLine } from "./save-line.tsx";

const c = bindClasses(css);

/** Which case, which part of it, and whether it is saved. */
export function CaseHeader() {
  const { t } = useText();
  const { details } = useOpenCase();
  return (
    <div className={c("header")}>
      <p className={c("name")}>
        <strong>{details.service}</strong> <span>{details.registrationNumber}</span>
      </p>
      <nav aria-label={t("case.nav")} className={c("tabs")}>
        {CASE_SCREENS.map((screen) => (
          <Tab key={screen} screen={screen} />
        ))}
      </nav>
      <SaveLine />
    </div>
  );
}

function Tab({ screen }: { screen: CaseScreen }) {
  const { t } = useText();
  const current = useApp((state) => state.route.name === "case" && state.route.screen === screen);
  const go = useApp((state) => state.go);
  return (
    <Link
      className={c("tab")}
      onPress={() => void go({ name: "case", screen })}
      {...(current ? { "aria-current": "page" as const } : {})}
    >
      {t(`case.${screen}`)}
    </Link>
  );
}
