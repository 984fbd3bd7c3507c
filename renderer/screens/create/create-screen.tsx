import { Page } from "#renderer/components/page.tsx";
import { useText } from "#renderer/components/use-text.ts";
import { useApp, useAppStore } from "#renderer/store/app-context.tsx";
import { CaseForm } from "./case-form.tsx";

export function CreateScreen() {
  const { t } = useText();
  const { officer } = useAppStore().getState().settings;
  const createAssessment = useApp((state) => state.createAssessment);
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
        onSubmit={createAssessment}
        onCancel={() => void go({ name: "start" })}
      />
    </Page>
  );
}
