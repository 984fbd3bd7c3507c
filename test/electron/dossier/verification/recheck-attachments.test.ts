import { beforeAll, expect, test } from "vitest";
import { listFiles } from "#electron/dossier/model/attachments.ts";
import type { DossierContent } from "#electron/dossier/model/dossier-content.ts";
import type { EmbeddedAttachment } from "#electron/dossier/verification/list-attachments.ts";
import {
  checkAttachments,
  findStrangers,
} from "#electron/dossier/verification/recheck-attachments.ts";
import { makeFullSource } from "#test/support/sealed-dossier.ts";

let content: DossierContent;
let embedded: EmbeddedAttachment[];

function embed(name: string, bytes: Uint8Array): EmbeddedAttachment {
  return { name, bytes, mediaType: "text/plain", description: "", checksumMatches: true };
}

beforeAll(async () => {
  const source = await makeFullSource();
  content = source.content;
  embedded = listFiles(source).map(({ name, bytes }) => embed(name, bytes));
});

function matchesOf(attachments: EmbeddedAttachment[]): Record<string, boolean | null> {
  const { facts } = checkAttachments(content, attachments);
  return Object.fromEntries(facts.map(({ name, matches }) => [name, matches]));
}

test("files are compared with what the content says of them", () => {
  expect(matchesOf(embedded)).toEqual({
    "assessment.json": null,
    "questionnaire.json": true,
    "journal.jsonl": true,
    "underlag-01-Biträdesavtal- utkast 3.txt": true,
    "underlag-02-Beslut om avvikelse.txt": true,
  });
  expect(checkAttachments(content, embedded).whole.size).toBe(4);
});

test("another file under the name differs", () => {
  const changed = embedded.map((file) =>
    file.name === "journal.jsonl" ? embed(file.name, Buffer.from("x")) : file,
  );
  expect(matchesOf(changed)["journal.jsonl"]).toBe(false);
});

test("a file that is there twice counts as neither", () => {
  const twice = [...embedded, ...embedded.filter(({ name }) => name === "journal.jsonl")];
  const { facts, whole } = checkAttachments(content, twice);
  expect(facts.filter(({ matches }) => matches === false)).toHaveLength(2);
  expect(whole.has("journal.jsonl")).toBe(false);
});

test("a file that is lacking is listed", () => {
  const fewer = embedded.filter(({ name }) => name !== "questionnaire.json");
  expect(matchesOf(fewer)["questionnaire.json"]).toBe(false);
});

test("a file that the content does not name is a stranger, the assessment is not", () => {
  const more = [...embedded, embed("extra.txt", Buffer.from("x"))];
  const { facts } = checkAttachments(content, more);
  expect(findStrangers(facts)).toEqual(["extra.txt"]);
});
