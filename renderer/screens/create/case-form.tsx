import { useState, type ReactNode } from "react";
import { Form } from "react-aria-components";
import type { CaseDetails } from "#engine/case-details.ts";
import { formatOrganisationNumber } from "#engine/organisation-number.ts";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { Button } from "#renderer/components/button.tsx";
import { ErrorSummary, type FieldProblem } from "#renderer/components/error-summary.tsx";
import { Field } from "#renderer/components/field.tsx";
import { useText } from "#renderer/components/use-text.ts";
import { checkDetails, type CreateFields } from "./check-details.ts";
import css from "./create.module.css";
import { NOT_YET } from "./not-yet.ts";

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

/** The details of a case, new or there already; what is to be corrected is said at its field. */
export function CaseForm(props: {
  begin: CreateFields;
  submit: string;
  /** Fields that may be left empty, since they are not decided so early. */
  mayWait?: readonly (keyof CreateFields)[];
  onSubmit: (details: CaseDetails) => Promise<void>;
  onCancel: () => void;
  /** After the fields. */
  children?: ReactNode;
}) {
  const { t, local } = useText();
  const { mayWait = [] } = props;
  const [fields, setFields] = useState(props.begin);
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const [working, setWorking] = useState(false);

  async function submit(): Promise<void> {
    const found = checkDetails(fields, mayWait).map((problem) => ({
      id: problem.id,
      text: "key" in problem ? t(problem.key) : local(problem.text),
    }));
    setProblems(found);
    if (found.length > 0) return;
    setWorking(true);
    await props.onSubmit(toDetails(fields, local(NOT_YET)));
    setWorking(false);
  }

  return (
    <>
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
                  hint={
                    mayWait.includes(id)
                      ? t("screening.mayWait")
                      : hint === null
                        ? undefined
                        : t(hint)
                  }
                  error={problems.find((problem) => problem.id === id)?.text}
                  value={fields[id]}
                  onChange={(value) => setFields((old) => ({ ...old, [id]: value }))}
                  maxLength={200}
                />
              );
            })}
          </fieldset>
        ))}
        {props.children}
        <div className={c("actions")}>
          <Button look="main" type="submit" isDisabled={working}>
            {props.submit}
          </Button>
          <Button onPress={props.onCancel}>{t("create.cancel")}</Button>
        </div>
      </Form>
    </>
  );
}

/** What is empty here was allowed to be. */
function toDetails(fields: CreateFields, notYet: string): CaseDetails {
  return {
    board: fields.board.trim(),
    registrationNumber: fields.registrationNumber.trim() || notYet,
    service: fields.service.trim(),
    supplier: {
      name: fields.supplier.trim() || notYet,
      organisationNumber: formatOrganisationNumber(fields.organisationNumber.trim()),
    },
    officer: { name: fields.officer.trim(), role: fields.role.trim() },
  };
}
