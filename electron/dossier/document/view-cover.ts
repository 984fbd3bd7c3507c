import type { Outcome } from "#engine/assessment.ts";
import { OUTCOME_MEANINGS, OUTCOME_TEXTS } from "#engine/outcome-texts.ts";
import { project } from "#electron/journal/project.ts";
import { fitLine } from "./fit-text.ts";
import { formatLocalDate } from "./local-time.ts";
import { TEXTS } from "./texts.ts";
import type { Shape, ViewContext } from "./view-context.ts";

export type Fact = { label: string; value: string };

export type CoverView = {
  board: string;
  service: string;
  supplier: string;
  outcome: { shape: Shape; text: string; meaning: string };
  facts: Fact[];
};

export const OUTCOME_SHAPES: Readonly<Record<Outcome, Shape>> = {
  "may-not-be-used": "stop",
  "advised-against": "stop",
  "recommended-with-conditions": "condition",
  recommended: "clear",
};

/** Which local adaptation the questions have, or nothing. */
function nameOverlay({ questionnaire, say }: ViewContext): string[] {
  const { overlay } = questionnaire;
  return overlay === undefined
    ? []
    : [
        `${say(TEXTS.overlay)}: ${overlay.id} ${overlay.version}, SHA-256 ${overlay.sha256.slice(0, 16)}…`,
      ];
}

export function viewCover(context: ViewContext): CoverView {
  const { content, questionnaire, say, assessment } = context;
  const { details } = content;
  const { officer, supplier } = details;
  const fact = (label: (typeof TEXTS)[keyof typeof TEXTS], value: string): Fact => ({
    label: say(label),
    value: fitLine(value),
  });
  const { sealed, review } = project(context.entries);
  const toReview = review.filter((id) => assessment.visible.includes(id));
  const moves = context.entries.flatMap(({ at, change }) =>
    change.kind === "questionnaire"
      ? [`${change.old.version} → ${change.new.version}, ${formatLocalDate(at)}`]
      : [],
  );
  const role = officer.role === "" ? "" : `, ${officer.role}`;
  const number = supplier.organisationNumber;
  return {
    board: fitLine(details.board),
    service: fitLine(details.service),
    supplier: fitLine(supplier.name),
    outcome: {
      shape: OUTCOME_SHAPES[assessment.outcome],
      text: say(OUTCOME_TEXTS[assessment.outcome]),
      meaning: say(OUTCOME_MEANINGS[assessment.outcome]),
    },
    facts: [
      fact(TEXTS.registrationNumber, details.registrationNumber),
      fact(TEXTS.documentType, say(TEXTS.documentTypeValue)),
      fact(TEXTS.service, details.service),
      fact(TEXTS.supplier, number === "" ? supplier.name : `${supplier.name} (${number})`),
      fact(TEXTS.officer, `${officer.name}${role}`),
      fact(TEXTS.date, formatLocalDate(content.created)),
      fact(TEXTS.version, `${sealed.length + 1}`),
      fact(
        TEXTS.ruleSet,
        [
          `${say(questionnaire.title)}, ${say(questionnaire.municipality)}, version ${questionnaire.version} (${questionnaire.date})`,
          ...(content.questionnaire.loaded === true ? [say(TEXTS.loaded)] : []),
          ...nameOverlay(context),
        ].join("; "),
      ),
      ...moves.map((text) => fact(TEXTS.moved, text)),
      ...(toReview.length === 0 ? [] : [fact(TEXTS.notReviewed, toReview.join(", "))]),
      fact(TEXTS.application, `Molnakt ${content.app.version}`),
    ],
  };
}
