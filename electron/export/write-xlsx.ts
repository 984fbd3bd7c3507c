import writeExcelFile, { type CellObject, type SheetData } from "write-excel-file/node";
import { CONDITION_USE_TEXTS } from "#engine/outcome-texts.ts";
import type { ConditionItem, ConditionsDocument } from "./conditions-document.ts";
import { CONDITIONS_TEXTS } from "./conditions-texts.ts";

/** Characters that a cell can hold, and that a sheet's name can (ECMA-376, as Excel applies it). */
const CELL_LIMIT = 32_767;
const NAME_LIMIT = 31;

/** Always a text, whatever it begins with, so that nothing in it is ever worked out as a formula. */
function writeCell(text: string, style: Partial<CellObject> = {}): CellObject {
  const value = text.length > CELL_LIMIT ? `${text.slice(0, CELL_LIMIT - 1)}…` : text;
  const look = { wrap: true, alignVertical: "top", format: "@" } as const;
  return { ...look, ...style, type: String, value };
}

function writeHeader(text: string): CellObject {
  return writeCell(text, { fontWeight: "bold", backgroundColor: "#E8EDF2" });
}

/** A sheet with a row a condition, and one about the case. */
export async function writeXlsx(document: ConditionsDocument): Promise<Uint8Array> {
  const { language, title, facts, remarks, groups } = document;
  const words = CONDITIONS_TEXTS[language];
  const columns: readonly [header: string, width: number, read: (item: ConditionItem) => string][] =
    [
      [words.number, 6, ({ number }) => String(number)],
      [words.id, 28, ({ heading }) => heading],
      [words.text, 60, ({ text }) => text],
      [words.proof, 40, ({ proof }) => proof],
      [words.due, 24, ({ due }) => due],
      [words.owner, 22, ({ owner }) => owner],
      [words.date, 13, ({ date }) => date],
      [words.status, 13, ({ status }) => status],
      [words.sources, 50, ({ sources }) => sources.join("\n")],
      [words.references, 50, ({ references }) => references.join("\n")],
    ];
  const rows: SheetData = groups.flatMap(({ use, items }) =>
    items.map((item) => [
      ...columns.map(([, , read]) => writeCell(read(item))),
      writeCell(CONDITION_USE_TEXTS[use][language]),
    ]),
  );
  const about: SheetData = [
    ...facts.map(([label, value]) => [writeHeader(label), writeCell(value)]),
    ...remarks.map((remark) => [writeCell(""), writeCell(remark)]),
  ];
  const file = writeExcelFile([
    {
      sheet: title.slice(0, NAME_LIMIT),
      data: [[...columns.map(([header]) => header), words.use].map(writeHeader), ...rows],
      columns: [...columns.map(([, width]) => ({ width })), { width: 26 }],
      stickyRowsCount: 1,
      orientation: "landscape",
    },
    { sheet: words.case, data: about, columns: [{ width: 24 }, { width: 80 }] },
  ]);
  return new Uint8Array(await file.toBuffer());
}
