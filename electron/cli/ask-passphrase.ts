import { readFile } from "node:fs/promises";
import type { Result } from "#contract/api.ts";
import { describeFileError } from "#electron/actions/describe-file-error.ts";
import { fail, succeed } from "#electron/actions/failures.ts";
import type { LocalText } from "#engine/local-text.ts";
import type { Terminal } from "./terminal.ts";

const ENTER = new Set(["\r", "\n"]);
const ERASE = new Set(["\u007f", "\b"]);
const INTERRUPT = new Set(["\u0003", "\u0004"]);

/** A line from the terminal that is not shown while it is typed; null when the person gives up. */
function readHidden(): Promise<string | null> {
  const { stdin } = process;
  return new Promise((resolve) => {
    let typed: string[] = [];
    const finish = (line: string | null): void => {
      stdin.off("data", take);
      stdin.setRawMode(false);
      stdin.pause();
      process.stderr.write("\n");
      resolve(line);
    };
    const take = (chunk: string): void => {
      for (const character of chunk) {
        if (ENTER.has(character) || INTERRUPT.has(character)) {
          finish(ENTER.has(character) ? typed.join("") : null);
          return;
        }
        typed = ERASE.has(character) ? typed.slice(0, -1) : [...typed, character];
      }
    };
    stdin.setRawMode(true);
    stdin.setEncoding("utf8");
    stdin.on("data", take);
    stdin.resume();
  });
}

const QUESTION: LocalText = { sv: "Lösenfras: ", en: "Passphrase: " };
const AGAIN: LocalText = { sv: "Lösenfrasen en gång till: ", en: "The passphrase once more: " };

async function askTerminal(terminal: Terminal, twice: boolean): Promise<Result<string>> {
  process.stderr.write(QUESTION[terminal.language]);
  const first = await readHidden();
  if (first === null || first === "") return fail("passphrase.missing");
  if (!twice) return succeed(first);
  process.stderr.write(AGAIN[terminal.language]);
  return (await readHidden()) === first ? succeed(first) : fail("passphrase.differs");
}

async function readPassphraseFile(path: string): Promise<Result<string>> {
  try {
    const text = (await readFile(path, "utf8")).replace(/\r?\n$/, "");
    return text === "" ? fail("file.empty", { path }) : succeed(text);
  } catch (error) {
    return { ok: false, error: describeFileError(error, path) };
  }
}

/** The passphrase from a file, else from MOLNAKT_PASSPHRASE, else from the person at the terminal. */
export async function askPassphrase(
  options: { passphraseFile?: string; twice?: boolean },
  terminal: Terminal,
): Promise<Result<string>> {
  if (options.passphraseFile !== undefined) return readPassphraseFile(options.passphraseFile);
  const given = process.env["MOLNAKT_PASSPHRASE"];
  if (given !== undefined && given !== "") return succeed(given);
  return process.stdin.isTTY
    ? askTerminal(terminal, options.twice === true)
    : fail("passphrase.missing");
}
