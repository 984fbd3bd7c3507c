import type { ConditionsDocument } from "./conditions-document.ts";
import { listLines } from "./list-lines.ts";

/** CommonMark 2.4: a backslash takes the meaning from any ASCII punctuation; a hard break keeps a line. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>()#+!|~&]/g, "\\$&")
    .replace(/^(\s*)([-=])/gm, "$1\\$2")
    .replace(/^(\s*\d+)([.)])/gm, "$1\\$2")
    .replaceAll(/\n+/g, "\\\n");
}

/** The conditions as Markdown (CommonMark); ends with a line feed. */
export function writeMarkdown(document: ConditionsDocument): string {
  const facts = document.facts.map(
    ([label, value]) => `- **${escapeMarkdown(label)}:** ${escapeMarkdown(value)}`,
  );
  const groups = document.groups.flatMap(({ title, items }) => [
    `## ${escapeMarkdown(title)}`,
    "",
    ...items.flatMap((item) => [
      `### ${item.number}. ${escapeMarkdown(item.heading)}`,
      "",
      escapeMarkdown(item.text),
      "",
      ...listLines(item, document).map(
        ([label, values]) =>
          `- **${escapeMarkdown(label)}:** ${values.map(escapeMarkdown).join("; ")}`,
      ),
      "",
    ]),
  ]);
  const remarks = document.remarks.flatMap((remark) => [escapeMarkdown(remark), ""]);
  const all = [`# ${escapeMarkdown(document.title)}`, "", ...facts, "", ...remarks, ...groups];
  return `${all.join("\n").trimEnd()}\n`;
}
