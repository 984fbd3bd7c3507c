import { Suspense, useState, type ReactNode } from "react";
import { Link } from "react-aria-components";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { Brand } from "#renderer/components/brand.tsx";
import { PortalContext } from "#renderer/components/use-portal.ts";
import { useText } from "#renderer/components/use-text.ts";
import { useApp } from "#renderer/store/app-context.tsx";
import type { CaseScreen, Route } from "#renderer/store/route.ts";
import { FailureNotice } from "./failure-notice.tsx";
import { CaseHeader, CaseNotices, ProposalBar } from "./later-screens.ts";
import css from "./shell.module.css";

const c = bindClasses(css);

/** Routes that belong to the open case. */
const IN_CASE = ["case", "details", "upgrade"] as const satisfies readonly Route["name"][];

/** Where the officer is told what has happened around the case. */
const NOTICED = ["wizard", "summary"] as const satisfies readonly CaseScreen[];

/** What stands around every screen: skip link, header, messages, and the proposal while a case is open. */
export function Shell(props: { children: ReactNode }) {
  const { t } = useText();
  const [main, setMain] = useState<Element | null>(null);
  const inCase = useApp(
    ({ route, open }) => IN_CASE.some((name) => name === route.name) && open !== null,
  );
  const showNotices = useApp(
    ({ route }) => route.name === "case" && NOTICED.some((screen) => screen === route.screen),
  );
  return (
    <PortalContext value={main}>
      <div className={c("shell")}>
        <a
          className={c("skip")}
          href="#content"
          onClick={(event) => {
            event.preventDefault();
            document.querySelector<HTMLElement>("main h1")?.focus();
          }}
        >
          {t("app.skip")}
        </a>
        <header className={c("header")}>
          <div className={c("bar")}>
            <Brand />
            <nav aria-label={t("app.menu")} className={c("nav")}>
              <NavLink to={{ name: "start" }}>{t("app.start")}</NavLink>
              <NavLink to={{ name: "verify" }}>{t("app.verify")}</NavLink>
              <NavLink to={{ name: "settings" }}>{t("app.settings")}</NavLink>
            </nav>
          </div>
          {inCase ? <CaseHeader /> : null}
        </header>
        <main id="content" ref={setMain} className={c("main")}>
          <FailureNotice />
          {inCase && showNotices ? <CaseNotices /> : null}
          <Suspense>{props.children}</Suspense>
        </main>
        {inCase ? <ProposalBar /> : null}
      </div>
    </PortalContext>
  );
}

function NavLink(props: { to: Route; children: ReactNode }) {
  const current = useApp((state) => state.route.name === props.to.name);
  const go = useApp((state) => state.go);
  return (
    <Link
      className={c("navLink")}
      onPress={() => void go(props.to)}
      {...(current ? { "aria-current": "page" as const } : {})}
    >
      {props.children}
    </Link>
  );
}
