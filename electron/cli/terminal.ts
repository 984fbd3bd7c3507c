import type { Failure } from "#contract/api.ts";
import type { Language, LocalText } from "#engine/local-text.ts";

/** What a command talks to people through; texts leave in one language. */
export type Terminal = {
  language: Language;
  /** A line on standard output. */
  print(line: string): void;
  /** A value as JSON on standard output. */
  printJson(value: unknown): void;
  /** A remark on standard error, e.g. progress. */
  remark(text: LocalText): void;
  /** A failure in one line on standard error. */
  complain(failure: Failure): void;
};

/** Break hints are for pages; control characters from a file or a certificate could rewrite the terminal. */
export function cleanForTerminal(text: string): string {
  return text
    .replace(/[\u00ad\u200b]/g, "")
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => (character === "\n" ? "\n" : "�"));
}

/** What stands in a file could otherwise write lines of its own, such as another verdict. */
export function keepOnOneLine(text: string): string {
  return text.replace(/\s+/g, (space) => (/[\r\n]/.test(space) ? " " : space));
}

/** The same JSON, with what a terminal might obey or turn around written as escapes. */
function escapeForTerminal(json: string): string {
  return json.replace(/(?![\n\u00ad\u200b])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
    Array.from({ length: character.length }, (_, at) => {
      const unit = character.charCodeAt(at).toString(16).padStart(4, "0");
      return `\\u${unit}`;
    }).join(""),
  );
}

/** A terminal on the streams of this process. */
export function createTerminal(language: Language): Terminal {
  return {
    language,
    print: (line) => process.stdout.write(`${cleanForTerminal(line)}\n`),
    printJson: (value) =>
      process.stdout.write(`${escapeForTerminal(JSON.stringify(value, null, 2))}\n`),
    remark: (text) => process.stderr.write(`${cleanForTerminal(text[language])}\n`),
    complain: (failure) => {
      const text = keepOnOneLine(cleanForTerminal(failure.text[language]));
      process.stderr.write(`molnakt: ${text}\n`);
    },
  };
}
