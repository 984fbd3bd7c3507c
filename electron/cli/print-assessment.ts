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
    deviations: "Avvikelser",
    deviation: ({ state, score }: Deviation) =>
      ({
        counts: `Förslaget räknar med ${score}.`,
        incomplete: "Den är inte komplett och räknas inte.",
        needless: "Den behövs inte: risken är lika låg ändå.",
      })[state],
    moreRisks: (count: number) => `… och ${count} risker till. Alla finns med --json.`,
    contradictions: "Svar som säger emot varandra",
    conditions: "Villkor",
    remarks: "Anmärkningar",
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
    deviations: "Avvikelser (accepted deviations)",
    deviation: ({ state, score }: Deviation) =>
      ({
        counts: `The proposal counts with ${score}.`,
        incomplete: "It is not complete and does not count.",
        needless: "It is not needed: the risk is as low anyway.",
      })[state],
    moreRisks: (count: number) => `… and ${count} more risks. All are in --json.`,
    contradictions: "Answers that contradict each other",
    conditions: "Conditions",
    remarks: "Remarks",
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
    for (const reason of dropRepeated(risk.reasons)) terminal.print(layOut("     – ", reason.text));
  }
  const more = report.risks.length - SHOWN_RISKS;
  if (more > 0) terminal.print(words.moreRisks(more));
}

/** All of them, since a risk that is accepted may stand below the ones that are shown. */
function printDeviations({ risks }: AssessReport, terminal: Terminal): void {
  const words = WORDS[terminal.language];
  const accepted = risks.flatMap(({ id, name, residual, deviation }) =>
    deviation === null ? [] : [{ id, name, residual, deviation }],
  );
  if (accepted.length === 0) return;
  terminal.print(`\n${underline(words.deviations)}`);
  for (const { id, name, residual, deviation } of accepted) {
    terminal.print(layOut(`${id}  `, `${name}: ${residual}. ${words.deviation(deviation)}`));
  }
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

function printRemarks({ remarks }: AssessReport, terminal: Terminal): void {
  if (remarks.length === 0) return;
  terminal.print(`\n${underline(WORDS[terminal.language].remarks)}`);
  for (const { question, text } of remarks) terminal.print(layOut(question.padEnd(4), text));
}

function printContradictions({ contradictions }: AssessReport, terminal: Terminal): void {
  const words = WORDS[terminal.language];
  if (contradictions.length === 0) return;
  terminal.print(`\n${underline(words.contradictions)}`);
  for (const { questions, text } of contradictions) {
    terminal.print(layOut(`${questions.join(", ")}: `, text));
  }
}

/** An assessment for people: the proposal first, then what it rests on. */
export function printAssessment(report: AssessReport, terminal: Terminal): void {
  const words = WORDS[terminal.language];
  terminal.print(layOut("", keepOnOneLine(words.case(report))));
  terminal.print(layOut("", report.text));
  printStoppers(report, terminal);
  printRisks(report, terminal);
  printDeviations(report, terminal);
  printConditions(report, terminal);
  printContradictions(report, terminal);
  printRemarks(report, terminal);
  const list = (ids: readonly string[]): string => (ids.length === 0 ? words.none : ids.join(", "));
  terminal.print("");
  terminal.print(layOut(`${words.gaps}: `, list(report.gaps)));
  terminal.print(layOut(`${words.missing}: `, list(report.missing)));
  terminal.print(`\n${words.decides}`);
}
