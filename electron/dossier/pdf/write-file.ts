import { type PdfDict, type PdfObject } from "./object.ts";
import { serializeIndirect, serializeObject } from "./serialize-object.ts";

const HEADER = Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "latin1");

function makeTable(offsets: ReadonlyMap<number, number>): string {
  const numbers = [...offsets.keys()].sort((one, other) => one - other);
  let table = "xref\n";
  for (let at = 0; at < numbers.length;) {
    const first = numbers[at] ?? 0;
    let count = 1;
    while (numbers[at + count] === first + count) count += 1;
    table += `${first} ${count}\n`;
    for (let number = first; number < first + count; number += 1) {
      const offset = offsets.get(number) ?? 0;
      table +=
        number === 0 ? "0000000000 65535 f \n" : `${String(offset).padStart(10, "0")} 00000 n \n`;
    }
    at += count;
  }
  return table;
}

function writeSection(
  start: number,
  objects: ReadonlyMap<number, PdfObject>,
  offsets: Map<number, number>,
  trailer: PdfDict,
): Uint8Array[] {
  const chunks: Uint8Array[] = [];
  let position = start;
  for (const [number, object] of [...objects].sort((one, other) => one[0] - other[0])) {
    const chunk = serializeIndirect(number, object);
    offsets.set(number, position);
    chunks.push(chunk);
    position += chunk.length;
  }
  const end = `${makeTable(offsets)}trailer\n${serializeObject(trailer)}\nstartxref\n${position}\n%%EOF\n`;
  chunks.push(Buffer.from(end, "latin1"));
  return chunks;
}

/** A whole file of one revision; object numbers must run from 1 without gaps. */
export function writePdf(objects: ReadonlyMap<number, PdfObject>, trailer: PdfDict): Uint8Array {
  const chunks = writeSection(HEADER.length, objects, new Map([[0, 0]]), trailer);
  return Buffer.concat([HEADER, ...chunks]);
}

/** The file with one update after it; not a byte of `previous` changes. */
export function appendRevision(
  previous: Uint8Array,
  objects: ReadonlyMap<number, PdfObject>,
  trailer: PdfDict,
): Uint8Array {
  return Buffer.concat([previous, ...writeSection(previous.length, objects, new Map(), trailer)]);
}
