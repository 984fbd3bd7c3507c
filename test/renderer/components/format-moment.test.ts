import { expect, test } from "vitest";
import {
  formatDay,
  formatMinute,
  formatSize,
  formatTime,
  groupFingerprint,
} from "#renderer/components/format-moment.ts";

const local = new Date(2026, 10, 3, 9, 4, 5).toISOString();

test("days and times stand in the computer's own time", () => {
  expect(formatDay(local)).toBe("2026-11-03");
  expect(formatTime(local)).toBe("09:04:05");
  expect(formatMinute(local)).toBe("2026-11-03 09:04");
});

test.each([
  [999, "999\u00A0byte"],
  [1400, "1,4\u00A0kB"],
  [412_345, "412\u00A0kB"],
  [1_500_000, "1,5\u00A0MB"],
  [2_000_000_000, "2,0\u00A0GB"],
])("%i bytes", (bytes, text) => {
  expect(formatSize(bytes, "sv")).toBe(text);
});

test("English has a decimal point", () => {
  expect(formatSize(1400, "en")).toBe("1.4\u00A0kB");
});

test("a fingerprint stands in groups of four", () => {
  expect(groupFingerprint("0123456789ab")).toBe("0123 4567 89ab");
});
