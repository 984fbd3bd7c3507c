import { COUNTRY_STATUS_NAMES } from "#engine/country-texts.ts";
import type { Places } from "#engine/pictures/find-places.ts";
import { explainUnknown, nameUse, USE_NAMES } from "#engine/pictures/picture-texts.ts";
import { DataTable } from "#renderer/components/data-table.tsx";
import { Shape } from "#renderer/components/shape.tsx";
import { useText } from "#renderer/components/use-text.ts";
import { StatusSign } from "./status-mark.tsx";

/** Everything that the map shows, a row a country, and what is not known. */
export function PlaceTable({ places }: { places: Places }) {
  const { t, local } = useText();
  const named = places.countries.map(({ country: { code, name, status }, uses }) => ({
    key: code,
    cells: [
      `${local(name)} (${code})`,
      <>
        <StatusSign status={status} /> {local(COUNTRY_STATUS_NAMES[status])}
      </>,
      uses.map((use) => local(nameUse(use))).join(", "),
    ],
  }));
  const unknown = places.unknown.map((place) => ({
    key: `${place.use}-${place.question}`,
    cells: [
      <>
        <Shape name="gap" /> {t("pictures.placeUnknown")}
      </>,
      local(explainUnknown(place)),
      local(USE_NAMES[place.use]),
    ],
  }));
  const rows = [...named, ...unknown];
  return rows.length === 0 ? (
    <p>{t("pictures.noCountries")}</p>
  ) : (
    <DataTable
      caption={t("pictures.countries")}
      columns={[t("pictures.country"), t("pictures.status"), t("pictures.doneThere")]}
      rows={rows}
    />
  );
}
