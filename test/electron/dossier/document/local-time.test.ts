import { expect, test } from "vitest";
import fc from "fast-check";
import { formatLocalDate, formatLocalTime } from "#electron/dossier/document/local-time.ts";

test.each([
  ["2026-11-23T13:03:22.000Z", "2026-11-23 14:03"],
  ["2026-07-01T22:30:00Z", "2026-07-02 00:30"],
  ["2026-03-29T00:59:59Z", "2026-03-29 01:59"],
  ["2026-03-29T01:00:00Z", "2026-03-29 03:00"],
  ["2026-10-25T00:59:59Z", "2026-10-25 02:59"],
  ["2026-10-25T01:00:00Z", "2026-10-25 02:00"],
])("%s is %s in Sweden", (instant, local) => {
  expect(formatLocalTime(instant)).toBe(local);
});

test("agrees with the system's time zones", () => {
  const format = new Intl.DateTimeFormat("sv-SE", {
    timeZone: "Europe/Stockholm",
    dateStyle: "short",
    timeStyle: "short",
  });
  const instants = fc.date({
    min: new Date("2000-01-01T00:00:00Z"),
    max: new Date("2060-01-01T00:00:00Z"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(instants, (instant) => {
      expect(formatLocalTime(instant.toISOString())).toBe(format.format(instant));
    }),
  );
});

test("a date late in the evening is the next one in Sweden", () => {
  expect(formatLocalDate("2026-12-31T23:30:00Z")).toBe("2027-01-01");
});
