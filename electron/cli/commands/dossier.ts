import { existsSync, realpathSync, statSync } from "node:fs";
import { dirname } from "node:path";
import type { Result } from "#contract/api.ts";
import type { AssessedAnswers } from "#electron/actions/assess-answers.ts";
import { fail, succeed } from "#electron/actions/failures.ts";
import { restorePress } from "#electron/actions/restore-press.ts";
import { writeDossierOfAnswers } from "#electron/actions/write-dossier-of-answers.ts";
import { askPassphrase } from "#electron/cli/ask-passphrase.ts";
import { assessFile, type Rules } from "#electron/cli/commands/assess.ts";
import { EXIT, type ExitCode } from "#electron/cli/exit-codes.ts";
import { readInstant } from "#electron/cli/read-instant.ts";
import { readVersion } from "#electron/cli/read-version.ts";
import type { Context } from "#electron/cli/program.ts";
import { readInputFile } from "#electron/cli/read-input-file.ts";
import type { Language } from "#engine/local-text.ts";
import { OUTCOME_TEXTS } from "#engine/outcome-texts.ts";

/** Bytes of the largest identity file that is read. */
const IDENTITY_LIMIT = 1024 * 1024;

type Options = Rules & {
  identity: string;
  out: string;
  passphraseFile?: string;
  signAs?: string;
  evidence?: string;
  at?: string;
  force?: true;
  language: Language;
};

type Prepared = { answered: AssessedAnswers; identity: string; passphrase: string; at: string };

/** Overwriting an identity would lose its key for ever. */
function isSameFile(one: string, other: string): boolean {
  return existsSync(one) && existsSync(other) && realpathSync(one) === realpathSync(other);
}

/** Saving replaces what has the path: fit for a file, a loss for a pipe, a device or a folder. */
function checkOut({ out, force }: Options): Result<null> {
  if (!existsSync(dirname(out))) return fail("folder.missing", { path: dirname(out) });
  if (!existsSync(out)) return succeed(null);
  const facts = statSync(out);
  if (facts.isDirectory()) return fail("file.is-folder", { path: out });
  if (!facts.isFile()) return fail("file.no-file", { path: out });
  return force === true ? succeed(null) : fail("file.exists", { path: out });
}

async function prepare(
  path: string,
  options: Options,
  context: Context,
): Promise<Result<Prepared>> {
  const at = readInstant(options.at);
  if (!at.ok) return at;
  const out = checkOut(options);
  if (!out.ok) return out;
  const input = [options.identity, path].find((one) => isSameFile(one, options.out));
  if (input !== undefined) return fail("file.is-input", { path: input });
  const answered = await assessFile(path, context.root, options);
  if (!answered.ok) return answered;
  const identity = await readInputFile(options.identity, IDENTITY_LIMIT);
  if (!identity.ok) return identity;
  const passphrase = await askPassphrase(options, context.terminal);
  if (!passphrase.ok) return passphrase;
  return succeed({
    answered: answered.value,
    identity: new TextDecoder().decode(identity.value),
    passphrase: passphrase.value,
    at: at.value,
  });
}

/** `molnakt dossier`: the signed dossier of an answers file. */
export async function runDossier(
  path: string,
  options: Options,
  context: Context,
): Promise<ExitCode> {
  const { root, terminal } = context;
  const press = restorePress(root);
  const prepared = await prepare(path, options, context);
  if (!prepared.ok) {
    terminal.complain(prepared.error);
    return EXIT.wrongUse;
  }
  const { answered, ...signing } = prepared.value;
  const written = await writeDossierOfAnswers(press, answered, {
    ...signing,
    path: options.out,
    signAs: options.signAs,
    evidenceFolder: options.evidence,
    language: options.language,
    appVersion: readVersion(root),
  });
  if (!written.ok) {
    terminal.complain(written.error);
    return EXIT.failed;
  }
  const { sha256, size } = written.value;
  const kilobytes = Math.ceil(size / 1024);
  terminal.print(OUTCOME_TEXTS[answered.assessment.outcome][options.language]);
  terminal.print(
    {
      sv: `Akten är underskriven och sparad i ${options.out} (${kilobytes} kB).\nSHA-256: ${sha256}`,
      en: `The dossier is signed and saved in ${options.out} (${kilobytes} kB).\nSHA-256: ${sha256}`,
    }[options.language],
  );
  return EXIT.done;
}
