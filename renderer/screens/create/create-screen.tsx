import { useState } from "react";
import { SCREENING_QUESTIONNAIRE } from "#engine/shipped.ts";
import { Page } from "#renderer/components/page.tsx";
import { useText } from "#renderer/components/use-text.ts";
import { useApp, useAppStore } from "#renderer/store/app-context.tsx";
import type { Route } from "#renderer/store/route.ts";
import { CaseForm } from "./case-form.tsx";
import type { CreateFields } from "./check-details.ts";
import { clearNotYet } from "./not-yet.ts";
import { QuestionnaireChoice } from "./questionnaire-choice.tsx";

/** What a screening can begin without. */
const MAY_WAIT: readonly (keyof CreateFields)[] = [
  "registrationNumber",
  "supplier",
  "organisationNumber",
];

/** kind: a screening asks for less; after: the screening that the whole assessment begins from. */
export function CreateScreen({ kind, after }: Omit<Extract<Route, { name: "new" }>, "name">) {
  const { t } = useText();
  const { officer } = useAppStore().getState().settings;
  const createAssessment = useApp((state) => state.createAssessment);
  const [questionnaire, setQuestionnaire] = useState<string>();
  const go = useApp((state) => state.go);
  const screening = kind === "screening";
  const chosen = screening ? SCREENING_QUESTIONNAIRE : questionnaire;
  const known = after === undefined ? undefined : clearNotYet(after.details);
  const intro =
    after === undefined
      ? screening
        ? "screening.createIntro"
        : "create.intro"
      : "screening.afterIntro";
  return (
    <Page title={t(screening ? "screening.create" : "create.title")} intro={t(intro)}>
      <CaseForm
        begin={{
          board: known?.board ?? "",
          registrationNumber: known?.registrationNumber ?? "",
          service: known?.service ?? "",
          supplier: known?.supplier.name ?? "",
          organisationNumber: known?.supplier.organisationNumber ?? "",
          officer: known?.officer.name ?? officer.name,
          role: known?.officer.role ?? officer.role,
        }}
        submit={t(screening ? "screening.submit" : "create.submit")}
        {...(screening ? { mayWait: MAY_WAIT } : {})}
        onSubmit={(details) =>
          createAssessment({
            details,
            ...(chosen === undefined ? {} : { questionnaire: chosen }),
            ...(after === undefined ? {} : { screening: after.screening }),
          })
        }
        onCancel={() => void go({ name: "start" })}
      >
        {screening || after !== undefined ? null : (
          <QuestionnaireChoice value={questionnaire} onChange={setQuestionnaire} />
        )}
      </CaseForm>
    </Page>
  );
}
