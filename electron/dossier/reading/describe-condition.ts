import type { Condition } from "#engine/condition.ts";
import type { QuestionnaireIndex } from "#engine/index-questionnaire.ts";
import type { Language, LocalText } from "#engine/local-text.ts";
import { TEXTS } from "./texts.ts";

const WORDS = {
  and: { sv: " och ", en: " and " },
  or: { sv: " eller ", en: " or " },
  not: { sv: "inte", en: "not" },
  is: { sv: "är", en: "is" },
  atLeast: { sv: "är minst", en: "is at least" },
  atMost: { sv: "är högst", en: "is at most" },
  chosenAtLeast: { sv: "har minst", en: "has at least" },
  chosenAtMost: { sv: "har högst", en: "has at most" },
  choices: { sv: "val", en: "chosen" },
  answered: { sv: "är besvarad", en: "is answered" },
  class: { sv: "klass", en: "class" },
  eea: { sv: "har ett land utanför EU och EES", en: "has a country outside the EU and the EEA" },
  adequate: {
    sv: "har ett land utanför EU, EES och länderna med beslut om skyddsnivå",
    en: "has a country outside the EU, the EEA and those with an adequacy decision",
  },
} as const satisfies Record<string, LocalText>;

/** A condition in words, e.g. "A3 är ”Delvis” och klass K är minst 2". */
export function describeCondition(
  condition: Condition,
  index: QuestionnaireIndex,
  language: Language,
): string {
  const say = (text: LocalText) => text[language];
  const write = (part: Condition, inner: boolean): string => {
    if ("all" in part || "any" in part) {
      const [parts, word] = "all" in part ? [part.all, WORDS.and] : [part.any, WORDS.or];
      const text = parts.map((one) => write(one, true)).join(say(word));
      return inner && parts.length > 1 ? `(${text})` : text;
    }
    if ("not" in part) return `${say(WORDS.not)} ${write(part.not, true)}`;
    if ("class" in part)
      return `${say(WORDS.class)} ${part.class} ${say(WORDS.atLeast)} ${part.atLeast}`;
    const { question: id } = part;
    if ("is" in part) {
      const names = part.is.map((value) => `”${nameValue(id, value, index, language)}”`);
      return `${id} ${say(WORDS.is)} ${names.join(say(WORDS.or))}`;
    }
    if ("outside" in part) return `${id} ${say(WORDS[part.outside])}`;
    if ("answered" in part) return `${id} ${say(WORDS.answered)}`;
    const [word, chosen, limit] =
      "atLeast" in part
        ? [WORDS.atLeast, WORDS.chosenAtLeast, part.atLeast]
        : [WORDS.atMost, WORDS.chosenAtMost, part.atMost];
    return index.questions.get(id)?.question.type === "manyOf"
      ? `${id} ${say(chosen)} ${limit} ${say(WORDS.choices)}`
      : `${id} ${say(word)} ${limit}`;
  };
  return write(condition, false);
}

function nameValue(
  id: string,
  value: string,
  index: QuestionnaireIndex,
  language: Language,
): string {
  const question = index.questions.get(id)?.question;
  if (question?.type === "yesNo") return TEXTS[value === "yes" ? "yes" : "no"][language];
  const options = question?.type === "oneOf" || question?.type === "manyOf" ? question.options : [];
  return options.find((option) => option.id === value)?.text[language] ?? value;
}
