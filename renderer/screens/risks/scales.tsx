import { listBands } from "#engine/scale.ts";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { Fold } from "#renderer/components/fold.tsx";
import { useText } from "#renderer/components/use-text.ts";
import { useQuestionnaire } from "#renderer/store/app-context.tsx";
import css from "./risks.module.css";

const c = bindClasses(css);

/** What 1–4 mean, and which scores each band holds; folded, since it is read once. */
export function Scales() {
  const { t, local } = useText();
  const { method } = useQuestionnaire();
  const bands = listBands(method).map(({ band, from, to }) => {
    const scores = from === to ? `${from}` : `${from}–${to}`;
    return `${scores} ${t(`band.${band}`)}`;
  });
  return (
    <Fold title={t("risks.scales")}>
      <div className={c("scales")}>
        {(["likelihood", "consequence"] as const).map((scale) => (
          <div key={scale}>
            <h3>{t(`risks.${scale}`)}</h3>
            <ol>
              {(scale === "likelihood" ? method.likelihoods : method.consequences).map((text) => (
                <li key={text.en}>{local(text)}</li>
              ))}
            </ol>
          </div>
        ))}
      </div>
      <p>{t("risks.scaleBands", { bands: bands.join(", ") })}</p>
      {method.stoppingClass === undefined ? null : (
        <p>{t("risks.scaleStops", { value: method.stoppingClass })}</p>
      )}
    </Fold>
  );
}
