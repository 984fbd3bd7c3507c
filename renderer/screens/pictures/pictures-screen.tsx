import { findPlaces } from "#engine/pictures/find-places.ts";
import { useMemo } from "react";
import { DataTable } from "#renderer/components/data-table.tsx";
import { Page, Part } from "#renderer/components/page.tsx";
import { useText } from "#renderer/components/use-text.ts";
import { useApp, useAssessment, useQuestionnaire } from "#renderer/store/app-context.tsx";
import { chooseProposal } from "#renderer/store/derive-assessment.ts";
import { FlowPicture } from "./flow-picture.tsx";
import { MapPicture } from "./map-picture.tsx";
import { PlaceTable } from "./place-table.tsx";
import { Stages } from "./stages.tsx";

/** Where the data are, where they go, and what the measures do to the risks. */
export function PicturesScreen() {
  const { t, local } = useText();
  const questionnaire = useQuestionnaire();
  const answers = useApp((state) => state.input.answers);
  const { risks } = chooseProposal(useAssessment());
  const places = useMemo(() => findPlaces(questionnaire, answers), [questionnaire, answers]);
  return (
    <Page title={t("pictures.title")} intro={t("pictures.intro")}>
      {places === null ? (
        <Part title={t("pictures.map")}>
          <p>{t("pictures.notAsked")}</p>
        </Part>
      ) : (
        <>
          <Part title={t("pictures.map")}>
            <MapPicture places={places} />
            <PlaceTable places={places} />
          </Part>
          <Part title={t("pictures.flow")}>
            <FlowPicture places={places} />
            {places.subProcessors.length === 0 ? null : (
              <DataTable
                caption={t("pictures.subProcessors")}
                columns={[t("pictures.name"), t("pictures.country"), t("pictures.task")]}
                rows={places.subProcessors.map(({ name, country, task }, at) => ({
                  key: `${at}`,
                  cells: [name, local(country.name), task],
                }))}
              />
            )}
          </Part>
        </>
      )}
      <Part title={t("pictures.stages")}>
        <Stages risks={risks} />
      </Part>
    </Page>
  );
}
