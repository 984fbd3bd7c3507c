import { checkChain } from "#electron/journal/chain.ts";
import { readJournalFile } from "#electron/journal/journal-file.ts";
import { project } from "#electron/journal/project.ts";
import { canonicalize } from "#engine/canonical.ts";
import type { LocalText } from "#engine/local-text.ts";
import type { DossierContent } from "#electron/dossier/model/dossier-content.ts";
import type { JournalFact } from "./facts.ts";

/** Files and sealings in one journal; projecting them takes time that grows with the square. */
const MAX_KEPT = 2000;

const TOO_MUCH: LocalText = {
  sv: `Journalen har fler än ${MAX_KEPT} underlag och underskrifter. Så många kontrollerar inte Molnakt.`,
  en: `The journal has more than ${MAX_KEPT} evidence files and signatures. Molnakt does not check so many.`,
};

function differ(detail: LocalText): JournalFact {
  return { state: "different", detail };
}

/** Checks the journal's chain, and that what it leads to is what was sealed. */
export function recheckJournal(
  content: DossierContent,
  journal: Uint8Array | undefined,
): JournalFact {
  if (journal === undefined) return { state: "not-checked" };
  const read = readJournalFile(journal);
  if (!read.ok) return differ(read.problem.text);
  const { entries } = read;
  const kept = entries.filter(({ change: { kind } }) => kind === "evidence" || kind === "sealed");
  if (kept.length > MAX_KEPT) return { state: "not-checked", detail: TOO_MUCH };
  const [problem] = checkChain(entries);
  if (problem !== undefined) return differ(problem.text);

  const { details, input, evidence, questionnaire } = project(entries);
  const { id, version, sha256 } = content.questionnaire;
  const led = { details, input, evidence, questionnaire };
  const sealed = {
    details: content.details,
    input: content.input,
    evidence: content.evidence,
    questionnaire: { id, version, sha256 },
  };
  const same =
    entries.length === content.journal.entries &&
    entries.at(-1)?.hash === content.journal.head &&
    entries.every(({ assessment }) => assessment === content.assessment) &&
    canonicalize(led) === canonicalize(sealed);
  return { state: same ? "same" : "different" };
}
