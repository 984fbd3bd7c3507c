import { useEffect, useMemo, useState } from "react";
import { planUpgrade, type UpgradePlan, type UpgradeStep } from "#engine/plan-upgrade.ts";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { Button } from "#renderer/components/button.tsx";
import { Page, Part } from "#renderer/components/page.tsx";
import { useText } from "#renderer/components/use-text.ts";
import { useApp, useOpenCase, useQuestionnaire } from "#renderer/store/app-context.tsx";
import { ChangedQuestion } from "./changed-question.tsx";
import css from "./upgrade.module.css";

const c = bindClasses(css);

/** What moving the case to the newer version does, question by question, before anything is done. */
export function UpgradeScreen() {
  const { t, local } = useText();
  const { newer: wanted, newerRefused } = useOpenCase();
  const old = useQuestionnaire();
  const newer = useApp((state) => state.newer);
  const input = useApp((state) => state.input);
  const loadNewer = useApp((state) => state.loadNewer);
  useEffect(() => {
    void loadNewer();
  }, [loadNewer]);
  const plan = useMemo(
    () => (newer === null ? null : planUpgrade(old, newer, input)),
    [old, newer, input],
  );
  const version = newer?.version ?? wanted ?? old.version;
  return (
    <Page
      title={t("versions.title", { version })}
      intro={t("versions.intro", { current: old.version })}
    >
      {plan === null ? (
        <p role="status">
          {newerRefused === null
            ? t(wanted === null ? "versions.none" : "versions.loading")
            : local(newerRefused)}
        </p>
      ) : (
        <Plan plan={plan} />
      )}
      <Actions ready={plan !== null} version={version} />
    </Page>
  );
}

function Actions({ ready, version }: { ready: boolean; version: string }) {
  const { t } = useText();
  const old = useQuestionnaire();
  const go = useApp((state) => state.go);
  const moveToNewer = useApp((state) => state.moveToNewer);
  const [working, setWorking] = useState(false);
  return (
    <div className={c("actions")}>
      <Button
        look="main"
        isDisabled={!ready || working}
        onPress={() => {
          setWorking(true);
          void moveToNewer().finally(() => setWorking(false));
        }}
      >
        {t("versions.move", { version })}
      </Button>
      <Button onPress={() => void go({ name: "case", screen: "wizard" })}>
        {t("versions.keep", { current: old.version })}
      </Button>
    </div>
  );
}

function Plan({ plan }: { plan: UpgradePlan }) {
  const { t } = useText();
  const { questions, setAside } = plan;
  const others = setAside.filter(({ part }) => part !== "answers").map(({ id }) => id);
  const pick = (wanted: (step: UpgradeStep) => boolean) => questions.filter(wanted);
  const groups = [
    {
      title: t("versions.review"),
      intro: t("versions.reviewIntro"),
      steps: pick(({ fate }) => fate === "review"),
    },
    {
      title: t("versions.setAside"),
      intro: t("versions.setAsideIntro"),
      steps: pick(({ fate }) => fate === "set-aside"),
    },
    { title: t("versions.added"), steps: pick(({ step }) => step === "new") },
    {
      title: t("versions.changed"),
      intro: t("versions.changedIntro"),
      steps: pick(({ step, fate }) => step === "changed" && (fate === "none" || fate === "kept")),
    },
    {
      title: t("versions.removed"),
      steps: pick(({ step, fate }) => step === "removed" && fate === "none"),
    },
  ];
  return (
    <>
      {questions.length === 0 ? <p>{t("versions.same")}</p> : null}
      {groups
        .filter(({ steps }) => steps.length > 0)
        .map(({ title, intro, steps }) => (
          <Part
            key={title}
            title={`${title} (${steps.length})`}
            {...(intro === undefined ? {} : { intro })}
          >
            <ul className={c("questions")}>
              {steps.map((step) => (
                <ChangedQuestion key={step.id} step={step} />
              ))}
            </ul>
          </Part>
        ))}
      {others.length === 0 ? null : (
        <p>{t("versions.setAsideOther", { ids: others.join(", ") })}</p>
      )}
    </>
  );
}
