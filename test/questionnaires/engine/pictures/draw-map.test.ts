import fc from "fast-check";
import { expect, test } from "vitest";
import type { Answers } from "#engine/answers.ts";
import { drawMap } from "#engine/pictures/draw-map.ts";
import { EUROPE } from "#engine/pictures/europe.ts";
import { findPlaces, type Places } from "#engine/pictures/find-places.ts";
import { WORLD } from "#engine/pictures/world.ts";
import { readShippedQuestionnaire } from "#test/support/dossier-source.ts";

const questionnaire = await readShippedQuestionnaire();
const codes = questionnaire.countries.list.map(({ code }) => code);
const begun: Answers = { A3: { value: "yes" }, B10: { value: "no" }, C3: { value: "yes" } };

function place(stored: string[], reached: string[]): Places {
  const places = findPlaces(questionnaire, {
    ...begun,
    C1: { value: stored },
    C2: { value: reached },
  });
  if (places === null) throw new Error("nothing is asked");
  return places;
}

test("every country of the list has its place on the map", () => {
  expect(codes.length).toBeGreaterThan(200);
  expect(codes.filter((code) => WORLD.places[code] === undefined)).toEqual([]);
});

test("no country is lost, none is marked twice, and every mark is inside its frame", () => {
  const some = fc.uniqueArray(fc.constantFrom(...codes), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(some, some, (stored, reached) => {
      const panels = drawMap(place(stored, reached));
      const marks = panels.flatMap((drawn) => drawn.marks);
      expect(marks.map(({ code }) => code).sort()).toEqual(
        [...new Set([...stored, ...reached])].sort(),
      );
      for (const mark of marks) expect(mark.stored).toBe(stored.includes(mark.code));
      for (const { panel, radius, marks: inside } of panels) {
        for (const { x, y } of inside) {
          expect([x, y].every(Number.isInteger)).toBe(true);
          expect(x).toBeGreaterThanOrEqual(radius);
          expect(y).toBeGreaterThanOrEqual(radius);
          expect(x).toBeLessThanOrEqual(panel.width - radius);
          expect(y).toBeLessThanOrEqual(panel.height - radius);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test("neighbours in Europe do not cover each other, and one that moved shows from where", () => {
  const [europe] = drawMap(place(["BE", "NL", "LU", "DE", "FR", "CH", "LI", "AT"], ["DK", "CZ"]));
  const { marks, radius } = europe!;
  expect(marks).toHaveLength(10);
  for (const one of marks) {
    for (const other of marks) {
      if (one.code < other.code) {
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(radius * 1.9);
      }
    }
  }
  const crowd = ["BE", "NL", "LU", "FR", "CH", "LI", "AT", "SI", "IT", "SM", "VA", "MC"];
  const moved = drawMap(place(crowd, crowd))[0]!.marks.filter(({ from }) => from !== null);
  expect(moved.length).toBeGreaterThan(0);
  for (const { code, from } of moved) {
    expect(from).toEqual({ x: EUROPE.places[code]?.[0], y: EUROPE.places[code]?.[1] });
  }
});

test("a country in Europe is marked there and filled in both panels; one beyond, in the world", () => {
  const [europe, world] = drawMap(place(["SE", "US"], ["SG"]));
  expect(europe?.marks.map(({ code }) => code)).toEqual(["SE"]);
  expect(world?.marks.map(({ code }) => code)).toEqual(["US", "SG"]);
  expect(europe?.lands).toEqual([{ status: "eea", path: EUROPE.shapes["SE"] }]);
  expect(world?.lands.map(({ status }) => status)).toEqual(["eea", "dpf"]);
});

test("marks get smaller when there are many", () => {
  const european = codes.filter((code) => EUROPE.places[code] !== undefined);
  const radiusOf = (some: string[]) => drawMap(place(some, some))[0]?.radius;
  expect(radiusOf(european.slice(0, 24))).toBe(42);
  expect(radiusOf(european.slice(0, 25))).toBe(34);
  expect(drawMap(place(codes, codes))[1]?.radius).toBe(24);
});

test("a country that the map does not know stands in the corner rather than nowhere", () => {
  const places = place(["SE"], ["SE"]);
  const [known] = places.countries;
  const unheard = { ...known!, country: { ...known!.country, code: "ZZ" } };
  const [, world] = drawMap({ ...places, countries: [unheard] });
  expect(world?.marks).toEqual([
    {
      code: "ZZ",
      status: "eea",
      stored: true,
      x: 42,
      y: WORLD.height - 42,
      from: { x: 0, y: WORLD.height },
    },
  ]);
  expect(world?.lands).toEqual([]);
});
