const NOT_IN_A_FILE_NAME = /[<>:"/\\|?*\p{Cc}\p{Cf}]+/gu;

/** What is left when the characters no file system takes are gone, at most `limit` characters. */
function cleanPart(text: string, limit: number): string {
  const words = text.normalize("NFC").replace(NOT_IN_A_FILE_NAME, "-").replace(/\s+/g, "-");
  return Array.from(words.replace(/-+/g, "-"))
    .slice(0, limit)
    .join("")
    .replace(/^[-.]+|[-.]+$/g, "");
}

function joinParts(first: string, registrationNumber: string, service: string): string {
  const parts = [cleanPart(registrationNumber, 40), cleanPart(service, 60)];
  return [first, ...parts.filter((part) => part !== "")].join("-");
}

/** The name proposed for a dossier, "akt-<diarienummer>-<tjänst>.pdf", fit for every file system. */
export function proposeFileName(registrationNumber: string, service: string): string {
  return `${joinParts("akt", registrationNumber, service)}.pdf`;
}

/** The name proposed for exported conditions, "villkor-<diarienummer>-<tjänst>.docx". */
export function proposeConditionsName(
  { registrationNumber, service }: { registrationNumber: string; service: string },
  extension: string,
): string {
  return `${joinParts("villkor", registrationNumber, service)}.${extension}`;
}
