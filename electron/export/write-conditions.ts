import type { ConditionFormat } from "#contract/api.ts";
import type { ConditionsDocument } from "./conditions-document.ts";
import { writeCalendar } from "./write-calendar.ts";
import { writeMarkdown } from "./write-markdown.ts";
import { writeText } from "./write-text.ts";

/** The bytes of the conditions in a format. What writes Word and Excel is heavy, and loaded when it is asked for. */
export async function writeConditions(
  document: ConditionsDocument,
  format: ConditionFormat,
): Promise<Uint8Array> {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  switch (format) {
    case "text":
      return encode(writeText(document));
    case "markdown":
      return encode(writeMarkdown(document));
    case "docx":
      return (await import("./write-docx.ts")).writeDocx(document);
    case "xlsx":
      return (await import("./write-xlsx.ts")).writeXlsx(document);
    case "ics":
      return encode(writeCalendar(document));
  }
}
