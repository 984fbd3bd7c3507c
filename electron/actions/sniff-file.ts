import { extname } from "node:path";
import type { EvidenceCaution } from "#electron/journal/entry.ts";

export type Sniffed = { mediaType: string; caution?: EvidenceCaution };

/** Bytes at the start that tell what kind of file it is. */
const HEAD = 2048;
/** Longer than any of the marks looked for. */
const OVERLAP = 64;

const OFFICE = "application/vnd.openxmlformats-officedocument.";
const OPEN = "application/vnd.oasis.opendocument.";

const BEGINNINGS: readonly (readonly [mark: string, mediaType: string])[] = [
  ["89504e470d0a1a0a", "image/png"],
  ["ffd8ff", "image/jpeg"],
  ["474946383761", "image/gif"],
  ["474946383961", "image/gif"],
  ["49492a00", "image/tiff"],
  ["4d4d002a", "image/tiff"],
  ["7b5c727466", "application/rtf"],
  ["377abcaf271c", "application/x-7z-compressed"],
  ["526172211a07", "application/vnd.rar"],
];

/** Programs of Windows, Linux and macOS, scripts, and Windows shortcuts. */
const PROGRAMS = ["4d5a", "7f454c46", "feedface", "feedfacf", "cefaedfe", "cffaedfe", "cafebabe"];
const PROGRAM_STARTS = [...PROGRAMS, "2321", "4c0000000114020000"];
const PROGRAM_ENDINGS = new Set(
  ".app .bat .cmd .com .cpl .desktop .exe .hta .jar .js .jse .lnk .msi .ps1 .reg .scr .sh .vbe .vbs .wsf".split(
    " ",
  ),
);

/** What the endings promise; an ending that is not here promises nothing. */
const PROMISED: Readonly<Record<string, readonly string[]>> = {
  ".csv": ["text/plain"],
  ".doc": ["application/msword", "application/rtf"],
  ".docx": [`${OFFICE}wordprocessingml.document`],
  ".eml": ["message/rfc822"],
  ".gif": ["image/gif"],
  ".jpeg": ["image/jpeg"],
  ".jpg": ["image/jpeg"],
  ".msg": ["application/vnd.ms-outlook"],
  ".odt": [`${OPEN}text`],
  ".ods": [`${OPEN}spreadsheet`],
  ".pdf": ["application/pdf"],
  ".png": ["image/png"],
  ".pptx": [`${OFFICE}presentationml.presentation`],
  ".tif": ["image/tiff"],
  ".tiff": ["image/tiff"],
  ".txt": ["text/plain", "message/rfc822"],
  ".xls": ["application/vnd.ms-excel"],
  ".xlsx": [`${OFFICE}spreadsheetml.sheet`],
};

/** Text is text whatever it says; the ending tells which. */
const TEXT_ENDINGS: Readonly<Record<string, string>> = {
  ".csv": "text/csv",
  ".htm": "text/html",
  ".html": "text/html",
  ".json": "application/json",
  ".md": "text/markdown",
  ".xml": "application/xml",
};

const wide = (text: string) => Buffer.from(text, "utf16le");

/** Marks in the two kinds of office files, in the order in which they decide. */
const IN_ZIP = {
  [`${OFFICE}wordprocessingml.document`]: Buffer.from("word/document.xml"),
  [`${OFFICE}spreadsheetml.sheet`]: Buffer.from("xl/workbook."),
  [`${OFFICE}presentationml.presentation`]: Buffer.from("ppt/presentation.xml"),
  [`${OPEN}text`]: Buffer.from(`mimetype${OPEN}text`),
  [`${OPEN}spreadsheet`]: Buffer.from(`mimetype${OPEN}spreadsheet`),
  [`${OPEN}presentation`]: Buffer.from(`mimetype${OPEN}presentation`),
};
const IN_COMPOUND = {
  "application/vnd.ms-outlook": wide("__substg1.0_"),
  "application/msword": wide("WordDocument"),
  "application/vnd.ms-excel": wide("Workbook"),
  "application/vnd.ms-powerpoint": wide("PowerPoint Document"),
};
const MACROS_IN_ZIP = [Buffer.from("vbaProject.bin"), Buffer.from("Basic/script-lb.xml")];
const MACROS_IN_COMPOUND = [wide("_VBA_PROJECT")];

