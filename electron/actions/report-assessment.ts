import type { AssessReport, ReportReason, ReportRisk } from "#contract/assess-report.ts";
import type { Reason, RiskResult } from "#engine/assessment.ts";
import { formatLocalDate } from "#electron/dossier/document/local-time.ts";
import { findRemarks } from "#engine/find-remarks.ts";
import { findContradictions } from "#engine/find-contradictions.ts";
import type { Language } from "#engine/local-text.ts";
import { OUTCOME_TEXTS } from "#engine/outcome-texts.ts";
import type { AssessedAnswers } from "./assess-answers.ts";

function reportReason(reason: Reason, language: Language): ReportReason {
  return {
    kind: reason.kind,
    ...(reason.kind === "answer" ? { question: reason.question } : {}),
    text: reason.text[language],
  };
}

function reportDeviation({ deviation }: RiskResult): ReportRisk["deviation"] {
  if (deviation === null) return null;
  const { state, lacking, likelihood, score } = deviation;
  return { state, lacking, likelihood, score };
}

/** An assessment in the stable shape of `assess --json`; `now` is ISO, UTC. */
export function reportAssessment(
  assessed: AssessedAnswers,
  language: Language,
  now: string,
): AssessReport {
  const { questionnaire, details, input, assessment } = assessed;
  const names = new Map(questionnaire.risks.map((risk) => [risk.id, risk.name[language]]));
  const report = (reasons: readonly Reason[]): ReportReason[] =>
    reasons.map((reason) => reportReason(reason, language));
  return {
    format: "molnakt/assessment",
    formatVersion: 1,
    questionnaire: { id: questionnaire.id, version: questionnaire.version },
    case: {
      board: details.board,
      registrationNumber: details.registrationNumber,
      service: details.service,
      supplier: details.supplier.name,
    },
    outcome: assessment.outcome,
    text: OUTCOME_TEXTS[assessment.outcome][language],
    stoppers: assessment.stoppers.map(({ id, question, basis, text, references, reasons }) => ({
      id,
      question,
      basis,
      text: text[language],
      references,
      reasons: report(reasons),
    })),
    risks: assessment.risks.map((risk) => ({
      id: risk.id,
      name: names.get(risk.id) ?? risk.id,
      likelihood: risk.likelihood,
      consequence: risk.consequence,
      inherent: risk.inherent,
      target: risk.target,
      residual: risk.residual,
      raised: risk.raised,
      deviation: reportDeviation(risk),
      gap: risk.gap,
      measures: risk.measures,
      reasons: report(risk.reasons),
    })),
    gaps: assessment.gaps.map((gap) => gap.question),
    missing: assessment.missing,
    contradictions: findContradictions(questionnaire, input.answers).map(
      ({ id, questions, text }) => ({ id, questions, text: text[language] }),
    ),
    conditions: assessment.conditions.map(({ id, text, due, proof }) => ({
      id,
      text: text[language],
      due: due[language],
      proof: proof[language],
    })),
    remarks: findRemarks(questionnaire, input.answers, formatLocalDate(now)).map(
      ({ question, text }) => ({
        question,
        text: text[language],
      }),
    ),
  };
}
