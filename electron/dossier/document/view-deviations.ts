import type { Deviation } from "#engine/answers.ts";
import type { DeviationResult, RiskResult } from "#engine/assessment.ts";
import type { DeviationPart } from "#engine/deviation.ts";
import { DEVIATION_PART_TEXTS } from "#engine/deviation-texts.ts";
import { BAND_TEXTS } from "#engine/outcome-texts.ts";
import { listEvidence } from "#electron/dossier/model/attachments.ts";
import { fitLines } from "./fit-text.ts";
import { TEXTS } from "./texts.ts";
import { nameOf, type ViewContext } from "./view-context.ts";

export type DeviationView = {
  title: string;
  /** What it does to the proposal. */
  effect: string;
  counts: boolean;
  facts: { label: string; value: string[] }[];
};

function describeEffect({ residual, bands }: RiskResult, { state, score, band }: DeviationResult) {
  const without = {
    sv: `Restrisken är ${residual} (${BAND_TEXTS[bands.residual].sv}).`,
    en: `The residual risk is ${residual} (${BAND_TEXTS[bands.residual].en}).`,
  };
  switch (state) {
    case "counts":
      return {
        sv: `${without.sv} Med avvikelsen räknar förslaget med ${score} (${BAND_TEXTS[band].sv}).`,
        en: `${without.en} With the avvikelse the proposal counts with ${score} (${BAND_TEXTS[band].en}).`,
      };
    case "incomplete":
      return {
        sv: `${without.sv} Avvikelsen är inte komplett och räknas inte.`,
        en: `${without.en} The avvikelse is not complete and does not count.`,
      };
    case "needless":
      return {
        sv: `${without.sv} Avvikelsen behövs inte, för risken är lika låg ändå.`,
        en: `${without.en} The avvikelse is not needed, since the risk is as low anyway.`,
      };
  }
}

function listParts(
  { content, say }: ViewContext,
  { reason, advice, accepted, evidence }: Deviation,
  lacking: readonly DeviationPart[],
): DeviationView["facts"] {
  const names = listEvidence(content)
    .filter(({ entry }) => evidence.includes(entry.sha256))
    .map(({ name }) => name);
  const dated = (text: string, date: string | undefined) =>
    date === undefined ? text : `${date}. ${text}`;
  const who = [accepted.name, accepted.role, accepted.date].filter(Boolean).join(", ");
  const facts = [
    { label: TEXTS.reason, value: reason },
    { label: TEXTS.advice, value: dated(advice.text, advice.date) },
    { label: TEXTS.acceptedBy, value: who },
    { label: TEXTS.attachmentEvidence, value: names.join(", ") },
    {
      label: TEXTS.lacking,
      value: lacking.map((part) => say(DEVIATION_PART_TEXTS[part])).join("; "),
    },
  ];
  return facts
    .filter(({ value }) => value.trim() !== "")
    .map(({ label, value }) => ({ label: say(label), value: fitLines(value) }));
}

/** Every avvikelse on a risk that is raised, whether it counts or not. */
export function viewDeviations(context: ViewContext): DeviationView[] {
  const { assessment, content, questionnaire, say } = context;
  return assessment.risks.flatMap((risk) => {
    const { id, deviation } = risk;
    const given = content.input.deviations[id];
    if (given === undefined || deviation === null) return [];
    return [
      {
        title: `${id} ${say(nameOf(questionnaire.risks, id))}`,
        effect: say(describeEffect(risk, deviation)),
        counts: deviation.state === "counts",
        facts: listParts(context, given, deviation.lacking),
      },
    ];
  });
}
