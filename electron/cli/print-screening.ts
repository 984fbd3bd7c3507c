import type { ScreeningReport } from "#contract/screening-report.ts";
import { layOut, underline } from "./lay-out.ts";
import type { Terminal } from "./terminal.ts";

const WORDS = {
  sv: {
    undecided: "Svara på fler frågor för att få ett råd.",
    ask: "Fråga först",
    due: "När: ",
    proof: "Du behöver: ",
    missing: "Inte besvarade: ",
    gaps: "Vet ej: ",
    none: "inga",
  },
  en: {
    undecided: "Answer more questions to get advice.",
    ask: "Ask first",
    due: "When: ",
    proof: "You need: ",
    missing: "Not answered: ",
    gaps: "Don't know: ",
    none: "none",
  },
} as const;

/** The advice of a screening for people: the next step, then whom to ask. */
export function printScreening(report: ScreeningReport, terminal: Terminal): void {
  const words = WORDS[terminal.language];
  const { next, advice, missing, gaps } = report;
  if (next === null) terminal.print(words.undecided);
  else {
    terminal.print(next.title);
    terminal.print(layOut("", next.text));
  }
  if (advice.length > 0) terminal.print(`\n${underline(words.ask)}`);
  for (const { text, due, proof } of advice) {
    terminal.print(layOut("– ", text));
    terminal.print(layOut(`  ${words.due}`, due));
    terminal.print(layOut(`  ${words.proof}`, proof));
  }
  const list = (ids: readonly string[]): string => (ids.length === 0 ? words.none : ids.join(", "));
  terminal.print(`\n${words.gaps}${list(gaps)}\n${words.missing}${list(missing)}`);
}
