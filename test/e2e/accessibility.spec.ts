import type { ElectronApplication, Page } from "@playwright/test";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, makeAppFolder, test } from "#test/support/electron-app.ts";
import {
  answerOpenDialog,
  answerSaveDialog,
  callDoor,
  choosePassphrase,
  createFromFile,
  findBarriers,
  keepScreen,
  signCase,
  unlock,
} from "#test/support/story.ts";

const LAPTOP = { width: 1366, height: 768 };
const SMALLEST = { width: 1024, height: 700 };
const PARTS = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J"] as const;

async function resize(app: ElectronApplication, size: typeof LAPTOP): Promise<void> {
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
  }, size);
}

async function resizeAndWait(
  app: ElectronApplication,
  page: Page,
  size: typeof LAPTOP,
): Promise<void> {
  await resize(app, size);
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(size.width);
}

/** Nothing may be cut off or need scrolling sideways. */
async function findOverflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth ? [`${scrollWidth} > ${clientWidth}`] : [];
  });
}

/** Keeps a picture of the screen, and finds nothing wrong on it. */
async function examine(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await keepScreen(page, `look-${name}`);
  expect.soft(await findBarriers(page), name).toEqual([]);
  expect.soft(await findOverflow(page), name).toEqual([]);
}

async function examinePart(page: Page, part: string, name: string): Promise<void> {
  await page
    .getByRole("navigation", { name: /^(Delar|Parts)$/ })
    .getByRole("listitem")
    .nth(PARTS.indexOf(part as "A"))
    .getByRole("button")
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(new RegExp(`^${part}\\. `));
  await examine(page, name);
}

async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole("link", { name, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name, exact: true })).toBeVisible();
}

