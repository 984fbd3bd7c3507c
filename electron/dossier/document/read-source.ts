import { readJournalFile } from "#electron/journal/journal-file.ts";
import type { Entry } from "#electron/journal/entry.ts";
import { Questionnaire } from "#engine/questionnaire.ts";
import type { DossierContent, DossierSource } from "#electron/dossier/model/dossier-content.ts";

/** A source with its embedded files read. */
export type ReadSource = {
  content: DossierContent;
  questionnaire: Questionnaire;
  entries: readonly Entry[];
};

/** Throws for a source that buildSource did not make and readContent did not pass. */
export function readSource(source: DossierSource): ReadSource {
  const text = new TextDecoder("utf-8", { fatal: true }).decode(source.questionnaire);
  const journal = readJournalFile(source.journal);
  if (!journal.ok) throw new Error(journal.problem.text.en);
  return {
    content: source.content,
    questionnaire: Questionnaire.parse(JSON.parse(text)),
    entries: journal.entries,
  };
}
