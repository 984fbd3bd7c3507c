import { expect, test } from "vitest";
import { nameEvidence } from "#electron/actions/describe-evidence.ts";

const all = () => true;

test.each([
  ["/tmp/a/Avtal.pdf", "Avtal.pdf"],
  ["..\\..\\Windows\\system.ini", "system.ini"],
  ["../../etc/passwd", "passwd"],
  ["avtal\u202efdp.exe", "avtal_fdp.exe"],
  ["a\u0000b\u2028c\u200d.txt", "a_b_c_.txt"],
  ["a\u0308.pdf", "ä.pdf"],
  ["", "_"],
  ["mapp/", "_"],
])("%j is shown as %j", (path, name) => {
  expect(nameEvidence(path, all)).toBe(name);
});

test("what no page can show is replaced", () => {
  expect(nameEvidence("漢.pdf", (point) => point < 0x300)).toBe("_.pdf");
});

test("a very long name is cut and keeps its ending", () => {
  const name = nameEvidence(`${"å".repeat(5000)}.pdf`, all);
  expect(Array.from(name)).toHaveLength(120);
  expect(name.endsWith("….pdf")).toBe(true);
  expect(nameEvidence("å".repeat(5000), all)).toHaveLength(120);
});
