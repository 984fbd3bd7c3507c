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
  const route = useApp((state) => state.route);
  const go = useApp((state) => state.go);
  const back =
    route.name === "case" ? route.screen : route.name === "details" ? route.back : "wizard";
  return (
    <div className={c("header")}>
      <Link
        className={c("name")}
        aria-label={t("details.openNamed", {
          service: details.service,
          registrationNumber: details.registrationNumber,
        })}
        onPress={() => void go({ name: "details", back })}
        {...(route.name === "details" ? { "aria-current": "page" as const } : {})}
      >
        <strong>{details.service}</strong> <span>{details.registrationNumber}</span>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="m10.5 3 2.5 2.5L5.5 13H3v-2.5z" />
        </svg>
      </Link>
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
