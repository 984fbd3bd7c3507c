import { open } from "node:fs/promises";
import path from "node:path";
import { decodeText } from "#electron/files/decode-text.ts";
import type { LocalText } from "#engine/local-text.ts";
import { blameFile, type CatalogProblem } from "./catalog-problem.ts";

/** The largest file of the city's own catalogue is about 60 kB. */
const MAX_BYTES = 1024 * 1024;

export type SourceText = { ok: true; text: string } | { ok: false; problem: CatalogProblem };

export async function readSourceText(folder: string, file: string): Promise<SourceText> {
  let bytes: Buffer;
  try {
    const handle = await open(path.join(folder, file), "r");
    try {
      const stats = await handle.stat();
      if (!stats.isFile()) return refuse(file, "not-a-file", NOT_A_FILE);
      if (stats.size > MAX_BYTES) return refuse(file, "file-too-large", TOO_LARGE);
      bytes = await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code === "ENOENT") return refuse(file, "file-missing", MISSING);
    if (code === "EISDIR") return refuse(file, "not-a-file", NOT_A_FILE);
    return refuse(file, "file-unreadable", {
      sv: `Filen går inte att läsa (${code}). Kontrollera att du har rätt att läsa den.`,
      en: `The file cannot be read (${code}). Check that you may read it.`,
    });
  }
  const text = decodeText(bytes, "dropped");
  return text === null ? refuse(file, "not-utf-8", NOT_UTF8) : { ok: true, text };
}

function refuse(file: string, code: string, text: LocalText): SourceText {
  return { ok: false, problem: blameFile(file, code, text) };
}

const MISSING = {
  sv: "Filen finns inte. Skapa den i frågekatalogens mapp.",
  en: "The file does not exist. Make it in the questionnaire's folder.",
};

const NOT_A_FILE = {
  sv: "Det här är inte en vanlig fil. Ersätt den med en textfil.",
  en: "This is not an ordinary file. Replace it with a text file.",
};

const TOO_LARGE = {
  sv: "Filen är större än 1 MB. Dela upp den.",
  en: "The file is larger than 1 MB. Split it.",
};

const NOT_UTF8 = {
  sv: "Filen är inte sparad som UTF-8. Spara om den med den teckenkodningen.",
  en: "The file is not saved as UTF-8. Save it again with that encoding.",
};
