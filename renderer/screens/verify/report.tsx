import { useEffect, useRef } from "react";
import type { Verdict, VerificationReport } from "#contract/verification-report.ts";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { Facts } from "#renderer/components/facts.tsx";
import { Fingerprint } from "#renderer/components/fingerprint.tsx";
import { Part } from "#renderer/components/page.tsx";
import { Shape, type ShapeName } from "#renderer/components/shape.tsx";
import { useText } from "#renderer/components/use-text.ts";
import { ReportTables } from "./report-tables.tsx";
import { Vouch } from "./vouch.tsx";
import css from "./verify.module.css";

const c = bindClasses(css);

const SHAPES: Readonly<Record<Verdict, ShapeName>> = {
  passed: "clear",
  indeterminate: "gap",
  failed: "stop",
};

type Props = { report: VerificationReport; onVerifyAgain: () => void };

/** The verdict first, then why, then the facts. */
export function Report({ report, onVerifyAgain }: Props) {
  const { t, local } = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { verdict, dossier } = report;
  const unknown = report.signatures.filter(({ trust, intact }) => trust === "unknown" && intact);
  return (
    <div className={c("report")}>
      <section className={c("verdict", verdict)}>
        <h2 ref={heading} tabIndex={-1}>
          <Shape name={SHAPES[verdict]} /> {t(`verify.verdict.${verdict}`)}
        </h2>
        <p>{t(`verify.verdictLine.${verdict}`)}</p>
        <h3>{t("verify.reasons")}</h3>
        <ul>
          {report.reasons.map(({ code, text }, place) => (
            <li key={`${place} ${code}`}>{local(text)}</li>
          ))}
        </ul>
      </section>
      {unknown.map((signature) => (
        <Vouch key={signature.field} signature={signature} onTrusted={onVerifyAgain} />
      ))}
      {dossier === null ? null : (
        <Part title={t("verify.dossier")}>
          <Facts
            rows={[
              [t("verify.service"), dossier.service],
              [t("verify.registrationNumber"), dossier.registrationNumber],
              [t("verify.board"), dossier.board],
              [t("verify.outcome"), <OutcomeName key="outcome" id={dossier.outcome} />],
              [
                t("verify.madeWith"),
                t("verify.madeWithText", {
                  version: dossier.appVersion,
                  questionnaire: dossier.questionnaire,
                }),
              ],
            ]}
          />
        </Part>
      )}
      <ReportTables report={report} />
      <Part title={t("verify.file")}>
        <Facts
          rows={[
            [t("verify.fileName"), report.name],
            [t("verify.sha256"), <Fingerprint key="sha256" hex={report.sha256} />],
          ]}
        />
      </Part>
    </div>
  );
}

/** The dossier's outcome in words; a name this version does not know is shown as it stands. */
function OutcomeName({ id }: { id: string }) {
  const { t } = useText();
  switch (id) {
    case "may-not-be-used":
    case "advised-against":
    case "recommended-with-conditions":
    case "recommended":
      return t(`outcome.${id}`);
    default:
      return id;
  }
}
