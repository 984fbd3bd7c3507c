import { AxeBuilder } from "@axe-core/playwright";
import type { ElectronApplication, Page } from "@playwright/test";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { root } from "#build/root.js";
import { expect } from "./electron-app.ts";

export const PASSPHRASE = "fyra ord i en lång rad";
const screens = path.join(root, "test-results", "screens");

/** Keeps a picture of the window as an artefact. */
export async function keepScreen(page: Page, name: string): Promise<void> {
  mkdirSync(screens, { recursive: true });
  await page.screenshot({ path: path.join(screens, `${name}.png`) });
}

/** What axe finds wrong on the screen, by rule and element. Electron cannot open axe's helper page. */
export async function findBarriers(page: Page): Promise<string[]> {
  const { violations, passes } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(passes.length).toBeGreaterThan(5);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** Chooses the passphrase of a fresh data folder. */
export async function choosePassphrase(page: Page): Promise<void> {
  await page.getByLabel("Lösenfras", { exact: true }).fill(PASSPHRASE);
  await page.getByLabel("Lösenfrasen en gång till").fill(PASSPHRASE);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Bedömningar" })).toBeVisible();
}

export async function unlock(page: Page): Promise<void> {
  await page.getByLabel("Lösenfras", { exact: true }).fill(PASSPHRASE);
  await page.keyboard.press("Enter");
}

export const CASE = {
  "Nämnd eller bolag": "Grundskolenämnden",
  Diarienummer: "GSN 2026-00417",
  "Tjänstens namn": "Läslyftet Moln",
  Leverantör: "Bokmoln AB",
  "Leverantörens organisationsnummer": "556016-0680",
  "Ditt namn": "Åsa Öberg",
  "Din roll": "IT-strateg",
} as const;

/** Fills in a new assessment with the keyboard, from field to field. */
export async function createCase(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Ny bedömning" }).first().press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Ny bedömning" })).toBeVisible();
  for (const [label, text] of Object.entries(CASE)) {
    await page.getByLabel(label, { exact: true }).focus();
    await page.keyboard.type(text);
  }
  await page.keyboard.press("Enter");
  await expect(page.locator("[data-question=A1]")).toBeVisible();
}

/** Chooses a radio button of a question with the keyboard alone. */
export async function chooseByKey(page: Page, question: string, option: string): Promise<void> {
  const radio = page.locator(`[data-question=${question}]`).getByRole("radio", {
    name: option,
    exact: true,
  });
  await radio.focus();
  await page.keyboard.press("Space");
  await expect(radio).toBeChecked();
}

/** The time on disk is shown only when the call has come back. */
export async function waitUntilSaved(page: Page): Promise<void> {
  const saved = page.getByRole("status").filter({ hasText: /Sparat\s\d{2}:\d{2}:\d{2}/ });
  await expect(saved).toBeVisible();
}

/** Answers the system's save dialog, which no test can reach, with a path. */
export async function answerSaveDialog(app: ElectronApplication, file: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
}

export async function answerOpenDialog(app: ElectronApplication, file: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, file);
}
