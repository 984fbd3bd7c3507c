import { useEffect } from "react";
import { Button } from "#renderer/components/button.tsx";
import { ChoiceGroup } from "#renderer/components/choice.tsx";
import { useText } from "#renderer/components/use-text.ts";
import { useApp } from "#renderer/store/app-context.tsx";

/** Stands for no overlay; an id never has this character. */
const NONE = "-none";

/** Which local adaptation new assessments begin with. */
export function OverlayChoice() {
  const { t, local } = useText();
  const overlays = useApp((state) => state.overlays);
  const loadOverlays = useApp((state) => state.loadOverlays);
  const chooseOverlay = useApp((state) => state.chooseOverlay);
  const loadOverlayFile = useApp((state) => state.loadOverlayFile);
  useEffect(() => {
    void loadOverlays();
  }, [loadOverlays]);
  if (overlays === null) return null;
  const { active, shipped } = overlays;
  const isShipped = shipped.some(
    ({ id, version }) => id === active?.id && version === active.version,
  );
  const others = active === null || isShipped ? shipped : [...shipped, active];
  const key = ({ id, version }: { id: string; version: string }) => `${id} ${version}`;
  return (
    <>
      <ChoiceGroup
        aria-label={t("settings.overlay")}
        value={active === null ? NONE : key(active)}
        onChange={(value) => {
          const found = shipped.find((one) => key(one) === value);
          if (value === NONE || found !== undefined) void chooseOverlay(found?.id ?? null);
        }}
        choices={[
          { value: NONE, text: t("settings.overlayNone") },
          ...others.map((one) => ({
            value: key(one),
            text: t("settings.overlayNamed", { name: local(one.municipality), version: key(one) }),
          })),
        ]}
      />
      <div>
        <Button onPress={() => void loadOverlayFile()}>{t("settings.overlayLoad")}</Button>
      </div>
    </>
  );
}
