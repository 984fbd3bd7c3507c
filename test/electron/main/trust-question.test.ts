import { expect, test } from "vitest";
import { askTrust, YES } from "#electron/main/trust-question.ts";

const request = {
  fingerprint: "5f0a".repeat(16),
  name: "Åsa Öberg",
  vouchedBy: "Bo Al, per telefon",
};

test.each([
  ["sv", "Vill du lita på certifikatet för Åsa Öberg?", ["Avbryt", "Lita på det"]],
  ["en", "Do you want to trust the certificate of Åsa Öberg?", ["Cancel", "Trust it"]],
] as const)("names the holder and who vouches, in %s", (language, message, buttons) => {
  const question = askTrust(request, language);
  expect(question).toMatchObject({ message, buttons });
  expect(question.detail).toContain("Bo Al, per telefon");
});

test("shows the whole fingerprint, in groups to compare", () => {
  const { detail } = askTrust(request, "sv");
  expect(detail.replaceAll(/\s/g, "")).toContain(request.fingerprint);
  expect(detail).toContain("\n5f0a 5f0a ");
});

test("Enter and Escape say no", () => {
  const { buttons, defaultId, cancelId } = askTrust(request, "sv");
  expect([defaultId, cancelId]).toEqual([0, 0]);
  expect(buttons[YES]).toBe("Lita på det");
});

test("a name writes no lines of its own and turns nothing around", () => {
  const name = "Åsa\n\nFingeravtryck:\u202e 1234";
  const { message } = askTrust({ ...request, name }, "sv");
  expect(message).toBe("Vill du lita på certifikatet för Åsa Fingeravtryck:  1234?");
});
