import { COUNTRY_STATUS_NAMES } from "#engine/country-texts.ts";
import type { LocalText } from "#engine/local-text.ts";
import type { Flow, FlowGroup } from "./draw-flow.ts";
import { countSubProcessors, explainUnknown, join, USE_NAMES } from "./picture-texts.ts";

/** Who stands at the two ends that every case has. */
export type Parties = { board: string; supplier: string };

/** Characters of a name or a task that a box holds. */
const LONGEST = 90;

/** A name as it stands in the picture: cut where it is very long, since the table has the whole. */
export function nameParty(name: string): string {
  const letters = Array.from(name);
  return letters.length > LONGEST
    ? `${letters
        .slice(0, LONGEST - 1)
        .join("")
        .trimEnd()}…`
    : name;
}

/** What the picture shows, in a sentence. */
export function captionFlow({ count, groups, unknown }: Flow): LocalText {
  const outside = groups
    .filter(({ status }) => status !== "eea")
    .reduce((sum, group) => sum + countCompanies(group), 0);
  const all = countSubProcessors(count);
  if (count === 0) {
    return unknown.length === 0
      ? { sv: "Inga underbiträden är införda.", en: "No sub-processors are entered." }
      : { sv: "Underbiträdena är inte kända.", en: "The sub-processors are not known." };
  }
  return {
    sv: `Leverantören har ${all.sv}, varav ${outside} utanför EU och EES.`,
    en: `The supplier has ${all.en}, ${outside} of them outside the EU and EEA.`,
  };
}

/** The flow in words, from the municipality on. */
export function describeFlow({ supplier, groups, unknown }: Flow, parties: Parties): LocalText {
  const opening = {
    sv: `Uppgifterna går från ${parties.board} till leverantören ${parties.supplier}.`,
    en: `The data go from ${parties.board} to the supplier ${parties.supplier}.`,
  };
  const own = supplier.map(({ use, countries, unknown: lacking }) => {
    const list = join([...countries.map(({ name }) => name), ...lacking.map(explainUnknown)], ", ");
    return {
      sv: `Leverantörens ${USE_NAMES[use].sv}: ${list.sv}.`,
      en: `The supplier's ${USE_NAMES[use].en}: ${list.en}.`,
    };
  });
  const boxes = join(groups.map(describeGroup), "; ");
  const onward =
    groups.length === 0
      ? []
      : [
          {
            sv: `Vidare till underbiträden: ${boxes.sv}.`,
            en: `On to sub-processors: ${boxes.en}.`,
          },
        ];
  const lacking = join(unknown.map(explainUnknown), ", ");
  const rest =
    unknown.length === 0
      ? []
      : [
          {
            sv: `Okända underbiträden: ${lacking.sv}.`,
            en: `Unknown sub-processors: ${lacking.en}.`,
          },
        ];
  return join([opening, ...own, ...onward, ...rest], " ");
}

function countCompanies(group: FlowGroup): number {
  return group.kind === "company" ? 1 : group.count;
}

function describeGroup(group: FlowGroup): LocalText {
  const status = COUNTRY_STATUS_NAMES[group.status];
  if (group.kind === "company") {
    const { name, task, country } = group.company;
    return {
      sv: `${name}, ${country.name.sv} (${status.sv}), ${task}`,
      en: `${name}, ${country.name.en} (${status.en}), ${task}`,
    };
  }
  const list = join(
    group.countries.map(({ country: { name }, count }) => ({
      sv: `${name.sv} ${count}`,
      en: `${name.en} ${count}`,
    })),
    ", ",
  );
  const all = countSubProcessors(group.count);
  return { sv: `${status.sv}: ${all.sv} (${list.sv})`, en: `${status.en}: ${all.en} (${list.en})` };
}
