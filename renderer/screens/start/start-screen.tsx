import { useEffect } from "react";
import { Button } from "#renderer/components/button.tsx";
import { formatMinute } from "#renderer/components/format-moment.ts";
import { Notice } from "#renderer/components/notice.tsx";
import { Page } from "#renderer/components/page.tsx";
import { useText } from "#renderer/components/use-text.ts";
import { useApp } from "#renderer/store/app-context.tsx";
import { AssessmentTable } from "./assessment-table.tsx";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { ChangedSources } from "./changed-sources.tsx";
import { EmptyStart } from "./empty-start.tsx";
import css from "./start.module.css";

const c = bindClasses(css);

/** What was saved and is gone, as when somebody has removed a file from the data folder. */
function LostNotice() {
  const { t } = useText();
  const app = useApp((state) => state.app);
  if (app?.phase !== "ready" || app.lost === undefined) return null;
  return (
    <Notice shape="gap" title={t("start.lost", { time: formatMinute(app.lost) })}>
      <p>{t("start.lostBody")}</p>
    </Notice>
  );
}

export function StartScreen() {
  const { t } = useText();
  const list = useApp((state) => state.list);
  const loadList = useApp((state) => state.loadList);
  const go = useApp((state) => state.go);
  useEffect(() => {
    void loadList();
  }, [loadList]);
  return (
    <Page
      title={t("start.title")}
      action={
        <div className={c("actions")}>
          <Button onPress={() => void go({ name: "new", kind: "screening" })}>
            {t("screening.begin")}
          </Button>
          <Button look="main" onPress={() => void go({ name: "new" })}>
            {t("start.create")}
          </Button>
        </div>
      }
    >
      <LostNotice />
      {list === null ? (
        <p role="status">{t("start.loading")}</p>
      ) : list.length === 0 ? (
        <EmptyStart />
      ) : (
        <>
          <ChangedSources />
          <AssessmentTable list={list} />
        </>
      )}
    </Page>
  );
}
