import { COUNTRY_STATUS_NAMES, COUNTRY_STATUSES } from "#engine/country-texts.ts";
import { captionFlow, nameParty } from "#engine/pictures/describe-flow.ts";
import { drawFlow, type Flow, type FlowGroup } from "#engine/pictures/draw-flow.ts";
import type { Places } from "#engine/pictures/find-places.ts";
import { listGroupCountries } from "#engine/pictures/list-group-countries.ts";
import { countSubProcessors, explainUnknown, USE_NAMES } from "#engine/pictures/picture-texts.ts";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { Shape } from "#renderer/components/shape.tsx";
import { useText } from "#renderer/components/use-text.ts";
import { useOpenCase } from "#renderer/store/app-context.tsx";
import css from "./pictures.module.css";
import { StatusSign } from "./status-mark.tsx";

const c = bindClasses(css);

/** From the municipality to the supplier and on; real text in an order that can be read aloud. */
export function FlowPicture({ places }: { places: Places }) {
  const { t, local } = useText();
  const { details } = useOpenCase();
  const flow = drawFlow(places);
  return (
    <figure className={c("figure")}>
      <ol className={c("flow")} aria-label={t("pictures.flow")}>
        <li className={c("party")}>
          <span className={c("role")}>{t("pictures.municipality")}</span>
          <strong>{nameParty(details.board)}</strong>
          <span>{nameParty(details.service)}</span>
        </li>
        <li className={c("party", "supplier")}>
          <span className={c("role")}>{t("pictures.supplier")}</span>
          <strong>{nameParty(details.supplier.name)}</strong>
          {flow.supplier.map((own) => (
            <SupplierUse key={own.use} own={own} />
          ))}
        </li>
        <li className={c("onward")}>
          <Groups flow={flow} />
        </li>
      </ol>
      <figcaption>{local(captionFlow(flow))}</figcaption>
    </figure>
  );
}

function SupplierUse({ own }: { own: Flow["supplier"][number] }) {
  const { local } = useText();
  return (
    <span className={c("own")}>
      <span className={c("role", "capital")}>{local(USE_NAMES[own.use])}</span>
      {COUNTRY_STATUSES.map((status) => {
        const inside = own.countries.filter((country) => country.status === status);
        return inside.length === 0 ? null : (
          <span key={status} className={c("line")}>
            <StatusSign status={status} />
            <span>{inside.map(({ name }) => local(name)).join(", ")}</span>
          </span>
        );
      })}
      {own.unknown.map((place) => (
        <span key={place.question} className={c("line")}>
          <Shape name="gap" />
          <span>{local(explainUnknown(place))}</span>
        </span>
      ))}
    </span>
  );
}

function Groups({ flow }: { flow: Flow }) {
  const { t, local } = useText();
  if (flow.groups.length + flow.unknown.length === 0) {
    return <p className={c("role")}>{t("pictures.noSubProcessors")}</p>;
  }
  return (
    <ul className={c("groups")} aria-label={t("pictures.subProcessors")}>
      {flow.groups.map((group, at) => (
        <li key={at} className={c("branch")}>
          <div className={c("group", group.status)}>
            <Group group={group} />
          </div>
        </li>
      ))}
      {flow.unknown.map((place) => (
        <li key={place.question} className={c("branch")}>
          <div className={c("group", "open")}>
            <strong className={c("line")}>
              <Shape name="gap" /> {t("pictures.unknownSubProcessors")}
            </strong>
            <span>{local(explainUnknown(place))}</span>
          </div>
        </li>
      ))}
    </ul>
  );
}

function Group({ group }: { group: FlowGroup }) {
  const { local } = useText();
  const status = local(COUNTRY_STATUS_NAMES[group.status]);
  const [title, place, detail] =
    group.kind === "company"
      ? [
          nameParty(group.company.name),
          `${local(group.company.country.name)} · ${status}`,
          nameParty(group.company.task),
        ]
      : [
          local(countSubProcessors(group.count)),
          status,
          local(listGroupCountries(group.countries)),
        ];
  return (
    <>
      <strong className={c("line")}>
        <StatusSign status={group.status} /> {title}
      </strong>
      <span className={c("role")}>{place}</span>
      <span>{detail}</span>
    </>
  );
}
