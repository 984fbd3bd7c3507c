import { randomBytes } from "node:crypto";
import { mkdir, rm } from "node:fs/promises";
import { join, relative } from "node:path";
import type { Failure } from "#contract/api.ts";
import type { AssessedAnswers } from "#electron/actions/assess-answers.ts";
import { createIdentityFile } from "#electron/actions/create-identity-file.ts";
import { describeFileError } from "#electron/actions/describe-file-error.ts";
import type { DossierPress } from "#electron/actions/dossier-press.ts";
import { openCatalog } from "#electron/actions/open-catalog.ts";
import { readWholeFile } from "#electron/actions/read-whole-file.ts";
import { reportAssessment } from "#electron/actions/report-assessment.ts";
import { restorePress } from "#electron/actions/restore-press.ts";
import { writeDossierOfAnswers } from "#electron/actions/write-dossier-of-answers.ts";
import { assessFile } from "#electron/cli/commands/assess.ts";
import { DEMO_CASES, type DemoCase } from "#electron/cli/demo-cases.ts";
import { EXIT, type ExitCode } from "#electron/cli/exit-codes.ts";
import { layOut, underline } from "#electron/cli/lay-out.ts";
import { readVersion } from "#electron/cli/read-version.ts";
import { printVerification } from "#electron/cli/print-verification.ts";
import type { Context } from "#electron/cli/program.ts";
import type { Language } from "#engine/local-text.ts";
import { BASIS_TEXTS } from "#engine/outcome-texts.ts";

type Step = { context: Context; press: DossierPress; folder: string; now: string };

/** Stops the demo: what went wrong has been said. */
const STOPPED = "stopped";

function complain({ terminal }: Context, failure: Failure): typeof STOPPED {
  terminal.complain(failure);
  return STOPPED;
}

function printOutcome(answered: AssessedAnswers, { context: { terminal }, now }: Step): void {
  const { language } = terminal;
  const report = reportAssessment(answered, language, now);
  terminal.print(layOut("", report.text));
  for (const { question, text, basis } of report.stoppers) {
    const ground = BASIS_TEXTS[basis][language];
    terminal.print(layOut(`  ${question.padEnd(3)} `, `${text} (${ground})`));
  }
  for (const { id, name, inherent, target, residual } of report.risks.slice(0, 3)) {
    terminal.print(layOut(`  ${id} `, `${name}: ${inherent} → ${target} → ${residual}`));
  }
  const counts = [report.conditions.length, report.gaps.length, report.missing.length];
  const [conditions, gaps, missing] = counts.map(String);
  terminal.print(
    {
      sv: `  Villkor: ${conditions}. Vet ej: ${gaps}. Inte besvarade: ${missing}.`,
      en: `  Conditions: ${conditions}. Don't know: ${gaps}. Not answered: ${missing}.`,
    }[language],
  );
}

/** Whether a case came out as its facts demand. */
function isAsExpected(answered: AssessedAnswers, expected: DemoCase["expected"]): boolean {
  const { outcome, stoppers } = answered.assessment;
  const grounds = new Set(
    stoppers.flatMap(({ question, reasons }) => [
      question,
      ...reasons.flatMap((reason) => (reason.kind === "answer" ? [reason.question] : [])),
    ]),
  );
  return (
    outcome === expected.outcome && expected.grounds.every((question) => grounds.has(question))
  );
}

