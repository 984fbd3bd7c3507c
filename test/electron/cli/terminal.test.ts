import { expect, test, vi } from "vitest";
import { createTerminal, keepOnOneLine } from "#electron/cli/terminal.ts";

/** What is written to standard output meanwhile. */
function record(work: () => void): string {
  const written: string[] = [];
  const write = vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    written.push(String(text));
    return true;
  });
  work();
  write.mockRestore();
  return written.join("");
}

const HOSTILE = "\u001b[2J\u009b31m\u202e\u2028\u{e0001}\u0007\u007f";

test("nothing in a line moves the cursor or turns the text around", () => {
  const printed = record(() => createTerminal("sv").print(`före${HOSTILE}efter`));
  expect(printed).toMatch(/^före[^\p{Cc}\p{Cf}\p{Zl}]+efter\n$/u);
});

test("JSON carries the very same value in characters that do nothing", () => {
  const value = { name: `akt${HOSTILE}å😀` };
  const printed = record(() => createTerminal("sv").printJson(value));
  expect(JSON.parse(printed)).toEqual(value);
  expect(printed.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}]/u);
  expect(printed).toContain("å😀");
});

test("a text with lines of its own becomes one", () => {
  expect(keepOnOneLine("akt.pdf\r\n  Godkänd: akt.pdf\n")).toBe("akt.pdf Godkänd: akt.pdf ");
});
