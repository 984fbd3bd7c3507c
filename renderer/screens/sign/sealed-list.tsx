import { Button } from "#renderer/components/button.tsx";
import { DataTable } from "#renderer/components/data-table.tsx";
import { Fingerprint } from "#renderer/components/fingerprint.tsx";
import { formatMinute, formatSize } from "#renderer/components/format-moment.ts";
import { Part } from "#renderer/components/page.tsx";
import { useText } from "#renderer/components/use-text.ts";
import { useApp } from "#renderer/store/app-context.tsx";

/** The last part of a path, in the way of either kind of system. */
function readFileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

export function SealedList() {
  const { t, language } = useText();
  const sealed = useApp((state) => state.sealed);
  const showDossier = useApp((state) => state.showDossier);
  if (sealed.length === 0) return null;
  return (
    <Part title={t("sign.earlier")}>
      <DataTable
        caption={t("sign.earlier")}
        hideCaption
        columns={[t("sign.path"), t("sign.sealedAt"), t("sign.size"), t("sign.sha256")]}
        rows={sealed.map(({ path, sealedAt, size, sha256 }) => ({
          key: sha256,
          cells: [
            <Button
              key="show"
              look="quiet"
              aria-label={t("sign.showNamed", { name: readFileName(path) })}
              onPress={() => void showDossier(path)}
            >
              {readFileName(path)}
            </Button>,
            formatMinute(sealedAt),
            formatSize(size, language),
            <Fingerprint key="sha256" hex={sha256} />,
          ],
        }))}
      />
    </Part>
  );
}
