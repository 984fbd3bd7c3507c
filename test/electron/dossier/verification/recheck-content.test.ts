import { beforeAll, expect, test } from "vitest";
import { toAssessmentFile } from "#electron/dossier/model/attachments.ts";
import type { DossierContent } from "#electron/dossier/model/dossier-content.ts";
import { readContent } from "#electron/dossier/verification/recheck-content.ts";
import { makeFullSource } from "#test/support/sealed-dossier.ts";

let content: DossierContent;
let text: string;

beforeAll(async () => {
  content = (await makeFullSource()).content;
  text = new TextDecoder().decode(toAssessmentFile(content));
});

function read(...files: string[]): string {
  const attachments = files.map((file) => ({
    name: "assessment.json",
    mediaType: "application/json",
    description: "",
    bytes: new Uint8Array(Buffer.from(file)),
    checksumMatches: true,
  }));
  const result = readContent(attachments);
  return result.ok ? "read" : result.problem.code;
}

test("the content is read as it was written", () => {
  expect(read(text)).toBe("read");
  expect(read()).toBe("not-a-dossier");
});

test.each<[string, (text: string) => string[]]>([
  ["twice", (whole) => [whole, whole]],
  ["with a key twice", (whole) => [whole.replace("{", '{"app":{},')]],
  ["with a space", (whole) => [whole.replace(":", ": ")]],
  ["with a prototype", (whole) => [whole.replace('"answers":{', '"answers":{"__proto__":{},')]],
  ["with half a character", (whole) => [whole.replace('"board":"', '"board":"\\ud800')]],
  ["nested deep", () => ["[".repeat(5_000_000)]],
  ["nothing but a number", () => ["1"]],
])("the content is refused, without an exception: %s", (_, change) => {
  expect(read(...change(text))).toBe("content-invalid");
});
