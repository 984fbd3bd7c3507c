import { beforeAll, describe, expect, test } from "vitest";
import { VerificationReport } from "#contract/verification-report.ts";
import type { DossierContent, DossierSource } from "#electron/dossier/model/dossier-content.ts";
import { renderDocument } from "#electron/dossier/document/render.ts";
import { buildView } from "#electron/dossier/document/view.ts";
import { listFiles } from "#electron/dossier/model/attachments.ts";
import { prepareDocument } from "#electron/dossier/pdf/prepare.ts";
import { renderUnsigned } from "#electron/dossier/seal-dossier.ts";
import { signField } from "#electron/dossier/signature/sign-field.ts";
import type { Questionnaire } from "#engine/questionnaire.ts";
import {
  buildExample,
  EXAMPLE_CREATED,
  exampleDetails,
  readShippedQuestionnaire,
} from "#test/support/dossier-source.ts";
import { makeSampleOptions, prepareSample, renderSample } from "#test/support/sample-document.ts";
import {
  findExampleFingerprint,
  getExampleSigner,
  makeFullSource,
  resources,
  sealExample,
  verifyExample,
} from "#test/support/sealed-dossier.ts";

let source: DossierSource;
let sealed: Uint8Array;

beforeAll(async () => {
  source = await makeFullSource();
  sealed = await sealExample(source);
});

/** Seals a source whose content says something else than what follows from its files. */
async function sealFalse(change: (content: DossierContent) => void): Promise<Uint8Array> {
  const content = structuredClone(source.content);
  change(content);
  return sealExample({ ...source, content });
}

function listCodes({ reasons }: VerificationReport): string[] {
  return reasons.map(({ code }) => code);
}

describe("an untouched dossier", () => {
  test("is indeterminate while nobody vouches for the signer", async () => {
    const report = await verifyExample(sealed);
    expect(report).toMatchObject({
      verdict: "indeterminate",
      journal: "same",
      recomputed: "same",
      rerendered: "same",
      changes: [],
      expected: { signed: 1, total: 5 },
      dossier: { service: "Klassrummet Plus", outcome: source.content.result.outcome },
    });
    expect(listCodes(report)[0]).toBe("issuer-not-trusted");
    expect(report.attachments.map(({ matches }) => matches)).toEqual([
      null,
      true,
      true,
      true,
      true,
    ]);
    expect(VerificationReport.parse(report)).toEqual(report);
  });

  test("passes when the fingerprint is trusted", async () => {
    const report = await verifyExample(sealed, { trusted: [await findExampleFingerprint()] });
    expect(report.verdict).toBe("passed");
    expect(report.signatures[0]).toMatchObject({ intact: true, trust: "trusted", level: "B-B" });
  });

  test("is not rendered again when that is not asked for", async () => {
    const report = await verifyExample(sealed, {
      trusted: [await findExampleFingerprint()],
      recheck: { render: false },
      resources: () => {
        throw new Error("read");
      },
    });
    expect(report).toMatchObject({ verdict: "passed", rerendered: "not-checked" });
  });

  test("of another version is not compared page by page, and does not pass", async () => {
    const other = await sealFalse((content) => (content.app.template = "0"));
    const report = await verifyExample(other, { trusted: [await findExampleFingerprint()] });
    expect(report).toMatchObject({ verdict: "indeterminate", rerendered: "not-checked" });
    expect(report.reasons[0]?.text.sv).toContain("annan version");
  });
});

