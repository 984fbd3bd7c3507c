import { Command, CommanderError, Option } from "commander";
import { describeUsageError } from "./describe-usage-error.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import { swedishHelp } from "./swedish-help.ts";
import { addQuestionnaireCommands } from "./questionnaire-commands.ts";
import { createTerminal, type Terminal } from "./terminal.ts";
import type { Language } from "#engine/local-text.ts";

/** What every command gets: the folder that holds the catalogue and the fonts, and the terminal. */
export type Context = {
  root: string;
  terminal: Terminal;
  /** Arguments after the first. */
  rest: readonly string[];
};

const EXIT_CODES = `
Slutkoder: 0 klart eller godkänt, 1 misslyckat eller underkänt, 2 fel använt, 3 går inte att avgöra.
Texterna skrivs på svenska; --language en ger engelska.`;

const OWN_QUESTIONNAIRE = [
  "--questionnaire <mapp|fil>",
  "egen frågekatalog: en mapp eller en fil från questionnaire bundle",
] as const;

function addOption(command: Command): Command {
  return command.addOption(
    new Option("--language <språk>", "språk i texterna").choices(["sv", "en"]).default("sv"),
  );
}

type Run<Options> = (argument: string, options: Options, context: Context) => Promise<ExitCode>;

/** What a command does, from a function that loads it. */
export type Act = <Options extends { language: Language }>(
  load: () => Promise<Run<Options>>,
) => (...args: unknown[]) => Promise<void>;

/** Runs a command line (without node and script) and gives the process's exit code. */
export async function runProgram(argv: readonly string[], root: string): Promise<ExitCode> {
  let code: ExitCode = EXIT.done;

  const program = new Command("molnakt")
    .description("Bedöm en molntjänst och skriv under akten, utan fönster och utan nät.")
    .helpOption("-h, --help", "visa hjälp")
    .helpCommand("help [kommando]", "visa hjälp för ett kommando")
    .configureHelp(swedishHelp)
    .addHelpText("after", EXIT_CODES)
    .option("-v, --version", "visa versionen")
    .exitOverride()
    .configureOutput({ writeErr: () => undefined });

  /** The commands are loaded when they run, so that each starts with no more than it needs. */
  const act: Act =
    (load) =>
    async (...args) => {
      const options = args.at(-2) as { language: Language };
      const given = args.slice(0, -2).map(String);
      const run = await load();
      const argument = given[0] ?? "";
      const context = { root, terminal: createTerminal(options.language), rest: given.slice(1) };
      code = await run(argument, options as never, context);
    };

  addOption(program.command("assess"))
    .description("bedöm svaren i en svarsfil; - läser från standard in")
    .argument("<answers.json>", "svarsfil")
    .option("--overlay <fil>", "lokal anpassning: en fil, eller id för en som följer med")
    .option(...OWN_QUESTIONNAIRE)
    .option("--json", "skriv resultatet som JSON")
    .action(act(async () => (await import("./commands/assess.ts")).runAssess));

  addOption(program.command("dossier"))
    .description("gör en underskriven akt av svaren i en svarsfil")
    .argument("<answers.json>", "svarsfil")
    .requiredOption("--identity <fil>", "underskriftsidentitet, från identity create")
    .requiredOption("--out <akt.pdf>", "filen som akten sparas i")
    .option(
      "--passphrase-file <fil>",
      "fil med lösenfrasen; annars MOLNAKT_PASSPHRASE eller en fråga",
    )
    .option("--overlay <fil>", "lokal anpassning: en fil, eller id för en som följer med")
    .option("--evidence <mapp>", "mappen med de underlag som svarsfilen hänvisar till")
    .option("--sign-as <roll>", "rollens id i frågekatalogen; annars den första")
    .option("--at <tidpunkt>", "tidpunkten i akten, till exempel 2026-11-23T13:03:00Z; annars nu")
    .option("--force", "skriv över filen om den finns")
    .option(...OWN_QUESTIONNAIRE)
    .action(act(async () => (await import("./commands/dossier.ts")).runDossier));

  addOption(program.command("conditions"))
    .description("skriv kraven och villkoren till upphandlingen")
    .argument("<answers.json>", "svarsfil; - läser från standard in")
    .addOption(
      new Option("--format <format>", "filens format")
        .choices(["text", "markdown", "docx", "xlsx", "ics"])
        .default("text"),
    )
    .option("--out <fil>", "filen som sparas; utan den skrivs text och markdown på skärmen")
    .option("--overlay <fil>", "lokal anpassning: en fil, eller id för en som följer med")
    .option("--at <tidpunkt>", "tidpunkten i filen, till exempel 2026-11-23T13:03:00Z; annars nu")
    .option("--force", "skriv över filen om den finns")
    .option(...OWN_QUESTIONNAIRE)
    .action(act(async () => (await import("./commands/conditions.ts")).runConditions));

  addOption(program.command("verify"))
    .description("verifiera en akt")
    .argument("<akt.pdf>", "akt; - läser från standard in")
    .option("--json", "skriv resultatet som JSON")
    .option("--trust <pem...>", "certifikat eller identitetsfil som du litar på")
    .option("--no-render", "rita inte om sidorna för att jämföra dem")
    .action(act(async () => (await import("./commands/verify.ts")).runVerify));

  const identity = program.command("identity").description("underskriftsidentiteter");
  addOption(identity.command("create"))
    .description("skapa en lokal underskriftsidentitet")
    .requiredOption("--name <namn>", "för- och efternamn")
    .requiredOption("--role <roll>", "befattning")
    .requiredOption("--organisation <organisation>", "kommun eller bolag")
    .requiredOption("--out <fil>", "filen som identiteten sparas i")
    .option(
      "--passphrase-file <fil>",
      "fil med lösenfrasen; annars MOLNAKT_PASSPHRASE eller en fråga",
    )
    .action(act(async () => (await import("./commands/identity-create.ts")).runIdentityCreate));

  addQuestionnaireCommands(program, addOption, act);

  addOption(program.command("demo"))
    .description("bedöm tre tjänster, gör akter och verifiera dem")
    .option("--out <mapp>", "mappen för akterna", "demo")
    .action(act(async () => (await import("./commands/demo.ts")).runDemo));

  if (argv[0] === "--version" || argv[0] === "-v") {
    const { readVersion } = await import("./read-version.ts");
    createTerminal("sv").print(readVersion(root));
    return EXIT.done;
  }
  try {
    await program.parseAsync(argv, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return EXIT.done;
    createTerminal("sv").complain(describeUsageError(error));
    return EXIT.wrongUse;
  }
  return code;
}
