import type { AssessReport, ReportReason, ReportRisk } from "#contract/assess-report.ts";
import type { Language } from "#engine/local-text.ts";
import { BASIS_TEXTS } from "#engine/outcome-texts.ts";
import { layOut, underline } from "./lay-out.ts";
import { keepOnOneLine, type Terminal } from "./terminal.ts";

type Deviation = NonNullable<ReportRisk["deviation"]>;

const WORDS = {
  sv: {
    case: (report: AssessReport) =>
      `${report.case.service}, ${report.case.supplier} (${report.case.registrationNumber}, ${report.case.board})`,
    stoppers: "Hinder",
    basis: "Grund: ",
    because: "Därför: ",
    risks: "Högsta riskerna (före åtgärder → med avtalade → kvar)",
    likelihood: (risk: { likelihood: number; consequence: number }) =>
      `sannolikhet ${risk.likelihood} × konsekvens ${risk.consequence}`,
    deviation: ({ state, score }: Deviation) =>
      ({
        counts: `avvikelse: förslaget räknar med ${score}`,
        incomplete: "avvikelse som inte är komplett: den räknas inte",
        needless: "avvikelse som inte behövs: risken är lika låg ändå",
      })[state],
    moreRisks: (count: number) => `… och ${count} risker till. Alla finns med --json.`,
    conditions: "Villkor",
    due: "När: ",
    proof: "Visas med: ",
    gaps: "Vet ej",
    missing: "Inte besvarade",
    none: "inga",
    decides: "Det här är ett förslag. Nämnden beslutar.",
  },
  en: {
    case: (report: AssessReport) =>
      `${report.case.service}, ${report.case.supplier} (${report.case.registrationNumber}, ${report.case.board})`,
    stoppers: "Obstacles",
    basis: "Basis: ",
    because: "Because: ",
    risks: "Highest risks (before measures → with agreed ones → remaining)",
    likelihood: (risk: { likelihood: number; consequence: number }) =>
      `likelihood ${risk.likelihood} × consequence ${risk.consequence}`,
    deviation: ({ state, score }: Deviation) =>
      ({
        counts: `avvikelse (accepted deviation): the proposal counts with ${score}`,
        incomplete: "an avvikelse (deviation) that is not complete: it does not count",
        needless: "an avvikelse (deviation) that is not needed: the risk is as low anyway",
      })[state],
    moreRisks: (count: number) => `… and ${count} more risks. All are in --json.`,
    conditions: "Conditions",
    due: "When: ",
    proof: "Shown by: ",
    gaps: "Don't know",
    missing: "Not answered",
    none: "none",
    decides: "This is a proposal. The nämnd (political board) decides.",
  },
} as const satisfies Record<Language, unknown>;

const SHOWN_RISKS = 5;

/** Two rules on one question may give the same reason in words. */
function dropRepeated(reasons: readonly ReportReason[]): ReportReason[] {
  return reasons.filter(
    ({ text }, at) => reasons.findIndex((reason) => reason.text === text) === at,
  );
}

function printStoppers(report: AssessReport, terminal: Terminal): void {
  const words = WORDS[terminal.language];
  if (report.stoppers.length === 0) return;
  terminal.print(`\n${underline(words.stoppers)}`);
  for (const stopper of report.stoppers) {
    terminal.print(layOut(stopper.question.padEnd(4), stopper.text));
    terminal.print(layOut(`    ${words.basis}`, BASIS_TEXTS[stopper.basis][terminal.language]));
    for (const reason of dropRepeated(stopper.reasons))
      terminal.print(layOut(`    ${words.because}`, reason.text));
  }
}

function printRisks(report: AssessReport, terminal: Terminal): void {
  const words = WORDS[terminal.language];
  if (report.risks.length === 0) return;
  terminal.print(`\n${underline(words.risks)}`);
  for (const risk of report.risks.slice(0, SHOWN_RISKS)) {
    const steps = [risk.inherent, risk.target, risk.residual].map((score) =>
      String(score).padStart(2),
    );
    terminal.print(layOut(`${risk.id}  ${steps.join(" → ")}  `, risk.name));
    terminal.print(layOut("     ", words.likelihood(risk)));
    if (risk.deviation !== null) {
      terminal.print(layOut("     ", words.deviation(risk.deviation)));
    }
    for (const reason of dropRepeated(risk.reasons)) terminal.print(layOut("     – ", reason.text));
  }
  const more = report.risks.length - SHOWN_RISKS;
  if (more > 0) terminal.print(words.moreRisks(more));
}

function printConditions(report: AssessReport, terminal: Terminal): void {
  const words = WORDS[terminal.language];
  if (report.conditions.length === 0) return;
  terminal.print(`\n${underline(words.conditions)}`);
  report.conditions.forEach((condition, at) => {
    const head = `${String(at + 1).padStart(2)}. `;
    const under = " ".repeat(head.length);
    terminal.print(layOut(head, condition.text));
    terminal.print(layOut(under + words.due, condition.due));
    terminal.print(layOut(under + words.proof, condition.proof));
  });
}

/** An assessment for people: the proposal first, then what it rests on. */
export function printAssessment(report: AssessReport, terminal: Terminal): void {
  const words = WORDS[terminal.language];
  terminal.print(layOut("", keepOnOneLine(words.case(report))));
  terminal.print(layOut("", report.text));
  printStoppers(report, terminal);
  printRisks(report, terminal);
  printConditions(report, terminal);
  const list = (ids: readonly string[]): string => (ids.length === 0 ? words.none : ids.join(", "));
  terminal.print("");
  terminal.print(layOut(`${words.gaps}: `, list(report.gaps)));
  terminal.print(layOut(`${words.missing}: `, list(report.missing)));
  terminal.print(`\n${words.decides}`);
}
