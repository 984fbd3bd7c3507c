import type { HelpConfiguration } from "commander";

const TITLES: Readonly<Record<string, string>> = {
  "Usage:": "Så skriver du:",
  "Arguments:": "Argument:",
  "Options:": "Flaggor:",
  "Commands:": "Kommandon:",
};

/** The parser's own placeholders. */
function translate(term: string): string {
  return term.replace("[options]", "[flaggor]").replace("[command]", "[kommando]");
}

/** What the parser writes by itself in a help text, in Swedish. */
export const swedishHelp: HelpConfiguration = {
  styleTitle: (title) => TITLES[title] ?? title,
  styleUsage: translate,
  styleSubcommandTerm: translate,
  optionDescription: ({ description, argChoices, defaultValue }) => {
    const notes = [
      ...(argChoices === undefined ? [] : [argChoices.join(" eller ")]),
      ...(typeof defaultValue === "string" ? [`annars ${defaultValue}`] : []),
    ];
    return notes.length === 0 ? description : `${description} (${notes.join("; ")})`;
  },
};
