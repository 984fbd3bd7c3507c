import { useState } from "react";
import { Form } from "react-aria-components";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { Button } from "#renderer/components/button.tsx";
import { ErrorSummary, type FieldProblem } from "#renderer/components/error-summary.tsx";
import { Field } from "#renderer/components/field.tsx";
import { useText } from "#renderer/components/use-text.ts";
import { SHORTEST_PASSPHRASE } from "#renderer/screens/unlock/passphrase-strength.ts";
import { StrengthLine } from "#renderer/screens/unlock/strength-line.tsx";
import { useApp, useAppStore, useOpenCase } from "#renderer/store/app-context.tsx";
import css from "./sign.module.css";

const c = bindClasses(css);

type Props = { onCreated: (id: string) => void; onCancel: (() => void) | null };

/** Makes a local signing identity; its name and role begin as the case's officer. */
export function IdentityForm({ onCreated, onCancel }: Props) {
  const { t, local } = useText();
  const store = useAppStore();
  const { details } = useOpenCase();
  const createIdentity = useApp((state) => state.createIdentity);
  const [fields, setFields] = useState(() => {
    const { officer } = store.getState().settings;
    return {
      name: details.officer.name || officer.name,
      role: details.officer.role || officer.role,
      organisation: details.board,
      passphrase: "",
      repeat: "",
    };
  });
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const [working, setWorking] = useState(false);

  function findProblems(): FieldProblem[] {
    const count = Array.from(fields.passphrase).length;
    return [
      ...(fields.name.trim() === "" ? [{ id: "new-name", text: t("sign.needName") }] : []),
      ...(fields.role.trim() === "" ? [{ id: "new-role", text: t("sign.needRole") }] : []),
      ...(fields.organisation.trim() === ""
        ? [{ id: "new-organisation", text: t("sign.needOrganisation") }]
        : []),
      ...(count < SHORTEST_PASSPHRASE
        ? [{ id: "new-passphrase", text: t("sign.tooShort", { count }) }]
        : fields.passphrase === fields.repeat
          ? []
          : [{ id: "new-repeat", text: t("sign.different") }]),
    ];
  }

  async function submit(): Promise<void> {
    const found = findProblems();
    setProblems(found);
    if (found.length > 0) return;
    setWorking(true);
    const { name, role, organisation, passphrase } = fields;
    const result = await createIdentity({ name, role, organisation, passphrase });
    setWorking(false);
    if (result.ok) onCreated(result.value.id);
    else setProblems([{ id: "new-name", text: local(result.error.text) }]);
  }

  const field = (id: keyof typeof fields) => ({
    id: `new-${id}`,
    value: fields[id],
    onChange: (value: string) => setFields((old) => ({ ...old, [id]: value })),
    error: problems.find((problem) => problem.id === `new-${id}`)?.text,
  });
  return (
    <Form
      className={c("box")}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h3>{t("sign.newIdentity")}</h3>
      <ErrorSummary problems={problems} />
      <Field {...field("name")} label={t("sign.name")} maxLength={64} />
      <Field {...field("role")} label={t("sign.role")} maxLength={64} />
      <Field {...field("organisation")} label={t("sign.organisation")} maxLength={64} />
      <Field
        {...field("passphrase")}
        type="password"
        autoComplete="new-password"
        label={t("sign.passphrase")}
        hint={t("sign.passphraseHint")}
      />
      <StrengthLine passphrase={fields.passphrase} />
      <Field
        {...field("repeat")}
        type="password"
        autoComplete="new-password"
        label={t("sign.repeat")}
      />
      <div className={c("actions")}>
        <Button type="submit" look="main" isDisabled={working}>
          {t(working ? "sign.creating" : "sign.create")}
        </Button>
        {onCancel === null ? null : <Button onPress={onCancel}>{t("create.cancel")}</Button>}
      </div>
    </Form>
  );
}
