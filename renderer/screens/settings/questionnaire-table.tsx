import { useEffect, useState } from "react";
import type { Failure } from "#contract/api.ts";
import { Button } from "#renderer/components/button.tsx";
import { DataTable } from "#renderer/components/data-table.tsx";
import { Notice } from "#renderer/components/notice.tsx";
import { useText } from "#renderer/components/use-text.ts";
import { useApp } from "#renderer/store/app-context.tsx";

/** The questionnaires at hand, and a way to load one of your own. */
export function QuestionnaireTable() {
  const { t, local } = useText();
  const available = useApp((state) => state.available);
  const loadAvailable = useApp((state) => state.loadAvailable);
  const loadQuestionnaire = useApp((state) => state.loadQuestionnaire);
  const forgetQuestionnaire = useApp((state) => state.forgetQuestionnaire);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    void loadAvailable();
  }, [loadAvailable]);
  return (
    <>
      {available === null || available.length === 0 ? null : (
        <DataTable
          caption={t("catalogs.caption")}
          columns={[
            t("catalogs.name"),
            t("catalogs.version"),
            t("catalogs.origin"),
            t("catalogs.forgetShort"),
          ]}
          rows={available.map(({ id, title, municipality, version, origin }) => ({
            key: id,
            cells: [
              `${local(title)}, ${local(municipality)}`,
              version,
              t(`catalogs.${origin}`),
              origin === "shipped" ? null : (
                <Button
                  key="forget"
                  look="quiet"
                  aria-label={t("catalogs.forget", { name: local(title) })}
                  onPress={() => void forgetQuestionnaire(id)}
                >
                  {t("catalogs.forgetShort")}
                </Button>
              ),
            ],
          }))}
        />
      )}
      <div role="status">
        {failure === null ? null : (
          <Notice shape="stop" title={t("catalogs.failed")}>
            <p>{local(failure.text)}</p>
          </Notice>
        )}
      </div>
      <div>
        <Button onPress={() => void loadQuestionnaire().then(setFailure)}>
          {t("catalogs.load")}
        </Button>
      </div>
    </>
  );
}
