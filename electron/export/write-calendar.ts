import type { CalendarDay, ConditionsDocument } from "./conditions-document.ts";

/** RFC 5545 3.1: octets in a line, its break not counted. */
const LINE_LIMIT = 75;
const DAY = 86_400_000;

/** RFC 5545 3.3.11. */
function escapeValue(text: string): string {
  return text
    .replace(/[\\;,]/g, "\\$&")
    .replaceAll("\n", "\\n")
    .replaceAll("\t", " ");
}

/** Breaks a line between characters, never inside one; what follows begins with a space. */
function fold(line: string): string {
  const lines: string[] = [];
  let current = "";
  let octets = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (octets + size > LINE_LIMIT) {
      lines.push(current);
      current = " ";
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...lines, current].join("\r\n");
}

function writeDay(day: string, later = 0): string {
  return new Date(Date.parse(day) + later * DAY).toISOString().slice(0, 10).replaceAll("-", "");
}

function writeInstant(instant: string): string {
  return `${new Date(instant).toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}Z`;
}

function writeEvent(event: CalendarDay, { caseId, created, language }: ConditionsDocument) {
  return [
    "BEGIN:VEVENT",
    `UID:${event.id}.${caseId}@molnakt`,
    `DTSTAMP:${writeInstant(created)}`,
    `DTSTART;VALUE=DATE:${writeDay(event.date)}`,
    `DTEND;VALUE=DATE:${writeDay(event.date, 1)}`,
    `SUMMARY;LANGUAGE=${language}:${escapeValue(event.summary)}`,
    `DESCRIPTION;LANGUAGE=${language}:${escapeValue(event.description)}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

/**
 * Deadlines and the review day as all-day events (RFC 5545). A later export of the same case has the same
 * UIDs, so that a calendar moves its entries instead of adding new ones.
 */
export function writeCalendar(document: ConditionsDocument): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//Molnakt//Molnakt//${document.language.toUpperCase()}`,
    "CALSCALE:GREGORIAN",
    ...document.calendar.flatMap((event) => writeEvent(event, document)),
    "END:VCALENDAR",
  ];
  return `${lines.map(fold).join("\r\n")}\r\n`;
}
