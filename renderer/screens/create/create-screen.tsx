import { useState } from "react";
import { Form } from "react-aria-components";
import { formatOrganisationNumber } from "#engine/organisation-number.ts";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { Button } from "#renderer/components/button.tsx";
import { ErrorSummary, type FieldProblem } from "#renderer/components/error-summary.tsx";
import { Field } from "#renderer/components/field.tsx";
import { Page } from "#renderer/components/page.tsx";
import { useText } from "#renderer/components/use-text.ts";
import { useApp, useAppStore } from "#renderer/store/app-context.tsx";
import { checkDetails, type CreateFields } from "./check-details.ts";
import css from "./create.module.css";

const c = bindClasses(css);

const GROUPS = [
  { title: "create.groupCase", fields: ["board", "registrationNumber"] },
  { title: "create.groupService", fields: ["service", "supplier", "organisationNumber"] },
  { title: "create.groupOfficer", fields: ["officer", "role"] },
] as const;

const HINTS = {
  board: "create.boardHint",
  registrationNumber: "create.registrationNumberHint",
  service: null,
  supplier: null,
  organisationNumber: "create.organisationNumberHint",
  officer: null,
  role: "create.roleHint",
} as const;

export function CreateScreen() {
  const { t, local } = useText();
  const store = useAppStore();
  const createAssessment = useApp((state) => state.createAssessment);
  const go = useApp((state) => state.go);
  const [fields, setFields] = useState<CreateFields>(() => {
    const { officer } = store.getState().settings;
    return {
      board: "",
      registrationNumber: "",
      service: "",
      supplier: "",
      organisationNumber: "",
      officer: officer.name,
      role: officer.role,
    };
  });
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const [working, setWorking] = useState(false);

  async function submit(): Promise<void> {
    const found = checkDetails(fields).map((problem) => ({
      id: problem.id,
      text: "key" in problem ? t(problem.key) : local(problem.text),
    }));
    setProblems(found);
    if (found.length > 0) return;
    setWorking(true);
    await createAssessment({
      board: fields.board.trim(),
      registrationNumber: fields.registrationNumber.trim(),
      service: fields.service.trim(),
      supplier: {
        name: fields.supplier.trim(),
        organisationNumber: formatOrganisationNumber(fields.organisationNumber.trim()),
      },
      officer: { name: fields.officer.trim(), role: fields.role.trim() },
    });
    setWorking(false);
  }

  return (
    <Page title={t("create.title")} intro={t("create.intro")}>
      <ErrorSummary problems={problems} />
      <Form
        className={c("form")}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {GROUPS.map((group) => (
          <fieldset key={group.title} className={c("group")}>
            <legend>{t(group.title)}</legend>
            {group.fields.map((id) => {
              const hint = HINTS[id];
              return (
                <Field
                  key={id}
                  id={id}
                  label={t(`create.${id}`)}
                  hint={hint === null ? undefined : t(hint)}
                  error={problems.find((problem) => problem.id === id)?.text}
                  value={fields[id]}
                  onChange={(value) => setFields((old) => ({ ...old, [id]: value }))}
                  maxLength={200}
                />
              );
            })}
          </fieldset>
        ))}
        <div className={c("actions")}>
          <Button look="main" type="submit" isDisabled={working}>
            {t("create.submit")}
          </Button>
          <Button onPress={() => void go({ name: "start" })}>{t("create.cancel")}</Button>
        </div>
      </Form>
    </Page>
  );
}
