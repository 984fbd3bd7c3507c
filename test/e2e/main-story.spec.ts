import { execFileSync } from "node:child_process";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, makeAppFolder, test } from "#test/support/electron-app.ts";
import {
  answerOpenDialog,
  answerSaveDialog,
  chooseByKey,
  choosePassphrase,
  createCase,
  findBarriers,
  keepScreen,
  signCase,
  unlock,
  waitUntilSaved,
} from "#test/support/story.ts";

function run(command: string, ...args: string[]): string {
  return execFileSync(command, args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

test("from an empty window to a signed dossier that outside tools accept", async ({ launch }) => {
  test.setTimeout(300_000);
  const userData = makeAppFolder("story");
  const dossier = path.join(userData, "akt.pdf");

  await test.step("first start: a passphrase, a case, answers with the keyboard", async () => {
    const { app, page } = await launch({ userData });
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Välj en lösenfras");
    await keepScreen(page, "01-passphrase");
    expect(await findBarriers(page)).toEqual([]);
    await choosePassphrase(page);
    await keepScreen(page, "02-start");
    expect(await findBarriers(page)).toEqual([]);
    await createCase(page);
    const contents = page.getByRole("navigation", { name: "Delar", exact: true });
    expect(await contents.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
    await chooseByKey(page, "A1", "Nämnden för grundskola");
    await waitUntilSaved(page);
    await chooseByKey(page, "A3", "Ja, allt");
    await chooseByKey(page, "A4", "Godkänt");
    await page.keyboard.press("Control+Enter");
    await chooseByKey(page, "B10", "Nej");
    await chooseByKey(page, "B6", "Ja");
    await waitUntilSaved(page);

    await page.keyboard.press("Control+Shift+Enter");
    await page.locator("[data-question=A3]").getByRole("radio", { name: /^Nej/ }).focus();
    await page.keyboard.press("Space");
    const hides = page.getByRole("group", { name: "Ändringen döljer 2 frågor" });
    await expect(hides.getByRole("listitem")).toHaveText([/^B10 /, /^B6 /]);
    await keepScreen(page, "03-branching");
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press("Tab");
    await expect(page.getByRole("button", { name: "Ändra ändå" })).toBeFocused();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect(hides).toHaveCount(0);
    await expect(
      page.locator("[data-question=A3]").getByRole("radio", { name: "Ja, allt" }),
    ).toBeChecked();
    await page.keyboard.press("Control+Enter");
    await page
      .locator("[data-question=B6]")
      .getByRole("radio", { name: "Ja", exact: true })
      .focus();
    await waitUntilSaved(page);
    await keepScreen(page, "03-wizard");
    expect(await findBarriers(page)).toEqual([]);
    await app.close();
  });

  const { app, page } = await launch({ userData });

  await test.step("closed in the middle and opened again: back at the same question", async () => {
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Lås upp Molnakt");
    await keepScreen(page, "04-unlock");
    expect(await findBarriers(page)).toEqual([]);
    await unlock(page);
    const b10 = page.locator("[data-question=B10]");
    await expect(b10.getByRole("radio", { name: "Nej", exact: true })).toBeChecked();
    const b6 = page.locator("[data-question=B6]");
    await expect(b6.getByRole("radio", { name: "Ja", exact: true })).toBeChecked();
    await expect(b6.locator(":focus")).toHaveCount(1);
    await keepScreen(page, "06-reopened");
    await page.getByRole("link", { name: "Bedömningar" }).click();
    await keepScreen(page, "05-start-with-case");
    await page.getByText("Läslyftet Moln").first().click();
    await expect(b6.locator(":focus")).toHaveCount(1);
    await page.keyboard.press("Control+Enter");
    await chooseByKey(page, "C3", "Nej");
    await waitUntilSaved(page);
  });

  await test.step("risks and measures", async () => {
    await page.getByRole("link", { name: "Risker", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Risker");
    await expect(
      page.getByRole("cell", { name: /R05/ }).or(page.getByText("R05")).first(),
    ).toBeVisible();
    await keepScreen(page, "07-risks");
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole("button", { name: "Höj R05" }).press("Enter");
    await page.getByRole("radio", { name: /^4 – / }).focus();
    await page.keyboard.press("Space");
    await page.getByLabel("Skäl till höjningen").fill("Två bolag i kedjan har sålts i år.");
    await page.getByRole("button", { name: "Spara höjningen av R05" }).press("Enter");
    await expect(page.getByRole("row", { name: /^R05 .*höjd av handläggaren/ })).toBeVisible();
    await page.getByRole("button", { name: "Avvikelse för R05" }).press("Enter");
    await page.getByRole("button", { name: "Skriv en avvikelse för R05" }).press("Enter");
    await expect(page.getByText(/Det här saknas:/)).toBeVisible();
    await waitUntilSaved(page);
    await keepScreen(page, "07-risks-raised");
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole("button", { name: "Ta bort avvikelsen för R05" }).press("Enter");
    await page.getByRole("link", { name: "Åtgärder", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Åtgärder");
    const measure = page.getByRole("radiogroup", { name: /^Läge för/ }).first();
    await measure.getByRole("radio", { name: "Verifierad", exact: true }).focus();
    await page.keyboard.press("Space");
    await expect(page.getByText(/Tills dess räknas den som avtalad/)).toBeVisible();
    const proof = path.join(userData, "underlag.txt");
    writeFileSync(proof, "Leverantören visade listan den 1 november.");
    await answerOpenDialog(app, proof);
    await page
      .getByRole("button", { name: /^Bifoga underlag: / })
      .first()
      .press("Enter");
    await expect(page.getByText(/^Har sänkt R05/).first()).toBeVisible();
    await waitUntilSaved(page);
    await keepScreen(page, "08-measures");
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole("link", { name: "Sammanfattning", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sammanfattning");
    await keepScreen(page, "09-summary");
    expect(await findBarriers(page)).toEqual([]);
  });

  await test.step("sign", async () => {
    await answerSaveDialog(app, dossier);
    await page.getByRole("link", { name: "Skriv under", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Skriv under");
    await keepScreen(page, "10-sign");
    expect(await findBarriers(page)).toEqual([]);
    await signCase(page);
    await keepScreen(page, "11-sealed");
    expect(await findBarriers(page)).toEqual([]);
    expect(statSync(dossier).size).toBeLessThan(1024 * 1024);
  });

  await test.step("outside tools accept it", () => {
    const signature = run("pdfsig", "-nocert", dossier);
    expect(signature).toContain("Signature is Valid.");
    expect(signature).toContain("Total document signed");
    expect(run("qpdf", "--check", dossier)).toContain("No syntax or stream encoding errors found");
    const attachments = run("pdfdetach", "-list", dossier);
    for (const name of ["assessment.json", "questionnaire.json", "journal.jsonl"]) {
      expect(attachments).toContain(name);
    }
    expect(run("pdfinfo", dossier)).toMatch(/Tagged:\s+yes/);
  });

  await test.step("the app finds it whole, and says what is wrong when one byte differs", async () => {
    const verify = async (file: string): Promise<void> => {
      await answerOpenDialog(app, file);
      await page.getByRole("link", { name: "Verifiera en akt" }).click();
      await page.getByRole("button", { name: /^(Välj en akt|Kontrollera en annan akt)$/ }).click();
    };
    await verify(dossier);
    await expect(page.getByText("Går inte att avgöra").first()).toBeVisible({ timeout: 60_000 });
    await keepScreen(page, "12-indeterminate");
    expect(await findBarriers(page)).toEqual([]);

    const bytes = readFileSync(dossier);
    const at = Math.floor(bytes.length / 2);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    const flipped = path.join(userData, "flipped.pdf");
    writeFileSync(flipped, bytes);
    await page.getByRole("link", { name: "Bedömningar" }).first().click();
    await verify(flipped);
    await expect(page.getByText("Underkänd").first()).toBeVisible({ timeout: 60_000 });
    await keepScreen(page, "13-failed");
    expect(await findBarriers(page)).toEqual([]);
    await expect(page.getByRole("main")).toContainText("ändra");
  });
  await app.close();
});
