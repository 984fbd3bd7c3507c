import { useEffect } from "react";
import { SCREENING_QUESTIONNAIRE } from "#engine/shipped.ts";
import { ChoiceGroup } from "#renderer/components/choice.tsx";
import { useText } from "#renderer/components/use-text.ts";
import { useApp } from "#renderer/store/app-context.tsx";

/** Asked only where there is more than one to choose from. */
export function QuestionnaireChoice(props: {
  value: string | undefined;
  onChange: (id: string) => void;
}) {
  const { t, local } = useText();
  const all = useApp((state) => state.available);
  const available = all?.filter(({ id }) => id !== SCREENING_QUESTIONNAIRE) ?? null;
  const loadAvailable = useApp((state) => state.loadAvailable);
  useEffect(() => {
    void loadAvailable();
  }, [loadAvailable]);
  const [first] = available ?? [];
  if (available === null || first === undefined || available.length < 2) return null;
  return (
    <ChoiceGroup
      label={t("catalogs.choose")}
      value={props.value ?? first.id}
      onChange={props.onChange}
      choices={available.map(({ id, title, municipality, version, origin }) => ({
        value: id,
        text: t(origin === "loaded" ? "catalogs.loadedOne" : "catalogs.one", {
          title: local(title),
          municipality: local(municipality),
          version,
        }),
      }))}
    />
  );
}
