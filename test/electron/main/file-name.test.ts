import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { proposeConditionsName, proposeFileName } from "#electron/main/file-name.ts";

describe("the proposed file name", () => {
  test.each([
    [
      "KS 2026-00123",
      "Molntjänst för elevhälsan",
      "akt-KS-2026-00123-Molntjänst-för-elevhälsan.pdf",
    ],
    ["KS 2026/12", "a:b*c?", "akt-KS-2026-12-a-b-c.pdf"],
    ["../../etc", "passwd", "akt-etc-passwd.pdf"],
    ["///", "…", "akt-….pdf"],
    ["", "", "akt.pdf"],
    ["A\u202e", "fdp.exe", "akt-A-fdp.exe.pdf"],
  ])("of %j and %j is %j", (number, service, name) => {
    expect(proposeFileName(number, service)).toBe(name);
  });

  test("has no character that a file system refuses, and a length every one takes", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 300 }),
        fc.string({ maxLength: 300 }),
        (a, b) => {
          const name = proposeFileName(a, b);
          expect(name).toMatch(/^akt.*\.pdf$/u);
          expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}]/u);
          expect(name.length).toBeLessThan(220);
        },
      ),
    );
  });
});

test("exported conditions are named after the case and the format", () => {
  const names = { registrationNumber: "KS 2026/12", service: "a:b" };
  expect(proposeConditionsName(names, "docx")).toBe("villkor-KS-2026-12-a-b.docx");
});
