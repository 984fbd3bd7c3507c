import { useState } from "react";
import { CheckboxGroup, Form, Label, ProgressBar, Text } from "react-aria-components";
import type { SealedDossier } from "#contract/api.ts";
import { findAcceptor } from "#engine/deviation.ts";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { Button } from "#renderer/components/button.tsx";
import { ChoiceGroup, Tick } from "#renderer/components/choice.tsx";
import { ErrorSummary, type FieldProblem } from "#renderer/components/error-summary.tsx";
import { Field } from "#renderer/components/field.tsx";
import { Part } from "#renderer/components/page.tsx";
import { useText } from "#renderer/components/use-text.ts";
import { useApp, useAssessment, useQuestionnaire } from "#renderer/store/app-context.tsx";
import { IdentityChoice } from "./identity-choice.tsx";
import css from "./sign.module.css";

const c = bindClasses(css);

/** Who signs, as what, who else is expected, and the passphrase that lets it happen. */
export function SealForm({ onSealed }: { onSealed: (dossier: SealedDossier) => void }) {
  const { t, local } = useText();
  const questionnaire = useQuestionnaire();
  const { signers } = questionnaire;
  const acceptorId = findAcceptor(questionnaire, useAssessment());
  const acceptor = signers.find(({ id }) => id === acceptorId);
  const identities = useApp((state) => state.identities) ?? [];
  const seal = useApp((state) => state.seal);
  const flush = useApp((state) => state.flush);
  const [chosenIdentity, setIdentity] = useState<string | null>(null);
  const [expected, setExpected] = useState(() => signers.map(({ id }) => id));
  const [chosenAs, setSignAs] = useState<string | null>(null);
  const [passphrase, setPassphrase] = useState("");
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const [state, setState] = useState<"idle" | "sealing" | "cancelled">("idle");
  const identity = chosenIdentity ?? identities[0]?.id ?? null;
  const inOrder = signers.filter(({ id }) => expected.includes(id));
  const signAs = inOrder.find(({ id }) => id === chosenAs)?.id ?? inOrder[0]?.id;

  async function submit(): Promise<void> {
    const found: FieldProblem[] = [
      ...(identity === null ? [{ id: "identity", text: t("sign.needIdentity") }] : []),
      ...(signAs === undefined ? [{ id: "signers", text: t("sign.needSigners") }] : []),
      ...(acceptor === undefined || expected.includes(acceptor.id)
        ? []
        : [{ id: "signers", text: t("sign.needAcceptor", { role: local(acceptor.role) }) }]),
      ...(passphrase === "" ? [{ id: "seal-passphrase", text: t("sign.needPassphrase") }] : []),
    ];
    setProblems(found);
    if (identity === null || signAs === undefined || found.length > 0) return;
    setState("sealing");
    if (!(await flush())) {
      setState("idle");
      return;
    }
    const result = await seal({
      identity,
      passphrase,
      signers: inOrder.map(({ id }) => id),
      signAs,
    });
    if (!result.ok) {
      setProblems([{ id: "seal-passphrase", text: local(result.error.text) }]);
      setState("idle");
      return;
    }
    setPassphrase("");
    setState(result.value === null ? "cancelled" : "idle");
    if (result.value !== null) onSealed(result.value);
  }

  const problemOf = (id: string) => problems.find((problem) => problem.id === id)?.text;
  return (
    <>
      <ErrorSummary problems={problems} />
      <Part title={t("sign.identity")} intro={t("sign.identityIntro")}>
        <div id="identity" tabIndex={-1}>
          <IdentityChoice chosen={identity} onChoose={setIdentity} error={problemOf("identity")} />
        </div>
      </Part>
      <Form
        className={c("form")}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <div id="signers" tabIndex={-1}>
          <CheckboxGroup value={expected} onChange={setExpected} className={c("stack")}>
            <Label className={c("label")}>{t("sign.signers")}</Label>
            <Text slot="description" className={c("soft")}>
              {t("sign.signersHint")}
            </Text>
            {signers.map(({ id, role, meaning }) => (
              <Tick key={id} value={id}>
                {local(role)}
                <span className={c("meaningLine")}>{local(meaning)}</span>
              </Tick>
            ))}
          </CheckboxGroup>
        </div>
        <ChoiceGroup
          label={t("sign.signAs")}
          value={signAs ?? null}
          onChange={setSignAs}
          choices={inOrder.map(({ id, role }) => ({ value: id, text: local(role) }))}
        />
        <Field
          id="seal-passphrase"
          type="password"
          autoComplete="off"
          label={t("sign.enterPassphrase")}
          value={passphrase}
          onChange={setPassphrase}
          error={problemOf("seal-passphrase")}
        />
        <div className={c("actions")}>
          <Button look="main" type="submit" isDisabled={state === "sealing"}>
            {t("sign.seal")}
          </Button>
          {state === "sealing" ? (
            <ProgressBar isIndeterminate className={c("progress")}>
              <Label>{t("sign.sealing")}</Label>
              <div className={c("track")} />
            </ProgressBar>
          ) : null}
          <p role="status">{state === "cancelled" ? t("sign.cancelled") : ""}</p>
        </div>
      </Form>
    </>
  );
}
