import type { Answer, Sha256 } from "#engine/answers.ts";
import type { Entry } from "#electron/journal/entry.ts";
import type { z } from "zod";
import { findRemarks, type Remark } from "#engine/find-remarks.ts";
import { formatAnswer, UNKNOWN } from "#engine/format-answer.ts";
import { PROVENANCE_TEXTS } from "#engine/outcome-texts.ts";
import type { Question } from "#engine/question.ts";
import { listEvidence } from "#electron/dossier/model/attachments.ts";
import { project } from "#electron/journal/project.ts";
import { fitLine, fitLines } from "./fit-text.ts";
import { formatLocalTime } from "./local-time.ts";
import { TEXTS } from "./texts.ts";
import { viewTable, type TableView } from "./view-table.ts";
import type { Shape, ViewContext } from "./view-context.ts";

export type QuestionView = {
  id: string;
  text: string;
  answer: string[];
  table: TableView | null;
  note: string[];
  /** Provenance, evidence, and who answered when. */
  trace: string[];
  flags: { shape: Shape; text: string }[];
};

export type PartView = {
  id: string;
  title: string;
  questions: QuestionView[];
  notAsked: string | null;
};

type AnswerEntry = Pick<Entry, "at" | "by">;

/** The entry that gave each question its present answer. */
function findLastEntries(entries: readonly Entry[]): Map<string, AnswerEntry> {
  const last = new Map<string, AnswerEntry>();
  for (const { at, by, change } of entries) {
    if (change.kind === "answer") last.set(change.question, { at, by });
  }
  return last;
}

function viewAnswer(
  context: ViewContext,
  question: Question,
  answer: Answer | undefined,
): string[] {
  const text = formatAnswer(question, context.index.countries, answer)[context.content.language];
  return fitLines(text);
}

function describeEvidence(context: ViewContext, hashes: readonly z.infer<typeof Sha256>[]): string {
  const names = new Map(
    listEvidence(context.content).map(({ entry, name }) => [entry.sha256, name]),
  );
  const files = hashes.flatMap((hash) => names.get(hash) ?? []);
  return `${context.say(TEXTS.attachmentEvidence)}: ${files.map(fitLine).join(", ")}`;
}

function viewTrace(
  context: ViewContext,
  answer: Answer | undefined,
  entry: AnswerEntry | undefined,
): string[] {
  const { say } = context;
  const trace: string[] = [];
  if (answer?.source !== undefined) trace.push(capitalize(say(PROVENANCE_TEXTS[answer.source])));
  if (answer?.evidence !== undefined && answer.evidence.length > 0) {
    trace.push(describeEvidence(context, answer.evidence));
  }
  if (answer !== undefined && entry !== undefined) {
    trace.push(formatLocalTime(entry.at), fitLine(entry.by));
  }
  return trace;
}

function viewContradictions(
  { contradictions, say }: ViewContext,
  id: string,
): QuestionView["flags"] {
  return contradictions
    .filter(({ questions }) => questions.includes(id))
    .map(({ text, questions }) => ({
      shape: "gap" as const,
      text: `${say(TEXTS.contradiction)} (${questions.join(", ")}): ${say(text)}`,
    }));
}

function viewFlags(
  { assessment, say }: ViewContext,
  id: string,
  review: readonly string[],
): QuestionView["flags"] {
  const gap = assessment.gaps.find(({ question }) => question === id);
  const missing = assessment.missing.includes(id);
  return [
    ...assessment.stoppers
      .filter(({ question }) => question === id)
      .map(({ text }) => ({ shape: "stop" as const, text: `${say(TEXTS.stopper)}: ${say(text)}` })),
    ...(review.includes(id) ? [{ shape: "gap" as const, text: say(TEXTS.notReviewedHere) }] : []),
    ...(gap !== undefined || missing
      ? [
          {
            shape: "gap" as const,
            text: `${say(TEXTS.gap)}: ${say((gap?.stoppers.length ?? 0) > 0 ? TEXTS.gapStops : TEXTS.gapPlain)}`,
          },
        ]
      : []),
    ...assessment.conditions
      .filter(({ question }) => question === id)
      .map(({ text }) => ({
        shape: "condition" as const,
        text: `${say(TEXTS.condition)}: ${say(text)}`,
      })),
  ];
}

function viewRemarks(
  { say }: ViewContext,
  remarks: readonly Remark[],
  id: string,
): QuestionView["flags"] {
  return remarks
    .filter(({ question }) => question === id)
    .map(({ text }) => ({ shape: "gap" as const, text: `${say(TEXTS.remark)}: ${say(text)}` }));
}

export function viewQuestions(context: ViewContext): PartView[] {
  const { assessment, content, questionnaire, say } = context;
  const visible = new Set(assessment.visible);
  const entries = findLastEntries(context.entries);
  const today = content.created.slice(0, 10);
  const remarks = findRemarks(questionnaire, content.input.answers, today);
  const { review } = project(context.entries);
  return questionnaire.sections.map(({ id, title, questions }) => {
    const hidden = questions.filter((question) => !visible.has(question.id));
    return {
      id,
      title: say(title),
      questions: questions
        .filter((question) => visible.has(question.id))
        .map((question) => {
          const answer = content.input.answers[question.id];
          const table = viewTable(context, question, answer) ?? null;
          return {
            id: question.id,
            text: say(question.text),
            answer: table === null ? viewAnswer(context, question, answer) : [],
            table,
            note: answer?.note === undefined ? [] : fitLines(answer.note),
            trace: viewTrace(context, answer, entries.get(question.id)),
            flags: [
              ...viewFlags(context, question.id, review),
              ...viewContradictions(context, question.id),
              ...viewRemarks(context, remarks, question.id),
            ],
          };
        }),
      notAsked:
        hidden.length === 0
          ? null
          : `${say(TEXTS.notAsked)}: ${hidden.map((question) => question.id).join(", ")}.`,
    };
  });
}

/** Answers to the questions about law, secrecy, transfers and impact assessment; null where the questionnaire names none. */
export function viewLawfulness(
  context: ViewContext,
): { id: string; text: string; answer: string }[] | null {
  const { assessment, content, index, questionnaire, say } = context;
  if (questionnaire.lawfulness === undefined) return null;
  return questionnaire.lawfulness
    .filter((id) => assessment.visible.includes(id))
    .map((id) => {
      const question = index.questions.get(id)?.question;
      if (question === undefined) throw new Error(`The questionnaire has no ${id}.`);
      const answer = viewAnswer(context, question, content.input.answers[id]);
      return { id, text: say(question.text), answer: answer.join(" ") || say(UNKNOWN) };
    });
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
