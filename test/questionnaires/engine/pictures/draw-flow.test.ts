import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answers } from "#engine/answers.ts";
import { captionFlow, describeFlow, nameParty } from "#engine/pictures/describe-flow.ts";
import { drawFlow } from "#engine/pictures/draw-flow.ts";
import { findPlaces, type Places } from "#engine/pictures/find-places.ts";
import { listGroupCountries } from "#engine/pictures/list-group-countries.ts";
import { readShippedQuestionnaire } from "#test/support/dossier-source.ts";

const questionnaire = await readShippedQuestionnaire();
const codes = questionnaire.countries.list.map(({ code }) => code);
const parties = { board: "Nämnden", supplier: "Moln AB" };

function place(countries: string[], more: Answers = {}): Places {
  const value = countries.map((country, at) => ({ name: `F${at}`, country, task: "Drift" }));
  const places = findPlaces(questionnaire, {
    A3: { value: "yes" },
    B10: { value: "no" },
    C1: { value: ["SE"] },
    C2: { value: ["IN"] },
    C3: { value: "yes" },
    D4: { value: "yes" },
    D9: { value },
    ...more,
  });
  if (places === null) throw new Error("nothing is asked");
  return places;
}

test("every sub-processor is in the picture once, whatever their number", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...codes), { maxLength: 60 }), (countries) => {
      const { groups, count } = drawFlow(place(countries));
      expect(count).toBe(countries.length);
      expect(groups.length).toBeLessThanOrEqual(6);
      const inside = groups.flatMap((group) =>
        group.kind === "company"
          ? [group.company.country.code]
          : group.countries.flatMap(({ country, count: number }) =>
              Array.from({ length: number }, () => country.code),
            ),
      );
      expect(inside.sort()).toEqual([...countries].sort());
      for (const group of groups) {
        if (group.kind === "status") {
          expect(group.countries.reduce((sum, { count: number }) => sum + number, 0)).toBe(
            group.count,
          );
        }
      }
    }),
    { numRuns: 60 },
  );
});

test("six companies have a box each, the best protected first; seven are put together", () => {
  const six = drawFlow(place(["US", "SE", "IN", "GB", "IE", "SE"])).groups;
  expect(six.map(({ status }) => status)).toEqual([
    "eea",
    "eea",
    "eea",
    "adequate",
    "dpf",
    "third",
  ]);
  const seven = drawFlow(place(["US", "SE", "IN", "GB", "IE", "SE", "US"])).groups;
  expect(seven).toMatchObject([
    { status: "eea", count: 3, countries: [{ country: { code: "SE" }, count: 2 }, { count: 1 }] },
    { status: "adequate", count: 1 },
    { status: "dpf", count: 2 },
    { status: "third", count: 1 },
  ]);
});

describe("words", () => {
  test("tell how many there are, where, and who", () => {
    const flow = drawFlow(place(["US", "SE"]));
    expect(captionFlow(flow).sv).toBe(
      "Leverantören har 2\u00A0underbiträden, varav 1 utanför EU och EES.",
    );
    const { sv, en } = describeFlow(flow, parties);
    expect(sv).toContain("Uppgifterna går från Nämnden till leverantören Moln AB.");
    expect(sv).toContain("Leverantörens drift och support: Indien.");
    expect(sv).toContain("F1, Sverige (EU och EES), Drift; F0, USA");
    expect(en).toContain("On to sub-processors: F1, Sweden (EU and EEA), Drift");
  });

  test("tell numbers for each country when there are many", () => {
    const flow = drawFlow(place(Array.from({ length: 8 }, (_, at) => (at < 5 ? "SE" : "US"))));
    expect(describeFlow(flow, parties).sv).toContain("5\u00A0underbiträden (Sverige 5)");
    expect(captionFlow(flow).en).toContain("3 of them outside");
  });

  test("tell when there are none, and when nobody knows", () => {
    expect(captionFlow(drawFlow(place([], { D9: { value: [] } }))).sv).toBe(
      "Underbiträdena är inte kända.",
    );
    expect(captionFlow({ supplier: [], groups: [], count: 0, unknown: [] }).en).toBe(
      "No sub-processors are entered.",
    );
    const flow = drawFlow(place([], { D4: { value: "no" }, C1: { unknown: true } }));
    expect(describeFlow(flow, parties).sv).toContain(
      "Okända underbiträden: ingen fullständig lista (D4).",
    );
    expect(describeFlow(flow, parties).sv).toContain("Leverantörens lagring: vet ej (C1).");
  });

  test("cut a very long name, and a very long list of countries", () => {
    expect(nameParty("Kort AB")).toBe("Kort AB");
    expect(Array.from(nameParty("å".repeat(200)))).toHaveLength(90);
    const countries = questionnaire.countries.list
      .slice(0, 12)
      .map((country) => ({ country, count: 2 }));
    expect(listGroupCountries(countries.slice(0, 10)).sv).not.toContain("till");
    expect(listGroupCountries(countries).sv).toMatch(/, och 3\u00A0länder till$/);
  });
});
