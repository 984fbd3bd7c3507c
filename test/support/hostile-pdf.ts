const HEAD = "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n";

/** What a file consists of besides what is under attack. */
export const PAGELESS = "<</Type /Pages /Kids [] /Count 0>>";

/**
 * A file of objects as somebody with an editor would write them, by number; 1 is the catalogue. With
 * `previous` it is an update of that file.
 */
export function writeRaw(objects: Readonly<Record<number, string>>, previous?: Uint8Array): Buffer {
  const before = previous === undefined ? HEAD : Buffer.from(previous).toString("latin1");
  let text = "";
  const table = ["xref\n", ...(previous === undefined ? ["0 1\n0000000000 65535 f \n"] : [])];
  for (const [number, body] of Object.entries(objects)) {
    const offset = String(before.length + text.length).padStart(10, "0");
    table.push(`${number} 1\n${offset} 00000 n \n`);
    text += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const [last] = before.match(/(?<=startxref\n)\d+(?=\n%%EOF\n$)/) ?? [];
  const trailer = `<</Size 99999 /Root 1 0 R${last === undefined ? "" : ` /Prev ${last}`}>>`;
  const at = before.length + text.length;
  const end = `${table.join("")}trailer\n${trailer}\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.from(before + text + end, "latin1");
}
