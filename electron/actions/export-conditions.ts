import type { ConditionFormat, InputOf, Result } from "#contract/api.ts";
import { formatLocalDate } from "#electron/dossier/document/local-time.ts";
import { buildConditions } from "#electron/export/build-conditions.ts";
import type { ConditionsDocument } from "#electron/export/conditions-document.ts";
import { writeConditions } from "#electron/export/write-conditions.ts";
import { writeText } from "#electron/export/write-text.ts";
import { writeDurably } from "#electron/files/write-durably.ts";
import type { Store } from "#electron/store/store.ts";
import { assess } from "#engine/assess.ts";
import { canonicalize } from "#engine/canonical.ts";
import type { CaseDetails } from "#engine/case-details.ts";
import type { Language } from "#engine/local-text.ts";
import type { AssessedAnswers } from "./assess-answers.ts";
import { readCase } from "./case-questionnaire.ts";
import { describeFileError } from "./describe-file-error.ts";
import { fail, succeed } from "./failures.ts";
import { deriveId } from "./journal-answers.ts";

export type ExportTools = {
  /** ISO, UTC. */
  now: string;
  /** Asks where to save; null means that the officer changed their mind. */
  choosePath: (details: CaseDetails, format: ConditionFormat) => Promise<string | null>;
};

function describeCase(
  store: Store,
  { id, language, now }: { id: string; language: Language; now: string },
): Result<{ details: CaseDetails; document: ConditionsDocument }> {
  const found = readCase(store, id);
  if (!found.ok) return found;
  const { projection, questionnaire } = found.value;
  const { details, input } = projection;
  if (questionnaire.screening !== undefined) return fail("screening.not-assessment");
  const document = buildConditions({
    caseId: id,
    questionnaire,
    details,
    input,
    assessment: assess(questionnaire, input),
    language,
    created: now,
    today: formatLocalDate(now),
  });
  return succeed({ details, document });
}

async function writeFormat(
  document: ConditionsDocument,
  format: ConditionFormat,
): Promise<Result<Uint8Array>> {
  return format === "ics" && document.calendar.length === 0
    ? fail("conditions.no-dates")
    : succeed(await writeConditions(document, format));
}

function save(path: string, bytes: Uint8Array): Result<{ path: string }> {
  try {
    writeDurably(path, bytes);
  } catch (error) {
    return { ok: false, error: describeFileError(error, path) };
  }
  return succeed({ path });
}

/** The conditions of a case as text, with how many there are. */
export function describeConditions(
  store: Store,
  wanted: { id: string; language: Language; now: string },
): Result<{ text: string; count: number }> {
  const described = describeCase(store, wanted);
  if (!described.ok) return described;
  const { document } = described.value;
  const count = document.groups.reduce((sum, { items }) => sum + items.length, 0);
  return succeed({ text: writeText(document), count });
}

/** Saves the conditions of a case where the officer says. Null when the officer cancels. */
export async function exportConditions(
  store: Store,
  { now, choosePath }: ExportTools,
  { id, format, language }: InputOf<"conditions.export">,
): Promise<Result<{ path: string } | null>> {
  const described = describeCase(store, { id, language, now });
  if (!described.ok) return described;
  const { details, document } = described.value;
  const written = await writeFormat(document, format);
  if (!written.ok) return written;
  const path = await choosePath(details, format);
  return path === null ? succeed(null) : save(path, written.value);
}

/** The conditions of an answers file. The same case has the same id in the calendar each time. */
export async function writeConditionsOfAnswers(
  { questionnaire, details, input, assessment }: AssessedAnswers,
  { format, language, at }: { format: ConditionFormat; language: Language; at: string },
): Promise<Result<Uint8Array>> {
  if (questionnaire.screening !== undefined) return fail("screening.not-assessment");
  const { board, registrationNumber, service } = details;
  const caseId = deriveId(
    canonicalize({ board, registrationNumber, service, questionnaire: questionnaire.id }),
  );
  const document = buildConditions({
    caseId,
    questionnaire,
    details,
    input,
    assessment,
    language,
    created: at,
    today: formatLocalDate(at),
  });
  return writeFormat(document, format);
}
