import type { MeasureResult } from "#engine/assessment.ts";
import { useText } from "#renderer/components/use-text.ts";
import type { Effect } from "./find-effects.ts";

/** "Sänker R07: 12 → 6", worded by how far the measure has come. */
export function EffectLine(props: { effect: Effect; status: MeasureResult["status"] }) {
  const { t } = useText();
  const { risk, before, after } = props.effect;
  if (after >= before) return <li>{t("measures.effectNone", { risk, before })}</li>;
  switch (props.status) {
    case "proposed":
    case "planned":
      return <li>{t("measures.effect", { risk, before, after })}</li>;
    case "agreed":
      return <li>{t("measures.effectAgreed", { risk, before, after })}</li>;
    case "verified":
      return <li>{t("measures.effectDone", { risk, before, after })}</li>;
  }
}
