import { COUNTRY_STATUS_NAMES, COUNTRY_STATUSES } from "#engine/country-texts.ts";
import { captionMap, describeMap } from "#engine/pictures/describe-map.ts";
import { drawMap, type DrawnPanel } from "#engine/pictures/draw-map.ts";
import type { Places } from "#engine/pictures/find-places.ts";
import { countCountries, nameUnknown } from "#engine/pictures/picture-texts.ts";
import { useId, useMemo } from "react";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { Shape } from "#renderer/components/shape.tsx";
import { useText } from "#renderer/components/use-text.ts";
import css from "./pictures.module.css";
import { StatusMark, StatusSign } from "./status-mark.tsx";

const c = bindClasses(css);

/** Europe enlarged and the world, with the countries filled and marked by legal status. */
export function MapPicture({ places }: { places: Places }) {
  const { t, local } = useText();
  const id = useId();
  const panels = useMemo(() => drawMap(places), [places]);
  return (
    <figure className={c("figure", "map")}>
      {panels.map((drawn) => (
        <Panel
          key={drawn.name}
          drawn={drawn}
          patterns={`${id}-${drawn.name}`}
          text={drawn.name === "europe" ? local(describeMap(places)) : null}
        />
      ))}
      <ul className={c("legend")}>
        {places.unknown.map((place) => (
          <li key={`${place.use}-${place.question}`} className={c("unknown")}>
            <Shape name="gap" /> {t("pictures.placeUnknown")}: {local(nameUnknown(place))}
          </li>
        ))}
        {COUNTRY_STATUSES.map((status) => {
          const inside = places.countries.filter(({ country }) => country.status === status);
          return (
            <li key={status}>
              <StatusSign status={status} /> {local(COUNTRY_STATUS_NAMES[status])}:{" "}
              {local(countCountries(inside.length))}
            </li>
          );
        })}
        <li>
          <StatusSign status="eea" /> {t("pictures.stored")}
        </li>
        <li>
          <StatusSign status="eea" stored={false} /> {t("pictures.reached")}
        </li>
      </ul>
      <figcaption>{local(captionMap(places))}</figcaption>
    </figure>
  );
}

const LINES = {
  eea: null,
  adequate: "M0 10H20",
  dpf: "M-2 22 22-2M-2 2 2-2M18 22l4-4",
  third: "M0 0l20 20M20 0 0 20",
} as const;

/** The text, on one of the two, is for both. */
function Panel(props: { drawn: DrawnPanel; patterns: string; text: string | null }) {
  const { drawn, patterns, text } = props;
  const { panel, name, marks, lands, radius } = drawn;
  return (
    <svg
      className={c("panel", name)}
      viewBox={`0 0 ${panel.width} ${panel.height}`}
      focusable="false"
      {...(text === null ? { "aria-hidden": true } : { role: "img", "aria-label": text })}
    >
      <defs>
        {COUNTRY_STATUSES.map((status) =>
          LINES[status] === null ? null : (
            <pattern
              key={status}
              id={`${patterns}-${status}`}
              width="20"
              height="20"
              patternUnits="userSpaceOnUse"
            >
              <path className={c("lines", status)} d={LINES[status]} />
            </pattern>
          ),
        )}
      </defs>
      <path className={c("land")} d={panel.rest + Object.values(panel.shapes).join("")} />
      {lands.map(({ status, path }, at) => (
        <g key={at}>
          <path className={c("named", status)} d={path} />
          {LINES[status] === null ? null : <path d={path} fill={`url(#${patterns}-${status})`} />}
        </g>
      ))}
      {marks.map(({ code, x, y, from }) =>
        from === null ? null : (
          <g key={code} className={c("leader")}>
            <path d={`M${from.x} ${from.y}L${x} ${y}`} />
            <circle cx={from.x} cy={from.y} r={6} />
          </g>
        ),
      )}
      {marks.map(({ code, status, stored, x, y }) => (
        <StatusMark key={code} {...{ code, status, stored, x, y, radius }} />
      ))}
    </svg>
  );
}
