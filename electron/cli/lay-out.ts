/** Columns a line of output fills at most. */
const WIDTH = 92;

function breakParagraph(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/[ \t]+/)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (longer.length > width && line !== "") {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** A text broken between words, its first line after `head` and the others under its start. */
export function layOut(head: string, text: string): string {
  const lines = text.split("\n").flatMap((part) => breakParagraph(part, WIDTH - head.length));
  return lines.map((line, at) => (at === 0 ? head : " ".repeat(head.length)) + line).join("\n");
}

/** A heading with a line under it. */
export function underline(heading: string): string {
  return `${heading}\n${"─".repeat(heading.length)}`;
}
