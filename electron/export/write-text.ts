import type { ConditionsDocument } from "./conditions-document.ts";
import { listLines } from "./list-lines.ts";

/** Lines after the first begin under the first one's text. */
function indent(text: string, by: number): string {
  return text.replaceAll("\n", `\n${" ".repeat(by)}`);
}

/** The conditions as plain text, for the clipboard and for pasting anywhere; ends with a line feed. */
export function writeText(document: ConditionsDocument): string {
  const facts = document.facts.map(([label, value]) => `${label}: ${indent(value, 2)}`);
  const groups = document.groups.flatMap(({ title, items }) => [
    "",
    title.toUpperCase(),
    ...items.flatMap((item) => {
      const head = `${item.number}. `;
      const under = " ".repeat(head.length);
      return [
        "",
        `${head}${item.heading}`,
        `${under}${indent(item.text, head.length)}`,
        ...listLines(item, document).map(
          ([label, values]) => `${under}${label}: ${indent(values.join("; "), head.length)}`,
        ),
      ];
    }),
  ]);
  return [document.title, "", ...facts, "", ...document.remarks, ...groups, ""].join("\n");
}
