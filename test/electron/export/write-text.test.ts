import { expect, test } from "vitest";
import { writeText } from "#electron/export/write-text.ts";
import { exampleConditions, HOSTILE, hostileConditions } from "#test/support/example-conditions.ts";

test("each condition is numbered, with what is said of it below", () => {
  const text = writeText(exampleConditions());
  expect(text.split("\n").slice(0, 4)).toEqual([
    "Krav och villkor",
    "",
    "Nämnd eller bolag: Nämnden för äldreomsorg",
    "Diarienummer: ÄLD 2026-00093",
  ]);
  expect(text).toContain(`
2. Villkor D1-sign
   Biträdesavtalet ska vara undertecknat av båda parter.
   Bevis: Det undertecknade avtalet
   När: Innan den första personuppgiften läggs in
`);
  expect(text.endsWith("\n")).toBe(true);
});

test("line breaks that an officer wrote cannot look like lines of the file", () => {
  const text = writeText(hostileConditions());
  expect(text).toContain(`Nämnd eller bolag: ${HOSTILE.marks.replace("\n", "\n  ")}\n`);
});
