import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "#build/root.js";
import { expect, makeAppFolder, test } from "#test/support/electron-app.ts";
import {
  answerMessageBox,
  answerOpenDialog,
  answerSaveDialog,
  chooseByKey,
  choosePassphrase,
  createCase,
  signCase,
  waitUntilSaved,
} from "#test/support/story.ts";

const resources = path.join(root, "dist", "linux-unpacked", "resources");

/**
 * The archive of the package is run in the Electron of the tests: the program beside it has every door
 * shut through which a test could drive it.
 */
test("what is packaged has everything that the app reads", async ({ launch }) => {
  test.skip(process.platform !== "linux", "the other systems' packages are laid out otherwise");
  test.setTimeout(300_000);
  expect(existsSync(path.join(resources, "app.asar.unpacked"))).toBe(true);
  const userData = makeAppFolder("package");
  const dossier = path.join(userData, "akt.pdf");
  const { app, page } = await launch({ userData, folder: path.join(resources, "app.asar") });
  await choosePassphrase(page);

  await test.step("a local adaptation that came with the app", async () => {
    await page.getByRole("link", { name: "Inställningar" }).click();
    await page.getByRole("radio", { name: /Exempelby kommun/ }).click({ force: true });
    await expect(page.getByRole("radio", { name: /Exempelby kommun/ })).toBeChecked();
    await page.getByRole("link", { name: "Bedömningar" }).click();
  });

  await test.step("a screening", async () => {
    await page.getByRole("button", { name: "Börja med en förprövning" }).first().click();
    await page.getByLabel("Nämnd eller bolag").fill("Kulturnämnden");
    await page.getByLabel("Tjänstens namn").fill("Bokningen");
    await page.getByLabel("Ditt namn").fill("Åsa Öberg");
    await page.getByLabel("Din roll").fill("IT-strateg");
    await page.getByRole("button", { name: "Börja förprövningen" }).click();
    await chooseByKey(page, "P1", "Ja, allt");
    await waitUntilSaved(page);
    await page.getByRole("link", { name: "Bedömningar" }).click();
  });

  await test.step("a case in the adapted words, signed", async () => {
    await createCase(page);
    const a4 = page.locator("[data-question=A4]");
    await chooseByKey(page, "A3", "Ja, allt");
    await expect(a4.getByText(/Kommunledningskontoret/).first()).toBeVisible();
    await waitUntilSaved(page);
    await answerSaveDialog(app, dossier);
    await signCase(page);
    expect(readFileSync(dossier).subarray(0, 5).toString()).toBe("%PDF-");
  });

  await test.step("the dossier is verified, its pages drawn again", async () => {
    await page.getByRole("link", { name: "Verifiera en akt" }).click();
    await answerOpenDialog(app, dossier);
    await page.getByRole("button", { name: "Välj en akt" }).click();
    await expect(page.getByText("Går inte att avgöra").first()).toBeVisible({
      timeout: 60_000,
    });
    await expect(page.getByRole("main")).toContainText("blev desamma, byte för byte");
  });

  await test.step("a certificate is trusted only when the app's own question says yes", async () => {
    await page.getByLabel("Vem går i god för det?").fill("Bo Al, per telefon");
    const button = page.getByRole("button", { name: "Lita på fingeravtrycket" });
    const refused = await answerMessageBox(app, 0);
    await button.click();
    await expect.poll(refused).toHaveLength(1);
    await expect(page.getByText(/^Fingeravtrycket är betrott/)).toHaveCount(0);
    const trusted = await answerMessageBox(app, 1);
    await button.click();
    await expect(page.getByText(/^Fingeravtrycket är betrott/)).toBeVisible();
    expect(JSON.parse((await trusted())[0] ?? "")).toMatchObject({
      message: "Vill du lita på certifikatet för Åsa Öberg?",
      defaultId: 0,
    });
  });
  await app.close();
});
