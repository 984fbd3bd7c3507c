import { expect, test } from "vitest";
import { fitLine, fitLines } from "#electron/dossier/document/fit-text.ts";

test("accents are composed and white space is folded", () => {
  expect(fitLine("  A\u030Akerstro\u0308m\t och\n co ")).toBe("Åkerström och co");
});

test("a space before a unit stays one that does not break", () => {
  expect(fitLine("12\u00A0kB")).toBe("12\u00A0kB");
});

test("a run that no line holds is offered breaks, and nothing else is", () => {
  const long = "a".repeat(70);
  expect(
    fitLine(long)
      .split("\u200B")
      .map((part) => part.length),
  ).toEqual([28, 28, 14]);
  expect(fitLine(long).replaceAll("\u200B", "")).toBe(long);
  expect(fitLine("vanliga ord i en vanlig mening")).not.toContain("\u200B");
});

test("lines are kept, empty ones at the ends left out", () => {
  expect(fitLines("\n\nett\r\n\r\ntvå\rtre\n ")).toEqual(["ett", "", "två", "tre"]);
  expect(fitLines(" \n ")).toEqual([]);
});
