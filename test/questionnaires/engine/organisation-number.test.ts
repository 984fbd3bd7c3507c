import { describe, expect, test } from "vitest";
import { checkOrganisationNumber, formatOrganisationNumber } from "#engine/organisation-number.ts";

describe.each<[string, string | undefined]>([
  ["556677-8899", undefined],
  ["5566778899", undefined],
  [" 556677 8899 ", undefined],
  ["212000-1561", undefined],
  ["556677-889", "wrong-length"],
  ["", "wrong-length"],
  ["16556677-8899", "wrong-length"],
  ["556677-8898", "wrong-check-digit"],
  ["565677-8899", "wrong-check-digit"],
  ["811218-9876", "not-an-organisation"],
  ["5566-778899", "misplaced-hyphen"],
  ["SE556677889901", "not-digits"],
])("%j", (text, code) => {
  test(code ?? "is valid", () => {
    expect(checkOrganisationNumber(text).map((problem) => problem.code)).toEqual(
      code === undefined ? [] : [code],
    );
  });
});

test("the text counts what was written", () => {
  expect(checkOrganisationNumber("556677-889")[0]?.text).toEqual({
    sv: "Organisationsnumret ska ha tio siffror, till exempel 556677-8899. Du skrev nio.",
    en: "The organisation number has ten digits, for example 556677-8899. You wrote nine.",
  });
  expect(checkOrganisationNumber("5".repeat(20))[0]?.text.sv).toMatch(/Du skrev 20\.$/);
});

test("a valid number is written with a hyphen, another text is left as it is", () => {
  expect(formatOrganisationNumber(" 5566778899")).toBe("556677-8899");
  expect(formatOrganisationNumber("HRB 1234")).toBe("HRB 1234");
});
