import type { Language } from "#engine/local-text.ts";
import { createIdentityFile } from "#electron/actions/create-identity-file.ts";
import { askPassphrase } from "#electron/cli/ask-passphrase.ts";
import { EXIT, type ExitCode } from "#electron/cli/exit-codes.ts";
import type { Context } from "#electron/cli/program.ts";

type Options = {
  name: string;
  role: string;
  organisation: string;
  out: string;
  passphraseFile?: string;
  language: Language;
};

/** `molnakt identity create`: a local signing identity in a file of its own. */
export async function runIdentityCreate(
  _argument: string,
  options: Options,
  { terminal }: Context,
): Promise<ExitCode> {
  const passphrase = await askPassphrase({ ...options, twice: true }, terminal);
  if (!passphrase.ok) {
    terminal.complain(passphrase.error);
    return EXIT.wrongUse;
  }
  const { name, role, organisation, out } = options;
  const created = await createIdentityFile(
    { name, role, organisation, passphrase: passphrase.value },
    out,
    new Date().toISOString(),
  );
  if (!created.ok) {
    terminal.complain(created.error);
    return created.error.code.startsWith("file.") ? EXIT.failed : EXIT.wrongUse;
  }
  const { fingerprint, validTo } = created.value;
  const until = validTo.slice(0, 10);
  terminal.print(
    {
      sv: `Identiteten för ${name} ligger i ${out}.\nFingeravtryck (SHA-256): ${fingerprint}\nGäller till ${until}. Det är ett lokalt certifikat: ingen annan har gått i god för det.`,
      en: `The identity of ${name} is in ${out}.\nFingerprint (SHA-256): ${fingerprint}\nValid to ${until}. It is a local certificate: nobody else has vouched for it.`,
    }[options.language],
  );
  return EXIT.done;
}
