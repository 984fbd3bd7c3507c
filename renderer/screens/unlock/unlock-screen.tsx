import { useState } from "react";
import { Form } from "react-aria-components";
import type { AppState } from "#contract/api.ts";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { LoneBrand } from "#renderer/components/brand.tsx";
import { Button } from "#renderer/components/button.tsx";
import { ErrorSummary, type FieldProblem } from "#renderer/components/error-summary.tsx";
import { Field } from "#renderer/components/field.tsx";
import { Notice } from "#renderer/components/notice.tsx";
import { PageTitle } from "#renderer/components/page-title.tsx";
import { useText } from "#renderer/components/use-text.ts";
import { useApp } from "#renderer/store/app-context.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { judgePassphrase, SHORTEST_PASSPHRASE } from "./passphrase-strength.ts";
import { StrengthLine } from "./strength-line.tsx";
import css from "./unlock.module.css";

const c = bindClasses(css);

type Entered = Extract<AppState, { phase: "new" | "locked" }>;

/** Chooses the store's passphrase the first time, asks for it later. */
export function UnlockScreen({ app }: { app: Entered }) {
  const { t, local } = useText();
  const unlock = useApp((state) => state.unlock);
  const [passphrase, setPassphrase] = useState("");
  const [repeated, setRepeated] = useState("");
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const [working, setWorking] = useState(false);
  const isNew = app.phase === "new";

  function findProblems(): FieldProblem[] {
    if (passphrase === "") return [{ id: "passphrase", text: t("unlock.empty") }];
    if (!isNew) return [];
    const count = Array.from(passphrase).length;
    if (judgePassphrase(passphrase) === "short") {
      return [{ id: "passphrase", text: t("unlock.tooShort", { count }) }];
    }
    return passphrase === repeated ? [] : [{ id: "repeat", text: t("unlock.different") }];
  }

  async function submit(): Promise<void> {
    const found = findProblems();
    setProblems(found);
    if (found.length > 0) return;
    setWorking(true);
    const failure = await unlock(passphrase);
    setWorking(false);
    if (failure !== null) setProblems([{ id: "passphrase", text: local(failure.text) }]);
  }

  const problemOf = (id: string) => problems.find((problem) => problem.id === id)?.text;
  return (
    <>
      <LoneBrand />
      <main className={c("page")}>
        <PageTitle keepFocus={!isNew}>
          {t(isNew ? "unlock.newTitle" : "unlock.lockedTitle")}
        </PageTitle>
        <p>{t(isNew ? "unlock.newIntro" : "unlock.lockedIntro")}</p>
        <ErrorSummary problems={problems} />
        <Form
          className={c("form")}
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          <Field
            id="passphrase"
            type="password"
            label={t("unlock.passphrase")}
            hint={isNew ? t("unlock.hint", { count: SHORTEST_PASSPHRASE }) : undefined}
            error={problemOf("passphrase")}
            value={passphrase}
            onChange={setPassphrase}
            autoComplete={isNew ? "new-password" : "current-password"}
            autoFocus={!isNew}
          />
          {isNew ? (
            <>
              <StrengthLine passphrase={passphrase} />
              <Field
                id="repeat"
                type="password"
                label={t("unlock.repeat")}
                error={problemOf("repeat")}
                value={repeated}
                onChange={setRepeated}
                autoComplete="new-password"
              />
              <Notice shape="condition">
                <p>{t("unlock.newWarning")}</p>
              </Notice>
            </>
          ) : null}
          <div className={c("actions")}>
            <Button look="main" type="submit" isDisabled={working}>
              {t(working ? "unlock.working" : isNew ? "unlock.newSubmit" : "unlock.lockedSubmit")}
            </Button>
          </div>
        </Form>
        <p className={c("soft")}>{t("unlock.dataFolder", { folder: app.dataFolder })}</p>
        <LanguageSwitch />
      </main>
    </>
  );
}
