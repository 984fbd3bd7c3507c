import type { Input } from "#engine/answers.ts";
import type { Assessment, ConditionResult, Proposal } from "#engine/assessment.ts";
import type { CaseDetails } from "#engine/case-details.ts";
import { indexQuestionnaire, type QuestionnaireIndex } from "#engine/index-questionnaire.ts";
import type { Language, LocalText } from "#engine/local-text.ts";
import { MEASURE_STATUS_TEXTS, OUTCOME_TEXTS } from "#engine/outcome-texts.ts";
import type { ConditionUse } from "#engine/question.ts";
import type { Measure, Questionnaire, Reference } from "#engine/questionnaire.ts";
import { countStatus } from "#engine/measure-status.ts";
import { nameMeasure } from "#engine/reasons.ts";
import type {
  CalendarDay,
  ConditionGroup,
  ConditionItem,
  ConditionsDocument,
} from "./conditions-document.ts";
import { cleanText } from "./clean-text.ts";
import { CONDITIONS_TEXTS } from "./conditions-texts.ts";

export type ConditionsOrder = {
  caseId: string;
  questionnaire: Questionnaire;
  details: CaseDetails;
  input: Input;
  assessment: Assessment;
  language: Language;
  /** The instant of the export, ISO, UTC. */
  created: string;
  /** The day of the export as the reader counts days, ISO. */
  today: string;
};

type Context = ConditionsOrder & {
  proposal: Proposal;
  index: QuestionnaireIndex;
  say: (text: LocalText) => string;
};

const USES: readonly ConditionUse[] = ["tender-requirement", "contract-term", "own-task"];

/**
 * What the summary shows as conditions, and the measures already in place, sorted by where they belong.
 * While questions are open, the conditions are those of the given answers.
 */
export function buildConditions(order: ConditionsOrder): ConditionsDocument {
  const { assessment, questionnaire, details, language, created, today, caseId } = order;
  const words = CONDITIONS_TEXTS[language];
  const proposal = assessment.missing.length === 0 ? assessment : assessment.soFar;
  const say = (text: LocalText): string => cleanText(text[language]);
  const index = indexQuestionnaire(questionnaire);
  const context: Context = { ...order, proposal, index, say };

  const described = [
    ...proposal.conditions.map((condition) => describeCondition(context, condition)),
    ...listInPlace(context),
  ];
  let number = 0;
  const groups = USES.flatMap((use): ConditionGroup[] => {
    const items = described
      .filter((one) => one.use === use)
      .map(({ item }) => ({ ...item, number: ++number }));
    return items.length === 0 ? [] : [{ use, title: words.groups[use], items }];
  });
  const officer = [details.officer.name, details.officer.role].filter((part) => part !== "");
  const { missing } = assessment;
  return {
    caseId,
    language,
    title: words.title,
    facts: [
      [words.board, cleanText(details.board)],
      [words.registrationNumber, cleanText(details.registrationNumber)],
      [words.service, cleanText(details.service)],
      [words.supplier, cleanText(details.supplier.name)],
      [words.officer, cleanText(officer.join(", "))],
      [words.proposal, say(OUTCOME_TEXTS[proposal.outcome])],
      [words.questionnaire, `${questionnaire.id} ${questionnaire.version}`],
      [words.created, today],
    ],
    outcome: proposal.outcome,
    remarks: [
      ...(proposal.stoppers.length > 0 ? [words.stopped] : []),
      ...(missing.length > 0 ? [words.missing(missing.length)] : []),
      words.proposalOnly,
      ...(number === 0 ? [words.none] : []),
    ],
    groups,
    calendar: [...listDeadlines(context, groups), ...listReviews(context)],
    created,
  };
}

type Described = { use: ConditionUse; item: Omit<ConditionItem, "number"> };

function describeCondition(context: Context, condition: ConditionResult): Described {
  const { questionnaire, index, say } = context;
  const { id, text, due, proof, owner = "", date = "" } = condition;
  const shared = { id, text: say(text), proof: say(proof), due: say(due), date };
  const measure = questionnaire.measures.find((candidate) => candidate.id === condition.measure);
  if (measure !== undefined) {
    return {
      use: measure.use ?? "contract-term",
      item: {
        ...shared,
        owner: cleanText(owner),
        heading: say(nameMeasure(measure)),
        ...describeGround(context, measure),
      },
    };
  }
  const question = index.questions.get(condition.question ?? "")?.question;
  const rule = question?.conditions.find((candidate) => candidate.id === id);
  return {
    use: rule?.use ?? "own-task",
    item: {
      ...shared,
      owner: cleanText(owner),
      heading: CONDITIONS_TEXTS[context.language].condition(id),
      status: "",
      sources: nameQuestions(context, question === undefined ? [] : [question.id]),
      references: nameReferences(context, rule?.references ?? []),
    },
  };
}

