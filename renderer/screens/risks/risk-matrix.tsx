import type { RiskResult } from "#engine/assessment.ts";
import type { Band } from "#engine/method.ts";
import { countFallen, drawMatrix, type Stage } from "#engine/pictures/draw-matrix.ts";
import { describeMatrix } from "#engine/pictures/describe-matrix.ts";
import { useId } from "react";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { useText } from "#renderer/components/use-text.ts";
import { useQuestionnaire } from "#renderer/store/app-context.tsx";
import { CELL, placeMark } from "./place-mark.ts";
import css from "./risks.module.css";

const c = bindClasses(css);

const LEFT = 44;
const TOP = 8;
const STEPS = [1, 2, 3, 4] as const;

const BAND_CLASSES: Readonly<Record<Band, string>> = {
  low: "bandLow",
  moderate: "bandModerate",
  high: "bandHigh",
  "very-high": "bandVeryHigh",
};

const HIGH: readonly Band[] = ["high", "very-high"];

const RIMS: Readonly<Record<Band, readonly string[]>> = {
  low: [],
  moderate: [],
  high: ["onHigh"],
  "very-high": ["onVeryHigh", "strong"],
};

/** Likelihood upwards, consequence to the right; each cell carries its score, and the two highest bands a pattern. */
export function RiskMatrix({ risks, stage }: { risks: readonly RiskResult[]; stage: Stage }) {
  const { method } = useQuestionnaire();
  const { t, local } = useText();
  const ids = useId();
  const name = t(`risks.${stage}`).toLowerCase();
  const high = risks.filter(({ bands }) => HIGH.includes(bands[stage])).length;
  const fallen = countFallen(risks, stage);
  const cells = drawMatrix(risks, method, stage);
  const size = CELL * 4;
  return (
    <figure className={c("figure")}>
      <svg
        className={c("matrix")}
        viewBox={`0 0 ${LEFT + size + 2} ${TOP + size + 44}`}
        role="img"
        aria-label={t("risks.matrixTitle", { stage: name })}
        aria-describedby={`${ids}-caption`}
      >
        <defs>
          <pattern id={`${ids}-high`} width="10" height="10" patternUnits="userSpaceOnUse">
            <path className={c("hatch")} d="M-2 12 12-2M-2 2 2-2M8 12l4-4" />
          </pattern>
          <pattern id={`${ids}-top`} width="10" height="10" patternUnits="userSpaceOnUse">
            <path className={c("hatchStrong")} d="M0 0l10 10M10 0 0 10" />
          </pattern>
        </defs>
        {cells.map(({ likelihood, consequence, score, band, ids: inside }) => {
          const x = LEFT + (consequence - 1) * CELL;
          const y = TOP + (4 - likelihood) * CELL;
          return (
            <g key={`${likelihood}-${consequence}`} transform={`translate(${x} ${y})`}>
              <rect className={c("cell", BAND_CLASSES[band])} width={CELL} height={CELL} />
              {band === "high" ? (
                <rect width={CELL} height={CELL} fill={`url(#${ids}-high)`} />
              ) : band === "very-high" ? (
                <rect width={CELL} height={CELL} fill={`url(#${ids}-top)`} />
              ) : null}
              <text className={c("score", ...RIMS[band])} x={CELL - 8} y={20}>
                {score}
              </text>
              {inside.map((id, place) => {
                const { x: left, y: base, dense } = placeMark(place, inside.length);
                return (
                  <text
                    key={id}
                    className={c("mark", dense && "dense", ...RIMS[band])}
                    x={left}
                    y={base}
                  >
                    {id}
                  </text>
                );
              })}
            </g>
          );
        })}
        {STEPS.map((step) => (
          <g key={step} className={c("scale")}>
            <text x={LEFT - 10} y={TOP + (4 - step) * CELL + CELL / 2 + 5} textAnchor="end">
              {step}
            </text>
            <text x={LEFT + (step - 1) * CELL + CELL / 2} y={TOP + size + 18} textAnchor="middle">
              {step}
            </text>
          </g>
        ))}
        <text className={c("axis")} x={LEFT + size / 2} y={TOP + size + 38} textAnchor="middle">
          {t("risks.consequence")}
        </text>
        <text
          className={c("axis")}
          transform={`translate(14 ${TOP + size / 2}) rotate(-90)`}
          textAnchor="middle"
        >
          {t("risks.likelihood")}
        </text>
      </svg>
      <figcaption id={`${ids}-caption`}>
        {t("risks.matrixCaption", { high, total: risks.length, stage: name })}{" "}
        {stage === "inherent"
          ? null
          : fallen === 0
            ? t("risks.matrixSame")
            : t("risks.matrixFell", { count: fallen })}
        <span className={c("unseen")}> {local(describeMatrix(cells, stage))}</span>
      </figcaption>
    </figure>
  );
}