describe("the questions that a dossier was made with", () => {
  async function verifyAgainst(...known: Partial<DossierContent["questionnaire"]>[]) {
    const own = source.content.questionnaire;
    const report = await verifyExample(sealed, {
      trusted: [await findExampleFingerprint()],
      questionnaires: known.map((one) => ({ ...own, ...one })),
    });
    const reason = report.reasons.find(({ code }) => code.startsWith("questionnaire-"));
    return [report.verdict, reason?.code];
  }

  test("are told from others that call themselves the same", async () => {
    expect(await verifyAgainst({})).toEqual(["passed", "questionnaire-known"]);
    const other = "0".repeat(64);
    expect(await verifyAgainst({ sha256: other })).toEqual([
      "indeterminate",
      "questionnaire-different",
    ]);
    expect(
      await verifyAgainst({ sha256: other, version: "9" }, { sha256: other, id: "b" }),
    ).toEqual(["indeterminate", "questionnaire-unknown"]);
  });

  test("with the obstacles taken away do not pass, however well signed", async () => {
    const shipped = await readShippedQuestionnaire();
    const sections = shipped.sections.map((section) => ({
      ...section,
      questions: section.questions.map((question) => ({ ...question, stops: [] })),
    }));
    const questionnaire = { ...shipped, sections } as Questionnaire;
    const forged = buildExample({ questionnaire, answers: source.content.input.answers });
    const report = await verifyExample(await sealExample(forged), {
      trusted: [await findExampleFingerprint()],
      questionnaires: [source.content.questionnaire],
      recheck: { render: false },
    });
    expect(source.content.result.stoppers).not.toEqual([]);
    expect(forged.content.result.stoppers).toEqual([]);
    expect(report).toMatchObject({ verdict: "indeterminate", recomputed: "same" });
    expect(listCodes(report)[0]).toBe("questionnaire-different");
  });
});

describe("the box of a signature", () => {
  const honest = {
    claimedTime: EXAMPLE_CREATED,
    reason: "Underskrift: Handläggare",
    name: exampleDetails.officer.name,
    role: "Handläggare",
  };

  async function signBox(changes: Partial<typeof honest> & { location?: string }) {
    const pages = await renderUnsigned(source, resources);
    const signed = await signField(pages, {
      ...honest,
      field: source.content.signers[0]?.field ?? "",
      signer: await getExampleSigner(),
      appearance: { font: resources.fonts[0]!, language: "sv" },
      ...changes,
    });
    return verifyExample(signed, {
      trusted: [await findExampleFingerprint()],
      questionnaires: [source.content.questionnaire],
    });
  }

  test("is as drawn here when it tells what the certificate tells", async () => {
    expect(await signBox({})).toMatchObject({ verdict: "passed", rerendered: "same" });
  });

  test.each([
    ["another name", { name: "Någon Annan" }],
    ["another role", { role: "Kommundirektör" }],
    ["another reason", { reason: "Godkänt av kommunstyrelsen" }],
    ["a place", { location: "Stadshuset" }],
  ])("does not pass with %s, however trusted the signer", async (_, changes) => {
    const report = await signBox(changes);
    expect(report).toMatchObject({ verdict: "indeterminate", rerendered: "same" });
    expect(listCodes(report)[0]).toBe("seal-differs");
    expect(report.reasons[0]?.text.sv).toContain(exampleDetails.officer.name);
  });
});

test("a dossier with more text than is laid out again does not pass, and takes no time", async () => {
  const [id] = Object.keys(source.content.input.answers);
  const shipped = await readShippedQuestionnaire();
  const long = structuredClone(shipped);
  long.title.sv = "ord ".repeat(300_000);
  const forged = buildExample({
    questionnaire: { ...long, id: "egen" },
    answers: source.content.input.answers,
  });
  expect(id).toBeDefined();
  const options = await makeSampleOptions();
  const attachments = listFiles(forged).map((file) => ({
    name: file.name,
    mediaType: file.mediaType,
    description: file.name,
    relationship: "Data" as const,
    bytes: file.bytes,
    modified: EXAMPLE_CREATED,
  }));
  const { pdf } = await renderSample();
  const report = await verifyExample(prepareDocument(pdf, { ...options, attachments }));
  expect(report.rerendered).toBe("not-checked");
  expect(report.reasons.map(({ text }) => text.sv).join()).toContain(
    "större än vad Molnakt ritar om",
  );
});

