import { MAX_ROWS } from "#engine/check-answer.ts";
import type { Column } from "#engine/question.ts";
import type { Country } from "#engine/questionnaire.ts";
import { isStrayCountry, type Row } from "#renderer/store/table-rows.ts";
import { findCountry } from "./match-country.ts";

export type Pasted = {
  rows: Row[];
  /** Country cells that name no country; they are kept as they were written. */
  strays: number;
  /** Columns with something in them that have no place in the table. */
  dropped: number;
  tooMany: boolean;
};

/** Cells as Excel puts them on the clipboard, or with semicolons; a cell in quotes may hold both and line breaks. */
export function readCells(text: string): string[][] {
  const separator = text.includes("\t") ? "\t" : ";";
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  const endCell = () => {
    rows.at(-1)?.push(cell.trim());
    cell = "";
  };
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? "";
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (letter === '"' && cell.trim() === "") {
      cell = "";
      quoted = true;
    } else if (letter === separator) endCell();
    else if (letter === "\n" || letter === "\r") {
      if (letter === "\r" && text[at + 1] === "\n") at += 1;
      endCell();
      rows.push([]);
    } else cell += letter;
  }
  endCell();
  return rows.filter((row) => row.some((one) => one !== ""));
}

function fold(text: string): string {
  return text.normalize("NFC").trim().toLocaleLowerCase("sv");
}

/** Which cell of a row goes into each column; by the headings where there are any, else in order. */
function placeColumns(
  first: readonly string[],
  columns: readonly Column[],
): { places: number[]; headed: boolean } {
  const named = columns.map(({ id, title }) =>
    first.findIndex((cell) => [id, title.sv, title.en].some((name) => fold(name) === fold(cell))),
  );
  const headed = named.some((place) => place >= 0);
  return { places: headed ? named : columns.map((_, place) => place), headed };
}

/** Rows of a table from a pasted text, at most as many as there is room for. */
export function readPasted(
  text: string,
  columns: readonly Column[],
  countries: readonly Country[],
  present: number,
): Pasted {
  const cells = readCells(text);
  const { places, headed } = placeColumns(cells[0] ?? [], columns);
  const body = headed ? cells.slice(1) : cells;
  const room = Math.max(0, MAX_ROWS - present);
  const rows = body.slice(0, room).map((line): Row =>
    Object.fromEntries(
      columns.map(({ id, type }, at) => {
        const cell = line[places[at] ?? -1] ?? "";
        return [id, type === "country" ? (findCountry(countries, cell)?.code ?? cell) : cell];
      }),
    ),
  );
  const width = Math.max(0, ...body.map((line) => line.length));
  const left = Array.from({ length: width }, (_, place) => place).filter(
    (place) => !places.includes(place) && body.some((line) => (line[place] ?? "") !== ""),
  );
  return {
    rows,
    strays: rows.reduce(
      (sum, row) =>
        sum + columns.filter((column) => isStrayCountry(column, [...countries], row)).length,
      0,
    ),
    dropped: left.length,
    tooMany: body.length > room,
  };
}
