import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ConditionsDocument } from "#electron/export/conditions-document.ts";
import { writeCalendar } from "#electron/export/write-calendar.ts";
import { CASE_ID, exampleConditions } from "#test/support/example-conditions.ts";
import { runTool, writeForTool } from "#test/support/outside-tools.ts";

/** Another program's reading of the file: a line of JSON an event. */
const READ = `
import sys, json, icalendar
for event in icalendar.Calendar.from_ical(open(sys.argv[1], "rb").read()).walk("VEVENT"):
    start, end = event["DTSTART"].dt, event["DTEND"].dt
    print(json.dumps({"uid": str(event["UID"]), "start": start.isoformat(), "days": (end - start).days,
        "summary": str(event["SUMMARY"]), "description": str(event["DESCRIPTION"])}))
`;

const base = exampleConditions();

function withDay(day: Partial<ConditionsDocument["calendar"][number]>): ConditionsDocument {
  const calendar = [{ id: "A01", date: "2027-02-28", summary: "S", description: "D", ...day }];
  return { ...base, calendar };
}

describe("the calendar file", () => {
  test("is read by another program as it was meant", () => {
    const summary = "Å1; avtal, \\ och\tmer 🙂";
    const description = `${"räksmörgås ".repeat(20)}\nandra raden`;
    const file = writeForTool(writeCalendar(withDay({ summary, description })), "villkor.ics");
    const { status, output } = runTool("/usr/bin/python3", "-c", READ, file);
    expect([status, JSON.parse(output)]).toEqual([
      0,
      {
        uid: `A01.${CASE_ID}@molnakt`,
        start: "2027-02-28",
        days: 1,
        summary: summary.replace("\t", " "),
        description,
      },
    ]);
  });

  test("has whole days, the instant it was made and names that stay", () => {
    const lines = writeCalendar(base).split("\r\n");
    expect(lines.slice(0, 9)).toEqual([
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//Molnakt//Molnakt//SV",
      "CALSCALE:GREGORIAN",
      "BEGIN:VEVENT",
      `UID:A14.${CASE_ID}@molnakt`,
      "DTSTAMP:20261123T233000Z",
      "DTSTART;VALUE=DATE:20270201",
      "DTEND;VALUE=DATE:20270202",
    ]);
    const later = writeCalendar({ ...base, created: "2027-01-01T00:00:00.000Z" });
    expect(later.match(/^UID:.*$/gm)).toEqual(writeCalendar(base).match(/^UID:.*$/gm));
  });

  test("has no line over 75 octets and no character cut in two, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), (text) => {
        const clean = text.replace(/\p{Cc}/gu, "");
        const file = writeCalendar(withDay({ description: clean }));
        const lines = file.split("\r\n");
        expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
        expect(file).not.toMatch(/[^\r]\n/);
        const unfolded = file.replaceAll("\r\n ", "");
        const value = /DESCRIPTION;LANGUAGE=sv:(.*)\r\n/.exec(unfolded)?.[1];
        expect(value?.replace(/\\([\\;,])/g, "$1")).toBe(clean);
      }),
    );
  });
});
