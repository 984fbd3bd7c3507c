import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DocumentError } from "#electron/dossier/document/document-error.ts";
import { renderDocument } from "#electron/dossier/document/render.ts";
import { buildView, type DossierView } from "#electron/dossier/document/view.ts";
import type { DossierSource } from "#electron/dossier/model/dossier-content.ts";
import { renderUnsigned } from "#electron/dossier/seal-dossier.ts";
import type { Questionnaire } from "#engine/questionnaire.ts";
import { bundleScript } from "#test/support/bundle-script.ts";
import {
  answerAll,
  buildExample,
  exampleDetails,
  readShippedQuestionnaire,
} from "#test/support/dossier-source.ts";
import { checkStandard } from "#test/support/native-typst.ts";
import { runTool, writeForTool } from "#test/support/outside-tools.ts";
import { makeFullSource, resources } from "#test/support/sealed-dossier.ts";

let questionnaire: Questionnaire;
let source: DossierSource;
let view: DossierView;

beforeAll(async () => {
  questionnaire = await readShippedQuestionnaire();
  source = await makeFullSource();
  view = buildView(source);
});

/** Text of all pages, with hyphenation undone and white space folded. */
async function readPages(from: DossierView): Promise<string> {
  const { pdf } = await renderDocument(from, resources);
  const { output } = runTool("pdftotext", "-raw", "-nopgbrk", writeForTool(pdf), "-");
  return squeeze(output);
}

/** Words as runs of letters: where lines and words break is the layout's business. */
function squeeze(text: string): string {
  return text.normalize("NFC").replace(/[\s\u00AD\u200B\u2010-]+/g, "");
}

describe("pages", () => {
  test("are the same bytes in a process with another time zone and language", async () => {
    const { file, remove } = await bundleScript("render-example");
    afterAll(remove);
    const here = createHash("sha256")
      .update(await renderUnsigned(source, resources))
      .digest("hex");
    const env = { PATH: process.env["PATH"] ?? "", TZ: "Pacific/Auckland", LANG: "tr_TR.UTF-8" };
    const there = execFileSync(process.execPath, [file], { env, encoding: "utf8" });
    expect(there).toBe(here);
  });

  test.each(["a-3a", "ua-1"] as const)("break no rule of %s", (standard) => {
    expect(checkStandard(view, resources, standard)).toEqual([]);
  });

  test("hold every question, answer, note, name and reason", async () => {
    const pages = await readPages(view);
    const shown = [
      ...view.parts.flatMap(({ questions }) =>
        questions.flatMap(({ id, text, answer, note, trace, flags }) => [
          `${id} ${text}`,
          ...answer,
          ...note,
          ...trace,
          ...flags.map((flag) => flag.text),
        ]),
      ),
      ...view.risks.flatMap(({ name, reasons, level }) => [name, level, ...reasons]),
      ...view.risks.flatMap(({ accepted }) => accepted ?? []),
      ...view.deviations.flatMap(({ title, effect, facts }) => [
        title,
        effect,
        ...facts.flatMap(({ label, value }) => [label, ...value]),
      ]),
      ...view.scales.steps.flatMap(({ likelihood, consequence }) => [likelihood, consequence]),
      view.scales.bands,
      ...view.summary.deviations,
      ...view.conditions.flatMap(({ text, due, proof }) => [text, due, proof]),
      ...view.measures.flatMap(({ name, requirement, status }) => [name, requirement, status]),
      ...view.references.flatMap(({ name, demands, certainty }) => [name, demands, certainty]),
      ...view.attachments.flatMap(({ name, sha256 }) => [name, sha256]),
      ...view.signers.flatMap(({ role, meaning }) => [role, meaning]),
      ...view.summary.points,
      ...view.verification,
    ];
    expect(shown.length).toBeGreaterThan(300);
    expect(shown.filter((text) => !pages.includes(squeeze(text)))).toEqual([]);
  });

  test("put one box for each signer on a page", async () => {
    const { boxes } = await renderDocument(view, resources);
    expect(boxes.map(({ name }) => name)).toEqual(view.signers.map(({ field }) => field));
    for (const { x, y, width, height } of boxes) {
      expect(x + width).toBeLessThan(595);
      expect(y + height).toBeLessThan(842);
    }
  });

  test("keep the summary on one page, page 2", async () => {
    const file = writeForTool((await renderDocument(view, resources)).pdf);
    const page = (number: string) =>
      runTool("pdftotext", "-f", number, "-l", number, file, "-").output;
    expect(page("2")).toContain(view.words.summary);
    expect(page("2")).toContain(view.summary.gaps.slice(0, 20));
    expect(page("3")).toContain(view.words.contents);
  });
});

