import { useEffect, useState } from "react";
import type { SealedDossier } from "#contract/api.ts";
import { Facts } from "#renderer/components/facts.tsx";
import { Page, Part } from "#renderer/components/page.tsx";
import { useText } from "#renderer/components/use-text.ts";
import {
  useApp,
  useAssessment,
  useOpenCase,
  useQuestionnaire,
} from "#renderer/store/app-context.tsx";
import { SealForm } from "./seal-form.tsx";
import { SealedList } from "./sealed-list.tsx";
import { SealedNotice } from "./sealed-notice.tsx";
import { SignatureMeaning } from "./signature-meaning.tsx";

export function SignScreen() {
  const { t, local } = useText();
  const { details } = useOpenCase();
  const questionnaire = useQuestionnaire();
  const { outcome, missing } = useAssessment();
  const loadIdentities = useApp((state) => state.loadIdentities);
  const loadSealed = useApp((state) => state.loadSealed);
  const [done, setDone] = useState<SealedDossier | null>(null);
  useEffect(() => {
    void loadIdentities();
    void loadSealed();
  }, [loadIdentities, loadSealed]);
  return (
    <Page title={t("sign.title")} intro={t("sign.intro")}>
      {done === null ? null : <SealedNotice dossier={done} />}
      <Part title={t("sign.what")}>
        <Facts
          rows={[
            [t("summary.service"), details.service],
            [t("summary.registrationNumber"), details.registrationNumber],
            [t("summary.board"), details.board],
            [t("summary.proposal"), t(`outcome.${outcome}`)],
            [
              t("verify.madeWith"),
              `${local(questionnaire.title)}, ${questionnaire.id} ${questionnaire.version}`,
            ],
          ]}
        />
        {missing.length === 0 ? null : <p>{t("sign.whatMissing", { count: missing.length })}</p>}
        <SignatureMeaning />
      </Part>
      <SealForm onSealed={setDone} />
      <SealedList />
    </Page>
  );
}
