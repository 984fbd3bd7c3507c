import type { PdfObject, PdfString } from "./object.ts";

function serializeNumber(value: number): string {
  if (!(Math.abs(value) < 1e18)) throw new RangeError("not a number a PDF can hold");
  const text = String(value);
  if (!text.includes("e")) return text;
  return value.toFixed(10).replace(/0+$/, "").replace(/\.$/, "").replace(/^-0$/, "0");
}

function serializeName(value: string): string {
  let text = "/";
  for (const character of value) {
    const code = character.charCodeAt(0);
    const plain = code > 0x20 && code < 0x7f && !"()<>[]{}/%#".includes(character);
    text += plain ? character : `#${code.toString(16).toUpperCase().padStart(2, "0")}`;
  }
  return text;
}

function serializeString(string: PdfString): string {
  const plain = !string.hex && string.bytes.every((byte) => byte >= 0x20 && byte < 0x7f);
  if (!plain) return `<${Buffer.from(string.bytes).toString("hex").toUpperCase()}>`;
  return `(${Buffer.from(string.bytes)
    .toString("latin1")
    .replace(/[\\()]/g, "\\$&")})`;
}

/** A key and its value; white space only where the two would run together, in tens of thousands of places. */
function serializeEntry(key: string, value: PdfObject): string {
  const text = serializeObject(value);
  return `${serializeName(key)}${/^[[<(/]/.test(text) ? "" : " "}${text}`;
}

/** A direct object as ASCII; a stream can only be written by `serializeIndirect`. */
export function serializeObject(object: PdfObject): string {
  if (object === null) return "null";
  if (typeof object === "boolean") return object ? "true" : "false";
  if (typeof object === "number") return serializeNumber(object);
  switch (object.kind) {
    case "name":
      return serializeName(object.value);
    case "string":
      return serializeString(object);
    case "ref":
      return `${object.number} ${object.generation} R`;
    case "array":
      return `[${object.items.map(serializeObject).join(" ")}]`;
    case "dict":
      return `<<${[...object.entries].map(([key, value]) => serializeEntry(key, value)).join("")}>>`;
    case "stream":
      throw new TypeError("a stream is always an indirect object");
  }
}

export function serializeIndirect(number: number, object: PdfObject): Uint8Array {
  const head = `${number} 0 obj\n`;
  if (typeof object !== "object" || object === null || object.kind !== "stream") {
    return Buffer.from(`${head}${serializeObject(object)}\nendobj\n`, "latin1");
  }
  return Buffer.concat([
    Buffer.from(`${head}${serializeObject(object.dict)}\nstream\n`, "latin1"),
    object.data,
    Buffer.from("\nendstream\nendobj\n", "latin1"),
  ]);
}
