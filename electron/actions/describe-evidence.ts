import type { EvidenceFile } from "#contract/api.ts";
import type { Coverage } from "#electron/dossier/document/read-coverage.ts";
import type { Sniffed } from "./sniff-file.ts";

/** Characters of a name that lists can still show; the ending is kept. */
const LONGEST_NAME = 120;
/** Signs that turn the direction of the text around would let a program look like a document. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]/u;

/** The file's own name without folders, as far as the pages of a dossier can show it: the journal keeps it for ever. */
export function nameEvidence(path: string, covers: Coverage): string {
  const base = path.split(/[/\\]/).at(-1) ?? "";
  const characters = Array.from(base.normalize("NFC"), (character) =>
    !UNSEEN.test(character) && covers(character.codePointAt(0) ?? 0) ? character : "_",
  );
  const name = characters.join("").trim();
  if (characters.length <= LONGEST_NAME) return name === "" ? "_" : name;
  const ending = /\.[\p{L}\p{N}]{1,8}$/u.exec(name)?.[0] ?? "";
  return `${characters.slice(0, LONGEST_NAME - ending.length - 1).join("")}…${ending}`;
}

/** How the journal names a file. */
export function describeEvidence(
  name: string,
  sha256: string,
  size: number,
  { mediaType, caution }: Sniffed,
): EvidenceFile {
  return { sha256, name, mediaType, size, ...(caution === undefined ? {} : { caution }) };
}
