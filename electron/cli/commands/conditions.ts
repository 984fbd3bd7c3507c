import { existsSync } from "node:fs";
import type { ConditionFormat, Failure } from "#contract/api.ts";
import { describeFileError } from "#electron/actions/describe-file-error.ts";
import { writeConditionsOfAnswers } from "#electron/actions/export-conditions.ts";
import { describeFailure } from "#electron/actions/failures.ts";
import { assessFile, type Rules } from "#electron/cli/commands/assess.ts";
import { EXIT, type ExitCode } from "#electron/cli/exit-codes.ts";
import type { Context } from "#electron/cli/program.ts";
import { readInstant } from "#electron/cli/read-instant.ts";
import { writeDurably } from "#electron/files/write-durably.ts";
import type { Language } from "#engine/local-text.ts";

type Options = Rules & {
  format: ConditionFormat;
  out?: string;
  at?: string;
  force?: true;
  language: Language;
};

/** What makes the options unusable before anything is read. */
function findMisuse({ format, out, force }: Options): Failure | null {
  if (out === undefined) {
    return format === "text" || format === "markdown"
      ? null
      : describeFailure("conditions.needs-file", { format });
  }
  return force !== true && existsSync(out) ? describeFailure("file.exists", { path: out }) : null;
}

/** `molnakt conditions`: the conditions of an answers file, for the tender documents. */
export async function runConditions(
  path: string,
  options: Options,
  { root, terminal }: Context,
): Promise<ExitCode> {
  const misuse = findMisuse(options);
  const at = readInstant(options.at);
  const answered = await assessFile(path, root, options);
  if (misuse !== null || !at.ok || !answered.ok) {
    const wrong = [at, answered].flatMap((result) => (result.ok ? [] : [result.error]));
    const first = misuse ?? wrong[0];
    if (first !== undefined) terminal.complain(first);
    return EXIT.wrongUse;
  }
  const written = await writeConditionsOfAnswers(answered.value, { ...options, at: at.value });
  if (!written.ok) {
    terminal.complain(written.error);
    return EXIT.failed;
  }
  const { out } = options;
  if (out === undefined) {
    terminal.print(new TextDecoder().decode(written.value).trimEnd());
    return EXIT.done;
  }
  try {
    writeDurably(out, written.value);
  } catch (error) {
    terminal.complain(describeFileError(error, out));
    return EXIT.failed;
  }
  terminal.print(
    { sv: `Villkoren är sparade i ${out}.`, en: `The conditions are saved in ${out}.` }[
      options.language
    ],
  );
  return EXIT.done;
}
