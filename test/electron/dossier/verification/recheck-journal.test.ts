import { beforeAll, expect, test } from "vitest";
import type { Entry } from "#electron/journal/entry.ts";
import { toJournalFile } from "#electron/journal/journal-file.ts";
import type { DossierContent, DossierSource } from "#electron/dossier/model/dossier-content.ts";
import { recheckJournal } from "#electron/dossier/verification/recheck-journal.ts";
import { makeFullSource } from "#test/support/sealed-dossier.ts";

let source: DossierSource;

beforeAll(async () => {
  source = await makeFullSource();
});

function recheck(change: (content: DossierContent) => void): string {
  const content = structuredClone(source.content);
  change(content);
  return recheckJournal(content, source.journal).state;
}

test("the journal leads to what was sealed", () => {
  expect(recheck(() => undefined)).toBe("same");
});

test.each<[string, (content: DossierContent) => void]>([
  ["another answer", ({ input }) => (input.answers["A3"] = { value: "partly" })],
  ["another provenance", ({ input }) => (input.answers["A3"]!.note = "Nej")],
  ["a measure taken further", ({ input }) => (input.measures["A12"] = { status: "verified" })],
  ["other details", ({ details }) => (details.board = "En annan nämnd")],
  ["another questionnaire", ({ questionnaire }) => (questionnaire.sha256 = "0".repeat(64))],
  ["other evidence", ({ evidence }) => evidence.pop()],
  ["another case", (content) => (content.assessment = "00000000-8a3b-4c0e-9d52-6c1f2d7b8e10")],
  ["a shorter journal", ({ journal }) => (journal.entries -= 1)],
  ["another end", ({ journal }) => (journal.head = "0".repeat(64))],
])("%s is found", (_, change) => {
  expect(recheck(change)).toBe("different");
});

test("a journal that was tampered with is found, with the place", () => {
  const text = new TextDecoder().decode(source.journal);
  const lines = text.split("\n");
  const cut = [...lines.slice(0, 3), ...lines.slice(4)].join("\n");
  const { state, detail } = recheckJournal(source.content, Buffer.from(cut));
  expect(state).toBe("different");
  expect(detail?.sv).toContain("post 5");
});

test("nothing is said without the journal", () => {
  expect(recheckJournal(source.content, undefined)).toEqual({ state: "not-checked" });
});

test("a journal with more files than anybody attaches is not worked through", () => {
  const lines = new TextDecoder().decode(source.journal).trimEnd().split("\n");
  const first = JSON.parse(lines[0]!) as Entry;
  const sealed = Array.from({ length: 2001 }, () => ({
    ...first,
    change: { kind: "sealed" as const, sha256: "0".repeat(64), by: "A" },
  }));
  const { state, detail } = recheckJournal(source.content, toJournalFile([first, ...sealed]));
  expect(state).toBe("not-checked");
  expect(detail?.sv).toContain("2000");
  expect(recheckJournal(source.content, toJournalFile([first, ...sealed.slice(1)])).state).toBe(
    "different",
  );
});
