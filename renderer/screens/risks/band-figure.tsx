import type { Band } from "#engine/method.ts";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { useText } from "#renderer/components/use-text.ts";
import css from "./risks.module.css";

const c = bindClasses(css);

/** A score with its band in words. */
export function BandFigure({ score, band }: { score: number; band: Band }) {
  const { t } = useText();
  return (
    <span className={c("figureCell")}>
      <strong>{score}</strong> <span className={c("band")}>{t(`band.${band}`)}</span>
    </span>
  );
}