describe("texts that somebody typed", () => {
  test("are shown as they are, never read as markup", async () => {
    const answers = answerAll(questionnaire);
    const text = "#let x = 1 *inte fet* _inte kursiv_ $5 <b> = rubrik // @ref `kod` \\ #panic()";
    answers["A2"] = { value: text, note: text };
    const details = { ...exampleDetails, service: "#panic() <a> *b*" };
    const pages = await readPages(buildView(buildExample({ questionnaire, answers, details })));
    expect(pages.split(squeeze(text)).length - 1).toBe(2);
    expect(pages).toContain(squeeze(details.service));
  });

  test("stay inside the page however long they are", async () => {
    const answers = answerAll(questionnaire);
    const long = "https://exempel.se/" + "a1b2c3".repeat(80);
    answers["A2"] = { value: `${long} ${"ord ".repeat(1500)}`, note: `${long}\n`.repeat(15) };
    const details = { ...exampleDetails, service: "X".repeat(200), board: "Å".repeat(200) };
    const { pdf } = await renderDocument(
      buildView(buildExample({ questionnaire, answers, details })),
      resources,
    );
    const { output } = runTool("pdftotext", "-bbox", writeForTool(pdf), "-");
    const ends = [...output.matchAll(/xMax="([\d.]+)" yMax="([\d.]+)"/g)];
    expect(ends.length).toBeGreaterThan(3000);
    for (const [, x, y] of ends) {
      expect(Number(x)).toBeLessThan(595.3 - 40);
      expect(Number(y)).toBeLessThan(841.9 - 20);
    }
  });

  test("with a character that the typeface lacks never reach the renderer", async () => {
    const broken = { ...view, header: "漢" };
    const refused = renderDocument(broken, resources);
    await expect(refused).rejects.toThrow(DocumentError);
    await expect(refused).rejects.toMatchObject({ code: "document.characters" });
  });
});

test("an almost empty case has pages too, within the rules", async () => {
  const answers = { A2: { value: "Ett ärende." } };
  const empty = buildView(buildExample({ questionnaire, answers, signers: ["handlaggare"] }));
  const pages = await readPages(empty);
  expect(pages).toContain(squeeze("är obesvarade"));
  expect(checkStandard(empty, resources, "ua-1")).toEqual([]);
});

test("in English every word is English", async () => {
  const english = buildView(await makeFullSource("en"));
  const pages = await readPages(english);
  expect(pages).toContain(squeeze("Summary and proposed decision"));
  expect(pages).not.toContain("Förslag");
  expect(checkStandard(english, resources, "ua-1")).toEqual([]);
});

test("each picture is a figure with its words in the structure tree", async () => {
  const { pdf } = await renderDocument(view, resources);
  const text = Buffer.from(pdf).toString("latin1");
  const figures = text.match(/\/S\s*\/Figure/g) ?? [];
  // Three matrices, the map, the flow, and the box of each signature.
  expect(figures).toHaveLength(5 + view.signers.length);
  expect(text.match(/\/Alt\b/g)?.length).toBeGreaterThanOrEqual(figures.length);
});