async function examineBecause(page: Page, because: string, name: string): Promise<void> {
  await page.getByRole("button", { name: because, exact: true }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await examine(page, name);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
}

async function setAppearance(page: Page, change: object): Promise<void> {
  const settings = { language: "sv", theme: "light", officer: { name: "", role: "" } };
  await callDoor(page, "settings.set", { ...settings, ...change });
  await page.reload();
}

async function openCase(page: Page, service: string): Promise<void> {
  await page.getByText(service).first().click();
  await expect(page.getByRole("contentinfo")).toBeVisible();
}

test("no screen keeps anybody out, in Swedish and light colours", async ({ launch }) => {
  test.setTimeout(180_000);
  const userData = makeAppFolder("screens");
  const dossier = path.join(userData, "akt.pdf");
  const { app, page } = await launch({ userData });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Välj en lösenfras");
  await resizeAndWait(app, page, LAPTOP);
  await page.getByLabel("Lösenfras", { exact: true }).fill("kort");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/minst 12 tecken\. Du skrev/).first()).toBeVisible();
  await examine(page, "unlock-new-error");
  await choosePassphrase(page);
  await setAppearance(page, {});
  await expect(page.getByRole("heading", { level: 1, name: "Bedömningar" })).toBeVisible();
  await examine(page, "start-empty");

  await page.getByRole("button", { name: "Ny bedömning" }).first().click();
  await examine(page, "create");
  await page.getByLabel("Leverantörens organisationsnummer").fill("556016-0681");
  await page.getByRole("button", { name: "Skapa bedömningen" }).click();
  await expect(page.getByRole("heading", { name: /^Rätta/ })).toBeVisible();
  await examine(page, "create-error");

  const service = await createFromFile(page, "recommended-with-conditions");
  await page.getByRole("link", { name: "Bedömningar" }).first().click();
  await examine(page, "start-with-case");
  await openCase(page, service);
  for (const part of PARTS) await examinePart(page, part, `wizard-${part}`);
  await examineBecause(page, "Därför", "because");
  await openTab(page, "Risker");
  await examine(page, "risks");
  await openTab(page, "Åtgärder");
  await examine(page, "measures");
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await openTab(page, "Sammanfattning");
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  await examine(page, "summary");
  await page.getByRole("button", { name: "Ändra uppgifterna" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ärendets uppgifter");
  await examine(page, "details");
  await page.getByRole("button", { name: "Ta bort bedömningen" }).click();
  await expect(page.getByRole("alertdialog")).toBeVisible();
  await examine(page, "details-remove");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Avbryt" }).click();

  await resizeAndWait(app, page, SMALLEST);
  await examine(page, "summary-small");
  await openTab(page, "Risker");
  await examine(page, "risks-small");
  await openTab(page, "Åtgärder");
  await examine(page, "measures-small");
  await page.getByRole("link", { name: "Frågor", exact: true }).click();
  await examine(page, "wizard-small");
  await page.getByRole("button", { name: "Visa alla delar" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await examine(page, "wizard-small-drawer");
  await page.keyboard.press("Escape");
  await resizeAndWait(app, page, LAPTOP);

  await openTab(page, "Skriv under");
  await examine(page, "sign");
  await answerSaveDialog(app, dossier);
  await signCase(page);
  await examine(page, "sealed");

  await openTab(page, "Verifiera en akt");
  await examine(page, "verify-empty");
  await answerOpenDialog(app, dossier);
  await page.getByRole("button", { name: "Välj en akt" }).click();
  await expect(page.getByText("Går inte att avgöra").first()).toBeVisible({ timeout: 60_000 });
  await examine(page, "verify-report");
  await openTab(page, "Inställningar");
  await examine(page, "settings");
});

test("dark colours, English and a stopped case keep nobody out either", async ({ launch }) => {
  test.setTimeout(180_000);
  const userData = makeAppFolder("screens");
  const { app, page } = await launch({ userData });
  await resizeAndWait(app, page, LAPTOP);
  await choosePassphrase(page);
  const service = await createFromFile(page, "salem-2011");
  await setAppearance(page, { theme: "dark" });
  await openCase(page, service);
  for (const part of ["A", "C", "F"]) await examinePart(page, part, `dark-wizard-${part}`);
  await examineBecause(page, "Därför", "dark-because");
  await openTab(page, "Risker");
  await examine(page, "dark-risks");
  await openTab(page, "Åtgärder");
  await examine(page, "dark-measures");
  await openTab(page, "Sammanfattning");
  await examine(page, "dark-summary");
  await openTab(page, "Inställningar");
  await examine(page, "dark-settings");

  await setAppearance(page, { language: "en" });
  await expect(page.getByRole("heading", { level: 1, name: "Assessments" })).toBeVisible();
  await examine(page, "english-start");
  await openCase(page, service);
  await page.getByRole("link", { name: "Questions", exact: true }).click();
  for (const part of ["B", "E", "J"]) await examinePart(page, part, `english-wizard-${part}`);
  await examineBecause(page, "Because", "english-because");
  await openTab(page, "Risks");
  await examine(page, "english-risks");
  await openTab(page, "Measures");
  await examine(page, "english-measures");
  await openTab(page, "Summary");
  await examine(page, "english-summary");
  await openTab(page, "Sign");
  await examine(page, "english-sign");
  await openTab(page, "Verify a dossier");
  await examine(page, "english-verify-empty");
  await app.close();

  const second = await launch({ userData });
  await resizeAndWait(second.app, second.page, LAPTOP);
  await expect(second.page.getByRole("heading", { level: 1 })).toHaveText("Lås upp Molnakt");
  await examine(second.page, "unlock-locked");
  await second.app.close();

  const file = path.join(userData, "Molnakt", "data", "store.json");
  const header = JSON.parse(readFileSync(file, "utf8")) as object;
  writeFileSync(file, JSON.stringify({ ...header, schemaVersion: 999, appVersion: "9.0.0" }));
  const third = await launch({ userData });
  await resizeAndWait(third.app, third.page, LAPTOP);
  await unlock(third.page);
  await expect(third.page.getByRole("heading", { level: 1 })).toHaveText(
    "Molnakt kan inte öppna det som är sparat",
  );
  await examine(third.page, "refused");
});
