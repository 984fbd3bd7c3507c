import { TEXTS } from "./texts.ts";
import { nameOf, type ViewContext } from "./view-context.ts";

export type ClassView = {
  id: string;
  name: string;
  value: string;
  level: string;
  reasons: string[];
};

export function viewClasses({ assessment, questionnaire, index, say }: ViewContext): ClassView[] {
  return assessment.classes.map(({ id, value, reasons }) => {
    const rule = questionnaire.classes.find((candidate) => candidate.id === id);
    const question = rule && index.questions.get(rule.question)?.question;
    const level = value === null || question?.type !== "class" ? undefined : question.levels[value];
    return {
      id,
      name: say(nameOf(questionnaire.classes, id)),
      value: value === null ? say(TEXTS.unknownClass) : `${value}`,
      level: level === undefined ? "" : say(level),
      reasons: reasons.map(({ text }) => say(text)),
    };
  });
}
