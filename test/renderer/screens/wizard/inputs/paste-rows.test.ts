import { expect, test } from "vitest";
import type { Column } from "#engine/question.ts";
import { readCells, readPasted } from "#renderer/screens/wizard/inputs/paste-rows.ts";
import { local, small } from "#test/support/questionnaire.ts";

const columns: Column[] = [
  { id: "name", type: "text", title: local("Namn") },
  { id: "country", type: "country", title: local("Land") },
];
const read = (text: string, present = 0) =>
  readPasted(text, columns, small.countries.list, present);

test("cells in quotes hold tabs, semicolons, quotes and line breaks", () => {
  expect(readCells('"a ""b""\nc;d"\te\r\n\r\nf\t')).toEqual([
    ['a "b"\nc;d', "e"],
    ["f", ""],
  ]);
  expect(readCells("a;b\nc;d")).toEqual([
    ["a", "b"],
    ["c", "d"],
  ]);
});

test("countries by Swedish or English name or code; an unknown one is kept and counted", () => {
  expect(read("Ett\tindien\nTvå\tUnited States\nTre\tjp\nFyra\tAtlantis")).toEqual({
    rows: [
      { name: "Ett", country: "IN" },
      { name: "Två", country: "US" },
      { name: "Tre", country: "JP" },
      { name: "Fyra", country: "Atlantis" },
    ],
    strays: 1,
    dropped: 0,
    tooMany: false,
  });
});

test("headings give the order, and a column with no place is counted", () => {
  expect(read("Land;Ort;NAMN\nSverige;Borås;Kabelmoln")).toEqual({
    rows: [{ name: "Kabelmoln", country: "SE" }],
    strays: 0,
    dropped: 1,
    tooMany: false,
  });
});

test("no more rows than the table holds", () => {
  const pasted = read("Ett\tSE\nTvå\tSE", 499);
  expect(pasted.rows).toHaveLength(1);
  expect(pasted.tooMany).toBe(true);
});
