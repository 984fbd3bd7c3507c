import type { Condition } from "#engine/condition.ts";
import { indexQuestionnaire, type QuestionnaireIndex } from "#engine/index-questionnaire.ts";
import type { Language, LocalText } from "#engine/local-text.ts";
import { listAtoms } from "#engine/list-conditions.ts";
import { BASIS_TEXTS, CERTAINTY_TEXTS } from "#engine/outcome-texts.ts";
import type { Question } from "#engine/question.ts";
import type { Questionnaire } from "#engine/questionnaire.ts";
import { fitLine } from "#electron/dossier/document/fit-text.ts";
import { describeCondition } from "./describe-condition.ts";
import { HELP_TEXTS, TEXTS, TYPE_TEXTS } from "./texts.ts";

type Fact = { label: string; text: string };
type Rule = { kind: "stop" | "raise" | "condition"; label: string; text: string; when: string };

export type ReadingQuestion = {
  id: string;
  text: string;
  type: string;
  asked: string | null;
  choices: string[];
  help: Fact[];
  rules: Rule[];
  sources: string[];
};

/** What a reading copy shows, in one language, all of it plain text. */
export type ReadingView = {
  language: Language;
  title: string;
  subtitle: string;
  words: Record<"copy" | "lead" | "page" | "of" | "contents" | "choices" | "rules", string> &
    Record<"sources" | "askedWhen" | "partAskedWhen" | "when" | "risks" | "measures", string>;
  parts: {
    id: string;
    title: string;
    intro: string;
    asked: string | null;
    questions: ReadingQuestion[];
  }[];
  risks: { id: string; name: string; text: string; facts: Fact[] }[];
  measures: { id: string; name: string; text: string; facts: Fact[] }[];
  references: { name: string; text: string; facts: string }[];
};

type Context = {
  questionnaire: Questionnaire;
  index: QuestionnaireIndex;
  language: Language;
  say: (text: LocalText) => string;
};

export function viewReading(questionnaire: Questionnaire, language: Language): ReadingView {
  const index = indexQuestionnaire(questionnaire);
  const say = (text: LocalText) => fitLine(text[language]);
  const context = { questionnaire, index, language, say };
  const { title, municipality, version, date } = questionnaire;
  const asked = (condition: Question["visible"]) =>
    condition === undefined ? null : fitLine(describeCondition(condition, index, language));
  const { copy, lead, page, of, contents, choices, rules, sources } = TEXTS;
  const { askedWhen, partAskedWhen, when, risks, measures } = TEXTS;
  return {
    language,
    title: say(title),
    subtitle: `${say(municipality)}, ${questionnaire.id}, ${say(TEXTS.version)} ${version} (${date})`,
    words: {
      ...{ copy: say(copy), lead: say(lead), page: say(page), of: say(of) },
      ...{ contents: say(contents), choices: say(choices), rules: say(rules), when: say(when) },
      ...{ sources: say(sources), askedWhen: say(askedWhen), partAskedWhen: say(partAskedWhen) },
      ...{ risks: say(risks), measures: say(measures) },
    },
    parts: questionnaire.sections.map((section) => ({
      id: section.id,
      title: say(section.title),
      intro: say(section.intro),
      asked: asked(section.visible),
      questions: section.questions.map((question) => ({
        ...viewQuestion(question, context),
        asked: asked(question.visible),
      })),
    })),
    risks: questionnaire.risks.map(({ id, name, description, measures: own, ...risk }) => ({
      id,
      name: say(name),
      text: say(description),
      facts: [
        {
          label: say(TEXTS.consequence),
          text:
            risk.class === undefined
              ? `${risk.consequence ?? ""}`
              : `${say(TEXTS.fromClass)} ${risk.class}`,
        },
        {
          label: say(TEXTS.measures),
          text: own.map((one) => writeMeasureId(one, language)).join(", "),
        },
      ],
    })),
    measures: questionnaire.measures.map(({ id, name, requirement, proof, lowers }) => ({
      id: writeMeasureId(id, language),
      name: say(name),
      text: say(requirement),
      facts: [
        { label: say(TEXTS.proof), text: say(proof) },
        { label: say(TEXTS.lowers), text: `${lowers} ${say(TEXTS.steps)}` },
      ],
    })),
    references: questionnaire.references.map((reference) => ({
      name: nameReference(reference, context),
      text: say(reference.demands),
      facts: fitLine(
        `${say(CERTAINTY_TEXTS[reference.certainty])}, ${say(TEXTS.checked)} ${reference.checked}. ${say(reference.source)}`,
      ),
    })),
  };
}

