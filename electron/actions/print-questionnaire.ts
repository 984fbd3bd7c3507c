import type { Result } from "#contract/api.ts";
import { writeMarkdown } from "#electron/dossier/reading/write-markdown.ts";
import { viewReading } from "#electron/dossier/reading/view-reading.ts";
import { writeDurably } from "#electron/files/write-durably.ts";
import type { Language } from "#engine/local-text.ts";
import { readQuestionnaireAt } from "./bundle-questionnaire.ts";
import { describeFileError } from "./describe-file-error.ts";
import { fail, succeed } from "./failures.ts";

/** Saves a reading copy, whose kind follows from the file's ending: .pdf or .md. */
export async function printQuestionnaire(
  source: string,
  path: string,
  language: Language,
): Promise<Result<null>> {
  const kind = /\.(pdf|md)$/i.exec(path)?.[1]?.toLowerCase();
  if (kind === undefined) return fail("print.unknown-kind", { path });
  const read = await readQuestionnaireAt(source);
  if (!read.ok) return read;
  const view = viewReading(read.value, language);
  const bytes =
    kind === "md" ? new TextEncoder().encode(writeMarkdown(view)) : await renderPdf(view);
  try {
    writeDurably(path, bytes);
  } catch (error) {
    return { ok: false, error: describeFileError(error, path) };
  }
  return succeed(null);
}

async function renderPdf(view: ReturnType<typeof viewReading>): Promise<Uint8Array> {
  const { renderReading } = await import("#electron/dossier/reading/render-reading.ts");
  return renderReading(view);
}
