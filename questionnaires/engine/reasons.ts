import type { Answers, MeasureState } from "./answers.ts";
import type { Reason } from "./assessment.ts";
import { formatAnswer, UNKNOWN } from "./format-answer.ts";
import type { QuestionnaireIndex } from "./index-questionnaire.ts";
import type { LocalText } from "./local-text.ts";
import type { QuestionId } from "./condition.ts";
import { countStatus, lacksEvidence, UNPROVEN } from "./measure-status.ts";
import { MEASURE_STATUS_TEXTS } from "./outcome-texts.ts";
import type { ClassRule, Measure, Questionnaire, RiskId } from "./questionnaire.ts";
import type { Ground, QuestionFact, View } from "./view.ts";

/** Words a reason from a view; one writer a proposal, since the same answers return in many reasons. */
export type ReasonWriter = {
  answer: (id: QuestionId, because?: LocalText, effect?: string) => Reason;
  /** A reason for every question that a verdict rests on, each once, in questionnaire order of mention. */
  grounds: (grounds: readonly Ground[], except?: QuestionId) => Reason[];
};

export function createReasonWriter(
  index: QuestionnaireIndex,
  view: View,
  answers: Answers,
): ReasonWriter {
  const texts = new Map<QuestionId, LocalText>();

  function describe(fact: QuestionFact): LocalText {
    const { id, text } = fact.question;
    let described = texts.get(id);
    if (described === undefined) {
      const given =
        fact.state === "unknown" && fact.value === undefined && answers[id] !== undefined
          ? UNKNOWN
          : formatAnswer(fact.question, index.countries, answers[id]);
      described = {
        sv: `${id} ”${text.sv}”: ${given.sv}`,
        en: `${id} “${text.en}”: ${given.en}`,
      };
      texts.set(id, described);
    }
    return described;
  }

  const answer: ReasonWriter["answer"] = (id, because, effect) => {
    const fact = view.question(id);
    const described = describe(fact);
    return {
      kind: "answer",
      question: id,
      state: nameState(fact),
      ...(effect === undefined ? {} : { effect }),
      text: because === undefined ? described : joinSentences(described, because),
    };
  };

  /** A question that is not asked gives way to those that decide it. */
  function collectQuestions(grounds: readonly Ground[], into: Set<QuestionId>): void {
    for (const ground of grounds) {
      if ("class" in ground) collectQuestions(ground.grounds, into);
      else {
        const fact = view.question(ground.question);
        if (fact.shown) into.add(ground.question);
        else collectQuestions(fact.gate.grounds, into);
      }
    }
  }

  const plain = new Map<QuestionId, Reason>();
  function answerPlainly(id: QuestionId): Reason {
    const reason = plain.get(id) ?? answer(id);
    plain.set(id, reason);
    return reason;
  }

  return {
    answer,
    grounds: (grounds, except) => {
      const questions = new Set<QuestionId>();
      collectQuestions(grounds, questions);
      if (except !== undefined) questions.delete(except);
      return Array.from(questions, answerPlainly);
    },
  };
}

function nameState(fact: QuestionFact): "answered" | "unknown" | "missing" {
  return fact.state === "empty" ? "missing" : fact.state;
}

function joinSentences(first: LocalText, second: LocalText): LocalText {
  return { sv: `${first.sv}. ${second.sv}`, en: `${first.en}. ${second.en}` };
}

/** A risk's name; a risk that has been rated is one of the questionnaire's. */
export function nameRisk({ risks }: Questionnaire, id: RiskId): LocalText {
  const found = risks.find((risk) => risk.id === id);
  if (found === undefined) throw new Error(`No risk ${id} in the questionnaire.`);
  return found.name;
}

/** "Å3" in Swedish texts, "A3" in English ones. */
export function nameMeasure(measure: Measure): LocalText {
  const number = Number(measure.id.slice(1));
  return { sv: `Å${number} ${measure.name.sv}`, en: `A${number} ${measure.name.en}` };
}

export function explainMeasure(measure: Measure, state: MeasureState): Reason {
  const name = nameMeasure(measure);
  const status = countStatus(state);
  const words = lacksEvidence(state) ? UNPROVEN : MEASURE_STATUS_TEXTS[status];
  return {
    kind: "measure",
    measure: measure.id,
    status,
    effect: status === "planned" ? "0" : `-${measure.lowers}`,
    text: { sv: `${name.sv}: ${words.sv}`, en: `${name.en}: ${words.en}` },
  };
}

export function explainClass(rule: ClassRule, value: number, consequence: number): Reason {
  return {
    kind: "class",
    class: rule.id,
    value,
    text: {
      sv: `${rule.name.sv}: klass ${value} ger konsekvens ${consequence}`,
      en: `${rule.name.en}: class ${value} gives consequence ${consequence}`,
    },
  };
}

export function explainMethod(
  sv: string,
  en: string,
  about: { stopper?: string; risk?: string; condition?: string } = {},
): Reason {
  return { kind: "method", text: { sv, en }, ...about };
}
