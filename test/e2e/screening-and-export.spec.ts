import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, makeAppFolder, test } from "#test/support/electron-app.ts";
import {
  answerOpenDialog,
  answerSaveDialog,
  chooseByKey,
  choosePassphrase,
  findBarriers,
  keepScreen,
  waitUntilSaved,
} from "#test/support/story.ts";

test("from a local adaptation and a screening to conditions in the tender's files", async ({
  launch,
}) => {
  test.setTimeout(240_000);
  const userData = makeAppFolder("screening");
  const { app, page } = await launch({ userData });
  await choosePassphrase(page);

  await test.step("an adaptation is taken from a file", async () => {
    await page.getByRole("link", { name: "Inställningar" }).click();
    await expect(page.getByRole("radio", { name: "Ingen anpassning" })).toBeChecked();
    await answerOpenDialog(app, path.resolve("questionnaires/overlays/exempelby.yaml"));
    await page.getByRole("button", { name: "Välj en fil …" }).click();
    await expect(page.getByRole("radio", { name: /Exempelby kommun/ })).toBeChecked();
    await keepScreen(page, "20-overlay");
    expect(await findBarriers(page)).toEqual([]);
  });

  await test.step("a screening begins without a registration number", async () => {
    await page.getByRole("link", { name: "Bedömningar" }).click();
    await page.getByRole("button", { name: "Börja med en förprövning" }).first().click();
    await page.getByLabel("Nämnd eller bolag").fill("Kulturnämnden");
    await page.getByLabel("Tjänstens namn").fill("Bokningen");
    await page.getByLabel("Ditt namn").fill("Åsa Öberg");
    await page.getByLabel("Din roll").fill("IT-strateg");
    await page.getByRole("button", { name: "Börja förprövningen" }).click();
    await chooseByKey(page, "P1", "Ja, allt");
    await chooseByKey(page, "P2", "Bara anmält");
    await chooseByKey(page, "P3", "Nej");
    await chooseByKey(page, "P4", "Nej");
    await page.getByRole("button", { name: /^Nästa/ }).click();
    await chooseByKey(page, "Q1", "Ja");
    await chooseByKey(page, "Q4", "Nej");
    await waitUntilSaved(page);
    await keepScreen(page, "21-screening");
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole("link", { name: "Resultat", exact: true }).click();
    await expect(page.getByText("Be dataskyddsombudet om råd.")).toBeVisible();
    await keepScreen(page, "22-screening-result");
    expect(await findBarriers(page)).toEqual([]);
  });

  await test.step("the whole assessment begins with its answers, in the adapted words", async () => {
    await page.getByRole("button", { name: "Gör hela bedömningen" }).click();
    await page.getByLabel("Diarienummer").fill("KUN 2026-7");
    await page.getByLabel("Leverantör", { exact: true }).fill("=1+1 AB");
    await page.getByRole("button", { name: "Skapa bedömningen" }).click();
    const a4 = page.locator("[data-question=A4]");
    await expect(a4.getByRole("radio", { name: "Bara anmält" })).toBeChecked();
    await expect(a4.getByText(/Kommunledningskontoret/).first()).toBeVisible();
    await keepScreen(page, "23-carried");
  });

  await test.step("the conditions go out", async () => {
    await page.getByRole("link", { name: "Sammanfattning", exact: true }).click();
    await page.getByRole("button", { name: "Kopiera som text" }).click();
    await expect(page.getByText(/villkor är kopiera/)).toBeVisible();
    const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
    expect(copied).toMatch(/^Krav och villkor/);
    expect(copied).toContain("Kommunledningskontoret har godkänt");
    for (const [name, extension] of [
      ["Spara som Word", "docx"],
      ["Spara som Excel", "xlsx"],
    ] as const) {
      const file = path.join(userData, `villkor.${extension}`);
      await answerSaveDialog(app, file);
      await page.getByRole("button", { name }).click();
      await expect(page.getByText(`Sparat i ${file}`)).toBeVisible();
      expect(readFileSync(file).subarray(0, 2).toString()).toBe("PK");
    }
    await page
      .getByRole("group", { name: "Ta med villkoren till upphandlingen" })
      .scrollIntoViewIfNeeded();
    await keepScreen(page, "24-conditions");
    expect(await findBarriers(page)).toEqual([]);
  });
  await app.close();
});
