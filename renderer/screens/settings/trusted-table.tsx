import { useEffect } from "react";
import { Button } from "#renderer/components/button.tsx";
import { DataTable } from "#renderer/components/data-table.tsx";
import { Fingerprint } from "#renderer/components/fingerprint.tsx";
import { formatDay } from "#renderer/components/format-moment.ts";
import { useText } from "#renderer/components/use-text.ts";
import { useApp } from "#renderer/store/app-context.tsx";

export function TrustedTable() {
  const { t } = useText();
  const trusted = useApp((state) => state.trusted);
  const loadTrusted = useApp((state) => state.loadTrusted);
  const removeTrust = useApp((state) => state.removeTrust);
  useEffect(() => {
    void loadTrusted();
  }, [loadTrusted]);
  if (trusted === null || trusted.length === 0) return <p>{t("settings.trustedNone")}</p>;
  return (
    <DataTable
      caption={t("settings.trustedCaption")}
      columns={[
        t("settings.name"),
        t("settings.fingerprint"),
        t("settings.vouchedBy"),
        t("settings.since"),
        t("settings.removeShort"),
      ]}
      rows={trusted.map(({ fingerprint, name, vouchedBy, since }) => ({
        key: fingerprint,
        cells: [
          name,
          <Fingerprint key="fingerprint" hex={fingerprint} />,
          vouchedBy,
          formatDay(since),
          <Button
            key="remove"
            look="quiet"
            aria-label={t("settings.remove", { name })}
            onPress={() => void removeTrust(fingerprint)}
          >
            {t("settings.removeShort")}
          </Button>,
        ],
      }))}
    />
  );
}
