import type { SignatureReport, VerificationReport } from "#contract/verification-report.ts";
import { DataTable } from "#renderer/components/data-table.tsx";
import { Fingerprint } from "#renderer/components/fingerprint.tsx";
import { formatMinute } from "#renderer/components/format-moment.ts";
import { Part } from "#renderer/components/page.tsx";
import { useText } from "#renderer/components/use-text.ts";

const TRUST = {
  trusted: "verify.trustTrusted",
  unknown: "verify.trustUnknown",
  expired: "verify.trustExpired",
} as const satisfies Record<SignatureReport["trust"], string>;

/** The facts behind the verdict: signatures, checks, changes and attachments. */
export function ReportTables({ report }: { report: VerificationReport }) {
  const { t, local } = useText();
  const { expected } = report;
  const yesNo = (holds: boolean) => t(holds ? "verify.yes" : "verify.no");
  return (
    <>
      <Part title={t("verify.signatures")}>
        {report.signatures.length === 0 ? (
          <p>{t("verify.none")}</p>
        ) : (
          <DataTable
            caption={t("verify.signaturesCaption")}
            hideCaption
            columns={[
              t("verify.signer"),
              t("verify.role"),
              t("verify.intact"),
              t("verify.trust"),
              t("verify.covers"),
              t("verify.level"),
              t("verify.claimed"),
            ]}
            rows={report.signatures.map((signature) => ({
              key: signature.field,
              cells: [
                signature.signer,
                signature.role,
                yesNo(signature.intact),
                t(TRUST[signature.trust]),
                yesNo(signature.coversWholeFile),
                signature.level,
                signature.claimedTime === null
                  ? t("verify.noTime")
                  : formatMinute(signature.claimedTime),
              ],
            }))}
          />
        )}
        <p>
          {t("verify.expected", { signed: expected.signed, total: expected.total })}{" "}
          {expected.missing.length === 0
            ? null
            : t("verify.missing", { roles: expected.missing.join(", ") })}
        </p>
      </Part>
      <Part title={t("verify.checks")}>
        <DataTable
          caption={t("verify.checksCaption")}
          hideCaption
          columns={[t("verify.check"), t("verify.result")]}
          rows={(["recomputed", "rerendered", "journal"] as const).map((check) => ({
            key: check,
            cells: [t(`verify.${check}`), t(`verify.${report[check]}`)],
          }))}
        />
      </Part>
      <Part title={t("verify.changes")}>
        {report.changes.length === 0 ? (
          <p>{t("verify.noChanges")}</p>
        ) : (
          <ul>
            {report.changes.map(({ code, text }, place) => (
              <li key={`${place} ${code}`}>{local(text)}</li>
            ))}
          </ul>
        )}
      </Part>
      {report.attachments.length === 0 ? null : (
        <Part title={t("verify.attachments")}>
          <DataTable
            caption={t("verify.attachmentsCaption")}
            hideCaption
            columns={[t("verify.fileName"), t("verify.matches"), t("verify.sha256")]}
            rows={report.attachments.map(({ name, matches, sha256 }) => ({
              key: `${name} ${sha256}`,
              cells: [
                name,
                matches === null
                  ? t("verify.attachmentUnnamed")
                  : t(matches ? "verify.attachmentYes" : "verify.attachmentNo"),
                <Fingerprint key="sha256" hex={sha256} />,
              ],
            }))}
          />
        </Part>
      )}
    </>
  );
}
