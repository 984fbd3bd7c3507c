import { describe, expect, test } from "vitest";
import { writeXlsx } from "#electron/export/write-xlsx.ts";
import { exampleConditions, HOSTILE, hostileConditions } from "#test/support/example-conditions.ts";
import { convertWithLibreOffice } from "#test/support/libre-office.ts";
import { decodeXml, readZipPart } from "#test/support/read-zip-parts.ts";

/** Comma, double quotes, UTF-8, formulas written as formulas, all sheets. */
const CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1";

/** RFC 4180. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'));
    if (end === "\n") rows.push([]);
    if (end === "") break;
  }
  return rows;
}

describe("the Excel file", () => {
  test("has no formula and no cell that is not a text", async () => {
    const bytes = await writeXlsx(hostileConditions());
    for (const sheet of ["sheet1", "sheet2"]) {
      const xml = readZipPart(bytes, `xl/worksheets/${sheet}.xml`);
      expect(xml).not.toMatch(/<f[ >]/);
      const types = [...xml.matchAll(/<c r="[A-Z]+\d+"([^>]*[^/])>/g)].map(([, rest]) => rest);
      expect(types.length).toBeGreaterThan(10);
      expect(types.filter((type) => !/ t="(s|inlineStr)"/.test(type ?? ""))).toEqual([]);
    }
    const texts = decodeXml(readZipPart(bytes, "xl/sharedStrings.xml"));
    for (const hostile of Object.values(HOSTILE)) expect(texts).toContain(hostile);
  });

  test("opens in LibreOffice with a row a condition and every text as it was", async () => {
    const bytes = await writeXlsx(hostileConditions());
    const sheets = convertWithLibreOffice(bytes, "villkor.xlsx", CSV);
    const rows = readCsv(sheets.get("villkor-Krav och villkor.csv") ?? "");
    const about = readCsv(sheets.get("villkor-Ärendet.csv") ?? "");
    expect(rows[0]?.slice(0, 3)).toEqual(["Nr", "Beteckning", "Krav eller villkor"]);
    const owners = new Map(rows.map((row) => [row[1]?.split(" ")[0], row[5]]));
    expect([owners.get("Å19"), owners.get("Å14"), owners.get("Å20")]).toEqual([
      HOSTILE.plus,
      HOSTILE.minus,
      HOSTILE.long,
    ]);
    const facts = new Map(about.map(([label = "", value = ""]) => [label, value]));
    expect(facts.get("Tjänst")).toBe(HOSTILE.formula);
    expect(facts.get("Nämnd eller bolag")).toBe(HOSTILE.marks);
    expect(facts.get("Handläggare")).toContain(HOSTILE.at);
  });

  test("shortens what no cell can hold", async () => {
    const document = exampleConditions();
    document.groups[0]!.items[0]!.text = "x".repeat(40_000);
    const texts = readZipPart(await writeXlsx(document), "xl/sharedStrings.xml");
    expect(/x+…/.exec(texts)?.[0]).toHaveLength(32_767);
  });
});
