import { type DossierFile, listFiles } from "#electron/dossier/model/attachments.ts";
import type { DossierSource } from "#electron/dossier/model/dossier-content.ts";
import { listEvidenceLinks } from "#engine/list-evidence.ts";
import { PROVENANCE_TEXTS } from "#engine/outcome-texts.ts";
import { fitLine } from "./fit-text.ts";
import { CAUTION_TEXTS, TEXTS } from "./texts.ts";
import type { ViewContext } from "./view-context.ts";

export type AttachmentView = {
  number: number;
  name: string;
  description: string;
  /** What it supports and who vouches for that, and what to be cautious of. */
  more: string[];
  size: string;
  sha256: string;
};

/** "12,3 kB": decimal units, a comma in Swedish. */
export function formatSize(bytes: number, language: "sv" | "en"): string {
  const units = ["byte", "kB", "MB", "GB"];
  const power = bytes < 1000 ? 0 : Math.min(3, Math.floor(Math.log10(bytes) / 3));
  const value = (bytes / 1000 ** power).toFixed(power === 0 ? 0 : 1);
  return `${language === "sv" ? value.replace(".", ",") : value}\u00A0${units[power] ?? ""}`;
}

export function describeFile(file: DossierFile, { say }: Pick<ViewContext, "say">): string {
  switch (file.kind) {
    case "assessment":
      return say(TEXTS.attachmentAssessment);
    case "questionnaire":
      return say(TEXTS.attachmentQuestionnaire);
    case "journal":
      return say(TEXTS.attachmentJournal);
    case "evidence":
      return `${say(TEXTS.attachmentEvidence)}: ${fitLine(file.original ?? "")}`;
  }
}

/** "Hör till: C3 (leverantörens uppgift), A10". */
function viewLinks({ content, say }: ViewContext, file: DossierFile): string[] {
  if (file.kind !== "evidence") return [];
  const { input, evidence } = content;
  const places = listEvidenceLinks(input)
    .filter((link) => link.evidence.includes(file.sha256))
    .map(({ id }) => {
      const source = input.answers[id]?.source;
      return source === undefined ? id : `${id} (${say(PROVENANCE_TEXTS[source])})`;
    });
  const caution = evidence.find(({ sha256 }) => sha256 === file.sha256)?.caution;
  return [
    places.length === 0
      ? say(TEXTS.attachmentLoose)
      : fitLine(`${say(TEXTS.attachmentOf)}: ${places.join(", ")}`),
    ...(caution === undefined ? [] : [say(CAUTION_TEXTS[caution])]),
  ];
}

export function viewAttachments(context: ViewContext, source: DossierSource): AttachmentView[] {
  return listFiles(source).map((file, index) => ({
    number: index + 1,
    name: fitLine(file.name),
    description: describeFile(file, context),
    more: viewLinks(context, file),
    size: formatSize(file.bytes.length, context.content.language),
    sha256: file.sha256,
  }));
}
