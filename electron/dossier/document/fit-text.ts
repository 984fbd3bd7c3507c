const LONGEST_RUN = 28;
const ZERO_WIDTH_SPACE = "\u200B";

/** Breaks offered inside runs that no line could hold, such as addresses and hashes. */
function offerBreaks(line: string): string {
  return line.replace(new RegExp(`\\S{${LONGEST_RUN}}(?=\\S)`, "gu"), `$&${ZERO_WIDTH_SPACE}`);
}

/** A text on one line: accents composed, white space folded, breaks offered in long runs. */
export function fitLine(text: string): string {
  return offerBreaks(
    text
      .normalize("NFC")
      .replace(/\s+/g, (space) => (space === "\u00A0" ? space : " "))
      .trim(),
  );
}

/** The lines of a text that somebody typed, empty ones at the ends left out. */
export function fitLines(text: string): string[] {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).map(fitLine);
  const first = lines.findIndex((line) => line !== "");
  const last = lines.findLastIndex((line) => line !== "");
  return first === -1 ? [] : lines.slice(first, last + 1);
}
