import { Link } from "react-aria-components";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { useText } from "#renderer/components/use-text.ts";
import { useApp, useOpenCase, useQuestionnaire } from "#renderer/store/app-context.tsx";
import { CASE_SCREENS, SCREENING_SCREENS, type CaseScreen } from "#renderer/store/route.ts";
import css from "./case.module.css";
import { CaseTools } from "./case-tools.tsx";
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
  const screening = useQuestionnaire().screening !== undefined;
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
        {(screening ? SCREENING_SCREENS : CASE_SCREENS).map((screen) => (
          <Tab
            key={screen}
            screen={screen}
            name={t(screening && screen === "summary" ? "screening.title" : `case.${screen}`)}
          />
        ))}
      </nav>
      <CaseTools />
      <SaveLine />
    </div>
  );
}

function Tab({ screen, name }: { screen: CaseScreen; name: string }) {
  const current = useApp((state) => state.route.name === "case" && state.route.screen === screen);
  const go = useApp((state) => state.go);
  return (
    <Link
      className={c("tab")}
      onPress={() => void go({ name: "case", screen })}
      {...(current ? { "aria-current": "page" as const } : {})}
    >
      {name}
    </Link>
  );
}