describe("a dossier that does not hold together fails", () => {
  test("when a signed byte is flipped", async () => {
    const flipped = Uint8Array.from(sealed);
    const at = Buffer.from(sealed).indexOf('"journal.jsonl"'.slice(1, 6));
    flipped[at] = (flipped[at] ?? 0) ^ 1;
    expect((await verifyExample(flipped)).verdict).toBe("failed");
  });

  test("when the sealed outcome is another", async () => {
    const milder = await sealFalse((content) => (content.result.outcome = "recommended"));
    const report = await verifyExample(milder);
    expect(report).toMatchObject({ verdict: "failed", recomputed: "different" });
    expect(listCodes(report)[0]).toBe("recomputed-different");
  });

  test("when an answer is another than the journal's", async () => {
    const changed = await sealFalse((content) => {
      content.input.answers["D2"] = { value: "no", source: "verified" };
    });
    const report = await verifyExample(changed);
    expect(report).toMatchObject({ verdict: "failed", journal: "different" });
  });

  test("when an attachment is another", async () => {
    const journal = Buffer.from(source.journal);
    journal.write("9", journal.indexOf('"hash":"') + 8);
    const replaced = { ...source, journal: Uint8Array.from(journal) };
    const report = await verifyExample(await sealExample(replaced));
    expect(report).toMatchObject({ verdict: "failed", journal: "not-checked" });
    expect(report.attachments.find(({ name }) => name === "journal.jsonl")?.matches).toBe(false);
  });

  test("when the pages say something else than the answers", async () => {
    const content = structuredClone(source.content);
    content.details.board = "Nämnden för grundskola";
    const other = await renderUnsigned({ ...source, content }, resources);
    const unsigned = Buffer.from(await renderUnsigned(source, resources));
    expect(Buffer.compare(other, unsigned)).not.toBe(0);
    const report = await verifyExample(await sealForeignPages(unsigned));
    expect(report).toMatchObject({ verdict: "failed", rerendered: "different" });
  });

  test("when it has fewer fields than signers", async () => {
    const view = buildView(source);
    const { pdf } = await renderDocument(view, resources);
    const { created, language } = source.content;
    const attachments = listFiles(source).map(({ name, bytes }) => ({
      name,
      bytes,
      mediaType: "application/json",
      description: name,
      relationship: "Data" as const,
      modified: created,
    }));
    const rect = [100, 100, 200, 200] as const;
    const fields = [{ name: "signature-1-handlaggare", label: "Handläggare", page: 1, rect }];
    const { title, author } = view;
    const options = { title, author, language, created, attachments, fields };
    const pages = prepareDocument(pdf, { ...options, creatorTool: "Molnakt", seed: "forged" });
    const report = await verifyExample(await sign(pages), { recheck: { render: false } });
    expect(report.verdict).toBe("failed");
    expect(listCodes(report)[0]).toBe("signers-differ");
  });
});

/** The document with another title in its properties, as somebody with a good key could sign it. */
async function sealForeignPages(unsigned: Buffer): Promise<Uint8Array> {
  const changed = Buffer.from(unsigned);
  const at = changed.lastIndexOf("/ModDate(D:20261123");
  expect(at).toBeGreaterThan(0);
  changed.write("/ModDate(D:20261124", at);
  return sign(changed);
}

async function sign(pages: Uint8Array): Promise<Uint8Array> {
  return signField(pages, {
    field: "signature-1-handlaggare",
    signer: await getExampleSigner(),
    claimedTime: EXAMPLE_CREATED,
    reason: "Underskrift",
    name: "Anna Åkerström",
    role: "upphandlare",
  });
}

describe("what is no dossier", () => {
  test("is said to be none, when it is a PDF of another kind", async () => {
    const report = await verifyExample(await prepareSample());
    expect(report).toMatchObject({ verdict: "failed", dossier: null });
    expect(listCodes(report)).toContain("content-invalid");
  });

  test.each([
    ["nothing", new Uint8Array(0)],
    ["text", Buffer.from("Hej på dig")],
    ["a cut dossier", () => sealed.subarray(0, 5000)],
  ])("gives a report: %s", async (_, bytes) => {
    const report = await verifyExample(typeof bytes === "function" ? bytes() : bytes);
    expect(report).toMatchObject({ verdict: "failed", dossier: null, signatures: [] });
    expect(listCodes(report)).toEqual(["unreadable"]);
  });
});
