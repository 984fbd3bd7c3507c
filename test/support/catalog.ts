import { readFileSync } from "node:fs";
import path from "node:path";
import { root } from "#build/root.js";
import { readQuestionnaire } from "#electron/catalog/read-questionnaire.ts";
import { AnswersFile } from "#engine/answers-file.ts";
import type { Question } from "#engine/question.ts";
import type { Questionnaire } from "#engine/questionnaire.ts";

export const catalogRoot = path.join(root, "questionnaires", "catalog");
export const borasFolder = path.join(catalogRoot, "boras-molntjanster");

/** The city's own questionnaire; throws with the first problem where it has one. */
export function readBoras(): Promise<Questionnaire> {
  return readCatalogue("boras-molntjanster");
}

export async function readCatalogue(id: string): Promise<Questionnaire> {
  const read = await readQuestionnaire(path.join(catalogRoot, id));
  if (read.ok) return read.questionnaire;
  const [{ file, line, text }] = read.problems;
  throw new Error(`${file}:${line} ${text.en}`);
}

export function listQuestions(questionnaire: Questionnaire): Question[] {
  return questionnaire.sections.flatMap((section) => section.questions);
}

export function readFixture(name: string): AnswersFile {
  const text = readFileSync(path.join(root, "test", "fixtures", `${name}.json`), "utf8");
  return AnswersFile.parse(JSON.parse(text));
}