/** A requirement that is met stays a requirement: what is in place must be in the contract too. */
function listInPlace(context: Context): Described[] {
  const { questionnaire, input, say } = context;
  return questionnaire.measures.flatMap((measure) => {
    const state = input.measures[measure.id];
    if (state === undefined || countStatus(state) !== "verified") return [];
    const item = {
      id: measure.id,
      heading: say(nameMeasure(measure)),
      text: say(measure.requirement),
      proof: say(measure.proof),
      due: "",
      owner: cleanText(state.owner ?? ""),
      date: state.due ?? "",
      ...describeGround(context, measure),
    };
    return [{ use: measure.use ?? "contract-term", item }];
  });
}

/** A measure follows from the answers that raise the risks it lowers. */
function describeGround(
  context: Context,
  measure: Measure,
): Pick<ConditionItem, "status" | "sources" | "references"> {
  const { proposal, questionnaire, index, input, say } = context;
  const state = input.measures[measure.id];
  const sources = proposal.risks
    .filter((risk) => risk.measures.includes(measure.id))
    .map((risk) => {
      const raising = risk.reasons.flatMap((reason) =>
        reason.kind === "answer" && reason.effect !== undefined ? [reason.question] : [],
      );
      const questions = [...index.questions.keys()].filter((id) => raising.includes(id));
      const name = questionnaire.risks.find(({ id }) => id === risk.id)?.name;
      return `${risk.id} ${name === undefined ? "" : say(name)} (${questions.join(", ")})`;
    });
  return {
    status: say(MEASURE_STATUS_TEXTS[state === undefined ? "proposed" : countStatus(state)]),
    sources,
    references: nameReferences(context, measure.references ?? []),
  };
}

function nameQuestions({ index, language, say }: Context, ids: readonly string[]): string[] {
  return ids.flatMap((id) => {
    const question = index.questions.get(id)?.question;
    return question === undefined
      ? []
      : [CONDITIONS_TEXTS[language].question(id, say(question.text))];
  });
}

function nameReferences({ questionnaire, say }: Context, ids: readonly string[]): string[] {
  const name = ({ name, number, section }: Reference): string =>
    [say(name), number, section].filter((part) => part !== undefined).join(", ");
  const named = questionnaire.references.filter(({ id }) => ids.includes(id)).map(name);
  return [...new Set(named.map(cleanText))];
}

/** The days of what is not in place yet. */
function listDeadlines(
  { proposal, details, language }: Context,
  groups: readonly ConditionGroup[],
): CalendarDay[] {
  const words = CONDITIONS_TEXTS[language];
  return groups
    .flatMap(({ items }) => items)
    .filter(({ id, date }) => date !== "" && proposal.conditions.some((open) => open.id === id))
    .map(({ id, date, heading, text, proof, owner }) => ({
      id,
      date,
      summary: words.deadline(heading, cleanText(details.service)),
      description: [
        text,
        `${words.proof}: ${proof}`,
        ...(owner === "" ? [] : [`${words.owner}: ${owner}`]),
        `${words.registrationNumber}: ${cleanText(details.registrationNumber)}`,
      ].join("\n"),
    }));
}

/** The day on which the assessment is to be made anew, from each visible question that asks for it. */
function listReviews({ index, assessment, input, details, language }: Context): CalendarDay[] {
  const words = CONDITIONS_TEXTS[language];
  return assessment.visible.flatMap((id) => {
    const question = index.questions.get(id)?.question;
    if (question?.type !== "date" || question.reviewDate !== true) return [];
    const answer = input.answers[id];
    if (answer === undefined || !("value" in answer)) return [];
    const { value } = answer;
    if (typeof value !== "string") return [];
    const description = [
      words.reviewText(id),
      `${words.registrationNumber}: ${cleanText(details.registrationNumber)}`,
    ].join("\n");
    return [{ id, date: value, summary: words.review(cleanText(details.service)), description }];
  });
}
