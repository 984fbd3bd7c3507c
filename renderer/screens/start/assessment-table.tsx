import type { AssessmentSummary } from "#contract/api.ts";
import { SCREENING_QUESTIONNAIRE } from "#engine/shipped.ts";
import { Button } from "#renderer/components/button.tsx";
import { DataTable } from "#renderer/components/data-table.tsx";
import { formatMinute } from "#renderer/components/format-moment.ts";
import { useText } from "#renderer/components/use-text.ts";
import { useApp } from "#renderer/store/app-context.tsx";

export function AssessmentTable({ list }: { list: readonly AssessmentSummary[] }) {
  const { t } = useText();
  const openAssessment = useApp((state) => state.openAssessment);
  const latest = list.toSorted((a, b) => (a.changed < b.changed ? 1 : -1));
  return (
    <DataTable
      caption={t("start.caption")}
      columns={[
        t("start.service"),
        t("start.supplier"),
        t("start.registrationNumber"),
        t("start.answered"),
        t("start.sealed"),
        t("start.changed"),
      ]}
      rows={latest.map(({ id, details, questionnaire, answered, sealed, changed }) => ({
        key: id,
        cells: [
          <Button
            key="open"
            look="quiet"
            aria-label={t("start.openCase", { service: details.service })}
            onPress={() => void openAssessment(id)}
          >
            {details.service}
          </Button>,
          details.supplier.name,
          details.registrationNumber,
          t("start.answeredCount", { count: answered }),
          questionnaire === SCREENING_QUESTIONNAIRE
            ? t("screening.mark")
            : sealed === 0
              ? t("start.sealedNone")
              : t("start.sealedCount", { count: sealed }),
          formatMinute(changed),
        ],
      }))}
    />
  );
}
