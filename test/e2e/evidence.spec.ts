import type { Page } from "@playwright/test";
import { spawnSync } from "node:child_process";
import path from "node:path";
import { expect, makeAppFolder, test } from "#test/support/electron-app.ts";
import {
  answerSaveDialog,
  chooseByKey,
  choosePassphrase,
  createCase,
  findBarriers,
  keepScreen,
  signCase,
  waitUntilSaved,
} from "#test/support/story.ts";

const MB = 1024 * 1024;

function run(command: string, ...parameters: string[]): string {
  const { stdout, error } = spawnSync(command, parameters, { encoding: "utf8" });
  if (error !== undefined) throw error;
  return stdout;
}

type Dropped = { name: string; start: string; size: number };

/** Drops files that the page makes itself on a question, as a hand does from the desktop. */
async function drop(page: Page, question: string, files: readonly Dropped[]): Promise<void> {
  await page.evaluate(
    ([id, list]) => {
      const card = document.querySelector(`[data-question=${id}]`);
      const dataTransfer = new DataTransfer();
      for (const { name, start, size } of list) {
        const bytes = new Uint8Array(size);
        // Content that no compression makes small.
        for (let i = 0; i < size; i += 65_536)
          crypto.getRandomValues(bytes.subarray(i, i + 65_536));
        bytes.set(new TextEncoder().encode(start));
        dataTransfer.items.add(new File([bytes], name));
      }
      const init = { dataTransfer, bubbles: true, cancelable: true };
      card?.dispatchEvent(new DragEvent("dragover", init));
      card?.dispatchEvent(new DragEvent("drop", init));
    },
    [question, files] as const,
  );
}

async function openSupport(page: Page, question: string): Promise<void> {
  const card = page.locator(`[data-question=${question}]`);
  await card
    .getByRole("button", { name: /^Underlag och anteckning/ })
    .first()
    .click();
}

test("files dropped on a question become its evidence, and go into the signed dossier", async ({
  launch,
}, testInfo) => {
  test.setTimeout(240_000);
  const userData = makeAppFolder("evidence");
  const { app, page } = await launch({ userData });
  await choosePassphrase(page);
  await createCase(page);
  const card = page.locator("[data-question=A3]");
  await chooseByKey(page, "A3", "Ja, allt");

  await test.step("a program that is made to look like a document is cautioned for", async () => {
    await drop(page, "A3", [{ name: "avtal\u202efdp.exe", start: "MZ", size: 4000 }]);
    await expect(card.getByText("Tillagt: avtal_fdp.exe.")).toBeVisible();
    await openSupport(page, "A3");
    await expect(card.getByText(/Filen är ett program/)).toBeVisible();
    await expect(card.getByText(/SHA-256 [0-9a-f]{64}/)).toBeVisible();
    await keepScreen(page, "evidence-program");
    expect(await findBarriers(page)).toEqual([]);
    await card.getByRole("button", { name: /Ta bort.*avtal_fdp/ }).click();
  });

  await test.step("a file too large is refused in words, before it is read", async () => {
    await drop(page, "A3", [{ name: "film.mp4", start: "", size: 100 * MB + 1 }]);
    await expect(card.getByRole("alert")).toContainText("film.mp4 är större än 100 MB");
    await keepScreen(page, "evidence-too-large");
    expect(await findBarriers(page)).toEqual([]);
  });

  const large = { name: "Revisionsrapport.pdf", start: "%PDF-1.7\n", size: 36 * MB };
  await test.step("a reading that is cancelled leaves nothing", async () => {
    await drop(page, "A3", [large]);
    await card.getByRole("button", { name: "Avbryt" }).click();
    await expect(card.getByText(/Inläsningen avbröts/)).toBeVisible();
    await expect(card.getByRole("listitem").filter({ hasText: "Revisionsrapport" })).toHaveCount(0);
  });

  await test.step("36 MB are attached", async () => {
    await drop(page, "A3", [large]);
    const made = performance.now();
    await expect(card.getByText("Tillagt: Revisionsrapport.pdf.")).toBeVisible({ timeout: 30_000 });
    const seconds = ((performance.now() - made) / 1000).toFixed(2);
    testInfo.annotations.push({ type: "attach 36 MB", description: `${seconds} s` });
    await waitUntilSaved(page);
  });

  await test.step("the same file twice is stored once", async () => {
    const small = { name: "Svar.eml", start: "From: a@example.se\nSubject: Svar\n\n", size: 0 };
    const bytes = { ...small, size: small.start.length };
    await drop(page, "A3", [bytes]);
    await expect(card.getByText("Tillagt: Svar.eml.")).toBeVisible();
    await drop(page, "A3", [{ ...bytes, name: "Kopia.eml" }]);
    await expect(card.getByText(/Svar.eml finns redan i ärendet/)).toBeVisible();
    await expect(
      card.getByRole("list", { name: "Bifogade filer" }).getByText("Svar.eml", { exact: true }),
    ).toHaveCount(1);
    await keepScreen(page, "evidence-attached");
    expect(await findBarriers(page)).toEqual([]);
  });

  await test.step("the signed dossier holds them", async () => {
    const dossier = path.join(userData, "akt.pdf");
    await answerSaveDialog(app, dossier);
    const before = performance.now();
    await signCase(page);
    const seconds = ((performance.now() - before) / 1000).toFixed(2);
    const memory = await app.evaluate(({ app: one }) =>
      one.getAppMetrics().map(({ type, memory: { workingSetSize, peakWorkingSetSize } }) => ({
        type,
        now: Math.round(workingSetSize / 1024),
        peak: Math.round(peakWorkingSetSize / 1024),
      })),
    );
    const description = `${seconds} s with making the identity, ${JSON.stringify(memory)}`;
    testInfo.annotations.push({ type: "seal 36 MB", description });
    const list = run("pdfdetach", "-list", dossier);
    expect(list).toContain("Revisionsrapport.pdf");
    expect(list).toContain("Svar.eml");
  });
});

test("answers that contradict each other are pointed out at both and on the summary", async ({
  launch,
}) => {
  const { page } = await launch({ userData: makeAppFolder("contradiction") });
  await choosePassphrase(page);
  await createCase(page);
  await chooseByKey(page, "A3", "Ja, allt");
  const parts = page.getByRole("navigation", { name: "Delar" }).getByRole("listitem");
  await parts.nth(1).getByRole("button").click();
  await chooseByKey(page, "B10", "Nej");
  await page.locator("[data-question=B1]").getByText("Uppgifter om barn och elever").click();
  await chooseByKey(page, "B6", "Nej");
  for (const [id, other] of [
    ["B1", "B6"],
    ["B6", "B1"],
  ] as const) {
    const card = page.locator(`[data-question=${id}]`);
    await expect(card.getByText(`Svaret säger emot ${other}`)).toBeVisible();
  }
  await page.locator("[data-question=B6]").scrollIntoViewIfNeeded();
  await keepScreen(page, "contradiction");
  expect(await findBarriers(page)).toEqual([]);
  await page.getByRole("link", { name: "Sammanfattning" }).click();
  const heading = page.getByRole("heading", { name: "Svar som säger emot varandra" });
  await heading.scrollIntoViewIfNeeded();
  await expect(page.getByText(/Svaret på B6 är att det inte finns personuppgifter/)).toBeVisible();
  await keepScreen(page, "contradiction-summary");
  expect(await findBarriers(page)).toEqual([]);
});