/** Å1 in Swedish, A1 in English, A01 in data. */
function writeMeasureId(id: string, language: Language): string {
  return `${language === "sv" ? "Å" : "A"}${Number(id.slice(1))}`;
}

function nameReference(
  { name, number, section }: Questionnaire["references"][number],
  { say }: Context,
): string {
  return fitLine([say(name), number, section].filter(Boolean).join(", "));
}

function viewQuestion(question: Question, context: Context): Omit<ReadingQuestion, "asked"> {
  const { questionnaire, say } = context;
  const optional = question.required ? "" : `, ${say(TEXTS.optional)}`;
  return {
    id: question.id,
    text: say(question.text),
    type: `${say(TYPE_TEXTS[question.type])}${optional}`,
    choices: listChoices(question, context),
    help: [...listHelp(question, context), ...listDoubts(question, context)],
    rules: listRules(question, context),
    sources: questionnaire.references
      .filter(({ id }) => question.references.includes(id))
      .map((reference) => nameReference(reference, context)),
  };
}

function listChoices(question: Question, { say }: Context): string[] {
  switch (question.type) {
    case "yesNo":
      return [say(TEXTS.yes), say(TEXTS.no)];
    case "oneOf":
    case "manyOf":
      return question.options.map(({ text }) => say(text));
    case "class":
      return question.levels.map((level, i) => `${i}: ${say(level)}`);
    case "table":
      return question.columns.map(({ title }) => say(title));
    case "number":
      return [
        `${question.min}–${question.max}${question.unit === undefined ? "" : ` ${say(question.unit)}`}`,
      ];
    case "text":
    case "date":
    case "countries":
      return [];
  }
}

/** Every text beside the question's own, whatever fields a question has. */
function listHelp(question: Question, { say, language }: Context): Fact[] {
  const known = Object.keys(HELP_TEXTS);
  const keys = Object.keys(question).filter((key) => key !== "text" && key !== "unit");
  const order = [...known, ...keys.filter((key) => !known.includes(key))];
  return order.flatMap((key) => {
    const value = (question as Record<string, unknown>)[key];
    if (typeof value !== "object" || value === null || !("sv" in value)) return [];
    return [{ label: HELP_TEXTS[key]?.[language] ?? key, text: say(value as LocalText) }];
  });
}

function listDoubts(question: Question, { questionnaire, say }: Context): Fact[] {
  return questionnaire.doubts
    .filter(({ id }) => question.doubts.includes(id))
    .map(({ text }) => ({ label: say(TEXTS.doubt), text: say(text) }));
}

function looksAt(condition: Condition, id: string): boolean {
  return listAtoms(condition).some(({ atom }) => "question" in atom && atom.question === id);
}

function listRules(question: Question, { questionnaire, index, language, say }: Context): Rule[] {
  const when = (condition: Parameters<typeof describeCondition>[0]) =>
    fitLine(describeCondition(condition, index, language));
  const nameRisk = (id: string) => {
    const risk = questionnaire.risks.find((one) => one.id === id);
    return risk === undefined ? id : `${id} ${say(risk.name)}`;
  };
  return [
    ...question.stops.map((rule) => ({
      kind: "stop" as const,
      label: `${say(TEXTS.stop)} (${say(BASIS_TEXTS[rule.basis])})`,
      text: say(rule.text),
      when: when(rule.when),
    })),
    ...question.raises.map((rule) => ({
      kind: "raise" as const,
      label: `${say(TEXTS.raise)} ${nameRisk(rule.risk)} ${say(TEXTS.toLikelihood)} ${rule.likelihood ?? questionnaire.method.raise}`,
      text: say(rule.reason),
      when: when(rule.when),
    })),
    ...question.increases.map((rule) => ({
      kind: "raise" as const,
      label: `${say(TEXTS.increase)} ${nameRisk(rule.risk)}, ${rule.by} ${say(TEXTS.steps)}`,
      text: say(rule.reason),
      when: when(rule.when),
    })),
    ...question.remarks.map((rule) => ({
      kind: "raise" as const,
      label: say(TEXTS.remark),
      text: say(rule.text),
      when: when(rule.when),
    })),
    ...(questionnaire.contradictions ?? [])
      .filter((rule) => looksAt(rule.when, question.id))
      .map((rule) => ({
        kind: "raise" as const,
        label: say(TEXTS.contradiction),
        text: say(rule.text),
        when: when(rule.when),
      })),
    ...question.conditions.map((rule) => ({
      kind: "condition" as const,
      label: say(TEXTS.condition),
      text: `${say(rule.text)} ${say(rule.due)}. ${say(TEXTS.proof)}: ${say(rule.proof)}`,
      when: when(rule.when),
    })),
  ];
}
