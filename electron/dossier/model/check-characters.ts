import type { Answer, Input } from "#engine/answers.ts";
import type { CaseDetails } from "#engine/case-details.ts";
import type { LocalText } from "#engine/local-text.ts";
import { project } from "#electron/journal/project.ts";
import { readJournalFile } from "#electron/journal/journal-file.ts";
import { fitLines } from "#electron/dossier/document/fit-text.ts";
import { type Coverage, findUncovered } from "#electron/dossier/document/read-coverage.ts";
import { listEvidence } from "./attachments.ts";
import type { DossierSource } from "./dossier-content.ts";

export type CharacterProblem = {
  code: "dossier.characters";
  where: LocalText;
  characters: string[];
  text: LocalText;
};

/** A text that somebody typed and that is shown on a page, with a name for its place. */
export type PlacedText = { where: LocalText; text: string };

function at(sv: string, en: string, text: string): PlacedText {
  return { where: { sv, en }, text };
}

function listDetails({ board, registrationNumber, service, supplier, officer }: CaseDetails) {
  return [
    at("nämndens namn", "the board's name", board),
    at("diarienumret", "the registration number", registrationNumber),
    at("tjänstens namn", "the service's name", service),
    at("leverantörens namn", "the supplier's name", supplier.name),
    at("organisationsnumret", "the organisation number", supplier.organisationNumber),
    at("handläggarens namn", "the officer's name", officer.name),
    at("handläggarens roll", "the officer's role", officer.role),
  ];
}

function listAnswer(id: string, answer: Answer): PlacedText[] {
  const note = at(`anteckningen till ${id}`, `the note to ${id}`, answer.note ?? "");
  if (!("value" in answer) || typeof answer.value === "number") return [note];
  const items = typeof answer.value === "string" ? [answer.value] : answer.value;
  const texts = items.flatMap((item) => (typeof item === "string" ? [item] : Object.values(item)));
  return [...texts.map((text) => at(`svaret på ${id}`, `the answer to ${id}`, text)), note];
}

function listInput({ answers, measures, raised, deviations }: Input): PlacedText[] {
  return [
    ...Object.entries(answers).flatMap(([id, answer]) => listAnswer(id, answer)),
    ...Object.entries(measures).flatMap(([id, { owner, note }]) => [
      at(`ansvarig för ${id}`, `the owner of ${id}`, owner ?? ""),
      at(`anteckningen till ${id}`, `the note to ${id}`, note ?? ""),
    ]),
    ...Object.entries(raised).map(([id, { reason }]) =>
      at(`skälet till att ${id} är höjd`, `the reason why ${id} is raised`, reason),
    ),
    ...Object.entries(deviations).flatMap(([id, { reason, advice, accepted }]) =>
      [reason, advice.text, accepted.name, accepted.role].map((text) =>
        at(`avvikelsen för ${id}`, `the avvikelse for ${id}`, text),
      ),
    ),
  ];
}

function listSource(source: DossierSource): PlacedText[] {
  const journal = readJournalFile(source.journal);
  const entries = journal.ok ? journal.entries : [];
  const names = new Set(entries.map(({ by }) => by));
  const files = entries.length === 0 ? [] : project(entries).evidence;
  const embedded = listEvidence({ evidence: files, language: source.content.language });
  return [
    ...listDetails(source.content.details),
    ...listInput(source.content.input),
    ...[...names].map((name) => at("ett namn i journalen", "a name in the journal", name)),
    ...embedded.map(({ entry, name }) =>
      at(`filnamnet ”${entry.name}”`, `the file name “${entry.name}”`, `${entry.name} ${name}`),
    ),
  ];
}

/** "”漢” (U+6F22)"; a character that cannot be seen is named by its number alone. */
function nameCharacter(character: string): string {
  const number = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return /[\p{C}\p{Z}\p{M}]/u.test(character) ? `U+${number}` : `”${character}” (U+${number})`;
}

function describeProblem({ where }: PlacedText, characters: string[]): CharacterProblem {
  const names = characters.slice(0, 5).map(nameCharacter).join(", ");
  return {
    code: "dossier.characters",
    where,
    characters,
    text: {
      sv: `Aktens typsnitt saknar tecken som finns i ${where.sv}: ${names}. Ta bort dem eller skriv med andra tecken.`,
      en: `The dossier's typeface lacks characters used in ${where.en}: ${names}. Remove them or write with other characters.`,
    },
  };
}

/**
 * Characters that a page cannot show, among everything in the source that somebody typed and in `more`
 * (a signer's name, for instance). The questionnaire's own texts are not looked at here.
 */
export function checkCharacters(
  source: DossierSource,
  covers: Coverage,
  more: readonly PlacedText[] = [],
): CharacterProblem[] {
  return [...listSource(source), ...more].flatMap((placed) => {
    const characters = findUncovered(fitLines(placed.text).join(""), covers);
    return characters.length === 0 ? [] : [describeProblem(placed, characters)];
  });
}