type Marks = { types: Readonly<Record<string, Buffer>>; macros: readonly Buffer[]; else: string };
const ZIP: Marks = { types: IN_ZIP, macros: MACROS_IN_ZIP, else: "application/zip" };
const COMPOUND: Marks = {
  types: IN_COMPOUND,
  macros: MACROS_IN_COMPOUND,
  else: "application/x-ole-storage",
};

export type Sniffer = {
  /** Parts of the content in order. */
  push(part: Uint8Array): void;
  /** What the content is, whatever the file is called, and what to be cautious of. */
  judge(name: string): Sniffed;
};

export function createSniffer(): Sniffer {
  let head = Buffer.alloc(0);
  let last = Buffer.alloc(0);
  let marks: Marks | null = null;
  const found = new Set<string>();
  let macros = false;

  return {
    push: (part) => {
      const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
      if (head.length < HEAD) head = Buffer.concat([head, bytes.subarray(0, HEAD - head.length)]);
      const start = head.subarray(0, 8).toString("hex");
      if (start.startsWith("504b0304")) marks = ZIP;
      if (start === "d0cf11e0a1b11ae1") marks = COMPOUND;
      if (marks === null) return;
      const window = Buffer.concat([last, bytes]);
      for (const [type, mark] of Object.entries(marks.types)) {
        if (!found.has(type) && window.includes(mark)) found.add(type);
      }
      macros ||= marks.macros.some((mark) => window.includes(mark));
      last = Buffer.from(window.subarray(-OVERLAP));
    },
    judge: (name) => {
      const ending = extname(name).toLowerCase();
      const known = marks;
      if (known !== null) {
        const type = Object.keys(known.types).find((one) => found.has(one)) ?? known.else;
        return caution(ending, type, macros);
      }
      return caution(ending, readHead(head, ending), false);
    },
  };
}

const PROGRAM = "application/x-executable";

function readHead(head: Buffer, ending: string): string {
  const start = head.subarray(0, 16).toString("hex");
  if (head.subarray(0, 1024).includes("%PDF-")) return "application/pdf";
  const known = BEGINNINGS.find(([mark]) => start.startsWith(mark))?.[1];
  if (known !== undefined) return known;
  if (start.startsWith("52494646") && start.slice(16, 24) === "57454250") return "image/webp";
  if (PROGRAM_STARTS.some((mark) => start.startsWith(mark))) return PROGRAM;
  if (head.includes(0)) return "application/octet-stream";
  const text = head.toString("utf8");
  if (
    /^(?:[A-Za-z][A-Za-z-]*:.*\r?\n(?:[ \t].*\r?\n)*)*(?:From|Received|Subject|MIME-Version|Return-Path):/i.test(
      text,
    )
  ) {
    return "message/rfc822";
  }
  return TEXT_ENDINGS[ending] ?? "text/plain";
}

function caution(ending: string, mediaType: string, macros: boolean): Sniffed {
  if (mediaType === PROGRAM || PROGRAM_ENDINGS.has(ending))
    return { mediaType, caution: "program" };
  if (macros) return { mediaType, caution: "macros" };
  const promised = PROMISED[ending];
  const base = Object.values(TEXT_ENDINGS).includes(mediaType) ? "text/plain" : mediaType;
  return promised === undefined || promised.includes(base)
    ? { mediaType }
    : { mediaType, caution: "disguised" };
}

/** The same for a whole file. */
export function sniffFile(content: Uint8Array, name: string): Sniffed {
  const sniffer = createSniffer();
  sniffer.push(content);
  return sniffer.judge(name);
}