async function runCase(demo: DemoCase, step: Step): Promise<"done" | typeof STOPPED> {
  const { context, press, folder, now } = step;
  const { root, terminal } = context;
  const { language } = terminal;
  terminal.print(`\n${underline(demo.title[language])}`);
  const answered = await assessFile(join(root, "test", "fixtures", `${demo.name}.json`), root);
  if (!answered.ok) return complain(context, answered.error);
  printOutcome(answered.value, step);
  if (!isAsExpected(answered.value, demo.expected)) {
    terminal.remark({
      sv: "Det här är inte vad demon väntade sig.",
      en: "This is not what the demo expected.",
    });
    return STOPPED;
  }

  const passphrase = randomBytes(18).toString("base64url");
  const identityPath = join(folder, `${demo.name}.identity.pem`);
  const { name } = demo.signer;
  const person = { ...demo.signer, organisation: "Demokommunen", passphrase };
  const identity = await createIdentityFile(person, identityPath, now);
  if (!identity.ok) return complain(context, identity.error);
  const identityText = await readWholeFile(identityPath, 1024 * 1024);
  if (!identityText.ok) return complain(context, identityText.error);
  const path = join(folder, `${demo.name}.pdf`);
  const written = await writeDossierOfAnswers(press, answered.value, {
    path,
    evidenceFolder: join(root, "test", "fixtures", "evidence"),
    identity: new TextDecoder().decode(identityText.value),
    passphrase,
    at: now,
    language,
    appVersion: readVersion(root),
  });
  if (!written.ok) return complain(context, written.error);
  terminal.print(
    {
      sv: `\nUnderskriven av ${name} och sparad i ${path} (${Math.ceil(written.value.size / 1024)} kB).`,
      en: `\nSigned by ${name} and saved in ${path} (${Math.ceil(written.value.size / 1024)} kB).`,
    }[language],
  );
  return verifyTwice(path, identity.value.fingerprint, step);
}

/** First as anyone would, then as someone who has vouched for the certificate. */
async function verifyTwice(
  path: string,
  fingerprint: string,
  { context, press, now }: Step,
): Promise<"done" | typeof STOPPED> {
  const bytes = await readWholeFile(path, Number.MAX_SAFE_INTEGER);
  if (!bytes.ok) return complain(context, bytes.error);
  const questionnaires = await openCatalog(context.root).list();
  if (!questionnaires.ok) return complain(context, questionnaires.error);
  const order = { bytes: bytes.value, name: path, now, questionnaires: questionnaires.value };
  const stranger = await press.verify({ ...order, trusted: [], render: true });
  printVerification(stranger, context.terminal);
  const friend = await press.verify({ ...order, trusted: [fingerprint], render: false });
  const [reason] = friend.reasons;
  const verdicts = { sv: WHEN_TRUSTED.sv[friend.verdict], en: WHEN_TRUSTED.en[friend.verdict] };
  context.terminal.print(layOut("  ", verdicts[context.terminal.language]));
  if (stranger.verdict === "indeterminate" && friend.verdict === "passed") return "done";
  if (reason !== undefined) context.terminal.remark(reason.text);
  return STOPPED;
}

const WHEN_TRUSTED: Readonly<
  Record<Language, Record<"passed" | "indeterminate" | "failed", string>>
> = {
  sv: {
    passed: "Med certifikatet markerat som betrott: godkänd.",
    indeterminate: "Med certifikatet markerat som betrott: kan ändå inte avgöras.",
    failed: "Med certifikatet markerat som betrott: underkänd.",
  },
  en: {
    passed: "With the certificate marked as trusted: passed.",
    indeterminate: "With the certificate marked as trusted: still indeterminate.",
    failed: "With the certificate marked as trusted: failed.",
  },
};

/** `molnakt demo`: three cases to signed and verified dossiers, each step in words. */
export async function runDemo(
  _argument: string,
  options: { out: string; language: Language },
  context: Context,
): Promise<ExitCode> {
  const { root, terminal } = context;
  const folder = options.out;
  try {
    await mkdir(folder, { recursive: true });
    for (const { name } of DEMO_CASES) {
      await rm(join(folder, `${name}.identity.pem`), { force: true });
    }
  } catch (error) {
    terminal.complain(describeFileError(error, folder));
    return EXIT.failed;
  }
  terminal.print(
    {
      sv: "Molnakt bedömer tre tjänster, skriver under en akt om var och en och verifierar den.",
      en: "Molnakt assesses three services, signs a dossier about each and verifies it.",
    }[terminal.language],
  );
  const step = { context, press: restorePress(root), folder, now: new Date().toISOString() };
  for (const demo of DEMO_CASES) {
    if ((await runCase(demo, step)) === STOPPED) return EXIT.failed;
  }
  const first = relative(process.cwd(), join(folder, "salem-2011.pdf"));
  terminal.print(
    {
      sv: `\nAkterna ligger i ${folder}. Öppna dem i en PDF-läsare, eller verifiera dem själv:\n  npm run molnakt -- verify ${first}`,
      en: `\nThe dossiers are in ${folder}. Open them in a PDF reader, or verify them yourself:\n  npm run molnakt -- verify ${first}`,
    }[terminal.language],
  );
  return EXIT.done;
}
