import { useState } from "react";
import { Page } from "#renderer/components/page.tsx";
import { useText } from "#renderer/components/use-text.ts";
import { useApp, useAppStore } from "#renderer/store/app-context.tsx";
import { CaseForm } from "./case-form.tsx";
import { QuestionnaireChoice } from "./questionnaire-choice.tsx";

export function CreateScreen() {
  const { t } = useText();
  const { officer } = useAppStore().getState().settings;
  const createAssessment = useApp((state) => state.createAssessment);
  const [questionnaire, setQuestionnaire] = useState<string>();
  const go = useApp((state) => state.go);
  return (
    <Page title={t("create.title")} intro={t("create.intro")}>
      <CaseForm
        begin={{
          board: "",
          registrationNumber: "",
          service: "",
          supplier: "",
          organisationNumber: "",
          officer: officer.name,
          role: officer.role,
        }}
        submit={t("create.submit")}
        onSubmit={(details) => createAssessment(details, questionnaire)}
        onCancel={() => void go({ name: "start" })}
      >
        <QuestionnaireChoice value={questionnaire} onChange={setQuestionnaire} />
      </CaseForm>
    </Page>
  );
}
