import { useState } from "react";
import { Form } from "react-aria-components";
import type { SignatureReport } from "#contract/verification-report.ts";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { Button } from "#renderer/components/button.tsx";
import { Facts } from "#renderer/components/facts.tsx";
import { Field } from "#renderer/components/field.tsx";
import { Fingerprint } from "#renderer/components/fingerprint.tsx";
import { useText } from "#renderer/components/use-text.ts";
import { useApp } from "#renderer/store/app-context.tsx";
import css from "./verify.module.css";

const c = bindClasses(css);

type Props = { signature: SignatureReport; onTrusted: () => void };

/** Trusting a fingerprint needs a person who vouches for it, by name. */
export function Vouch({ signature, onTrusted }: Props) {
  const { t } = useText();
  const addTrust = useApp((state) => state.addTrust);
  const dropped = useApp((state) => state.dropped);
  const [vouchedBy, setVouchedBy] = useState("");
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [isTrusted, setTrusted] = useState(false);
  const { signer, fingerprint } = signature;

  async function submit(): Promise<void> {
    if (vouchedBy.trim() === "") {
      setProblem(t("verify.needVouchedBy"));
      return;
    }
    setProblem(undefined);
    const added = await addTrust({ fingerprint, name: signer, vouchedBy: vouchedBy.trim() });
    if (!added) return;
    setTrusted(true);
    if (dropped !== null) onTrusted();
  }

  return (
    <section className={c("vouch")}>
      <h2>{t("verify.vouchTitle")}</h2>
      <p>{t("verify.vouchIntro", { signer })}</p>
      <Facts
        rows={[[t("verify.fingerprint", { signer }), <Fingerprint key="hex" hex={fingerprint} />]]}
      />
      <div role="status">{isTrusted ? <p>{t("verify.trustedNow")}</p> : null}</div>
      {isTrusted ? (
        <div>
          <Button onPress={onTrusted}>{t("verify.chooseAgain")}</Button>
        </div>
      ) : (
        <Form
          className={c("vouchForm")}
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          <Field
            label={t("verify.vouchedBy")}
            hint={t("verify.vouchedByHint")}
            error={problem}
            maxLength={200}
            value={vouchedBy}
            onChange={setVouchedBy}
          />
          <div>
            <Button type="submit">{t("verify.trustIt")}</Button>
          </div>
        </Form>
      )}
    </section>
  );
}
