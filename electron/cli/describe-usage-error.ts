import type { CommanderError } from "commander";
import type { Failure } from "#contract/api.ts";

const HINT = { sv: "Skriv molnakt --help för hjälp.", en: "Write molnakt --help for help." };

const TEXTS: Readonly<Record<string, readonly [sv: string, en: string]>> = {
  "commander.unknownCommand": ["Det finns inget kommando {it}.", "There is no command {it}."],
  "commander.unknownOption": ["Det finns ingen flagga {it}.", "There is no option {it}."],
  "commander.missingArgument": ["Argumentet {it} saknas.", "The argument {it} is missing."],
  "commander.optionMissingArgument": [
    "Flaggan {it} behöver ett värde.",
    "The option {it} needs a value.",
  ],
  "commander.missingMandatoryOptionValue": ["Flaggan {it} saknas.", "The option {it} is missing."],
  "commander.excessArguments": ["För många argument.", "Too many arguments."],
  "commander.invalidArgument": [
    "Flaggan {it} har ett värde som inte finns.",
    "The option {it} has an unknown value.",
  ],
  "commander.help": ["Ange ett kommando.", "Give a command."],
};

/** A wrong command line in one sentence; what it is about is quoted in the parser's own message. */
export function describeUsageError(error: CommanderError): Failure {
  const [sv, en] = TEXTS[error.code] ?? [
    "Kommandoraden går inte att tolka.",
    "The command line is wrong.",
  ];
  const it = /'([^']*)'/.exec(error.message)?.[1] ?? "";
  const fill = (text: string): string => text.replace(" {it}", it === "" ? "" : ` ${it}`);
  return { code: error.code, text: { sv: `${fill(sv)} ${HINT.sv}`, en: `${fill(en)} ${HINT.en}` } };
}
