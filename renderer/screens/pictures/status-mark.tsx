import { MARK_OUTLINES } from "#engine/pictures/mark-outlines.ts";
import type { CountryStatus } from "#engine/questionnaire.ts";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import css from "./pictures.module.css";

const c = bindClasses(css);

/** The shape of a legal status around a point; filled where data are stored. */
export function StatusMark(props: {
  status: CountryStatus;
  stored?: boolean;
  x: number;
  y: number;
  radius: number;
  code?: string;
}) {
  const { status, stored = true, x, y, radius, code } = props;
  const { corners, drop } = MARK_OUTLINES[status];
  const name = c("statusMark", status, stored ? "stored" : "reached");
  return (
    <g className={name} transform={`translate(${x} ${y})`} strokeWidth={radius * 0.14}>
      {corners.length === 0 ? (
        <circle r={radius} />
      ) : (
        <polygon points={corners.map(([dx, dy]) => `${dx * radius},${dy * radius}`).join(" ")} />
      )}
      {code === undefined ? null : (
        <text y={radius * (0.36 + drop)} fontSize={radius * 1.02} strokeWidth={0}>
          {code}
        </text>
      )}
    </g>
  );
}

/** The same shape among words, which say what it stands for. */
export function StatusSign(props: { status: CountryStatus; stored?: boolean }) {
  return (
    <svg className={c("sign")} viewBox="0 0 30 30" aria-hidden="true" focusable="false">
      <StatusMark {...props} x={15} y={16} radius={10} />
    </svg>
  );
}
