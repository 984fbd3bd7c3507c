import type { ElectronApplication, Page } from "@playwright/test";
import path from "node:path";
import { en } from "#renderer/app/texts/en.ts";
import { sv } from "#renderer/app/texts/sv.ts";
import type { Language } from "#engine/local-text.ts";
import { expect } from "./electron-app.ts";
import {
  answerOpenDialog,
  answerSaveDialog,
  callDoor,
  choosePassphrase,
  createFromFile,
  PASSPHRASE,
  signCase,
} from "./story.ts";

export type Walk = {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly language: Language;
  /** Where the walk saves its dossier. */
  readonly folder: string;
  /** Called at each screen and state, in the order an officer meets them. */
  readonly visit: (name: string) => Promise<void>;
};

export const TEXTS = { sv, en } as const;

const heading = (page: Page) => page.getByRole("heading", { level: 1 });

/** Follows the computer's colours from now on, in the language asked for. */
async function settle(page: Page, language: Language): Promise<void> {
  const officer = { name: "", role: "" };
  await callDoor(page, "settings.set", { language, theme: "system", officer });
  await page.reload();
  await expect(heading(page)).toHaveText(TEXTS[language].start.title);
}

async function openPart(page: Page, part: string, contents: string): Promise<void> {
  const letter = new RegExp(`^${part}(\\s|\\.)`);
  await page
    .getByRole("navigation", { name: contents })
    .getByRole("button", { name: letter })
    .click();
  await expect(heading(page)).toHaveText(new RegExp(`^${part}\\. `));
}

/** Goes through every screen and state that an officer can meet, from an empty data folder. */
export async function walkScreens(walk: Walk): Promise<void> {
  const { app, page, language, visit } = walk;
  const t = TEXTS[language];
  const tab = async (name: string) => {
    await page.getByRole("link", { name, exact: true }).click();
    await expect(heading(page)).toHaveText(name);
  };
  const press = (name: string) => page.getByRole("button", { name, exact: true }).first().click();

  await expect(heading(page)).toHaveText(sv.unlock.newTitle);
  await page.getByText(t.language[language], { exact: true }).click();
  await expect(heading(page)).toHaveText(t.unlock.newTitle);
  await visit("unlock-new");
  await page.getByLabel(t.unlock.passphrase, { exact: true }).fill("kort");
  await page.keyboard.press("Enter");
  await expect(page.locator("[role=alert]:not(:empty)").first()).toBeVisible();
  await visit("unlock-new-error");
  await page.getByText(t.language.sv, { exact: true }).click();
  await choosePassphrase(page);
  await settle(page, language);
  await visit("start-empty");

  await press(t.start.create);
  await visit("create");
  await page.getByLabel(t.create.organisationNumber).fill("556016-0681");
  await press(t.create.submit);
  await expect(page.locator("[role=alert]:not(:empty)").first()).toBeVisible();
  await visit("create-error");
  await press(t.create.cancel);
  await press(t.screening.begin);
  await visit("create-screening");

  await createFromFile(page, "salem-2011");
  const service = await createFromFile(page, "recommended-with-conditions");
  await page.getByRole("link", { name: t.app.start, exact: true }).click();
  await expect(page.getByText(service)).toBeVisible();
  await visit("start");

  await page.getByText("Google Apps").click();
  await expect(page.getByRole("contentinfo")).toBeVisible();
  for (const part of ["B", "C", "D"]) {
    await openPart(page, part, t.wizard.contents);
    await visit(`stopped-${part}`);
  }
  await press(t.outcome.because);
  await expect(page.getByRole("dialog")).toBeVisible();
  await visit("stopped-because");
  await page.keyboard.press("Escape");
  await tab(t.case.risks);
  await visit("stopped-risks");
  await tab(t.case.summary);
  await visit("stopped-summary");

  await page.getByRole("link", { name: t.app.start, exact: true }).click();
  await page.getByText(service).click();
  for (const part of ["A", "B", "D", "H", "J"]) {
    await openPart(page, part, t.wizard.contents);
    await visit(`wizard-${part}`);
  }
  await openPart(page, "A", t.wizard.contents);
  const support = page.getByRole("button", { name: new RegExp(`^${t.question.support}`) }).first();
  await support.click();
  await visit("wizard-support");
  await tab(t.case.risks);
  await visit("risks");
  await page.getByRole("button", { name: /R01/ }).nth(0).click();
  await page.getByRole("button", { name: /R01/ }).nth(1).click();
  await visit("risks-open");
  await tab(t.case.measures);
  await visit("measures");
  await tab(t.case.summary);
  await visit("summary");
  await press(t.details.open);
  await expect(heading(page)).toHaveText(t.details.title);
  await visit("details");
  await press(t.details.remove);
  await expect(page.getByRole("alertdialog")).toBeVisible();
  await visit("details-remove");
  await page.keyboard.press("Escape");
  await tab(t.case.sign);
  await visit("sign");
  await page.getByRole("button", { name: t.sign.create }).click();
  await expect(page.locator("[role=alert]:not(:empty)").first()).toBeVisible();
  await visit("sign-error");

  const dossier = path.join(walk.folder, "akt.pdf");
  await answerSaveDialog(app, dossier);
  await signCase(page, language);
  await visit("sealed");
  await page.getByRole("link", { name: t.app.verify, exact: true }).click();
  await expect(heading(page)).toHaveText(t.verify.title);
  await visit("verify");
  await answerOpenDialog(app, dossier);
  await press(t.verify.choose);
  await expect(page.getByText(t.verify.verdict.indeterminate).first()).toBeVisible({
    timeout: 60_000,
  });
  await visit("verify-report");
  await page.getByRole("link", { name: t.app.settings, exact: true }).click();
  await expect(heading(page)).toHaveText(t.settings.title);
  await visit("settings");
  await press(t.access.open);
  await expect(page.getByText(t.access.reader)).toBeVisible();
  await visit("accessibility-statement");
}

/** Opens the store of an earlier walk again. */
export async function unlockAgain(walk: Omit<Walk, "folder">): Promise<void> {
  const { page, visit } = walk;
  const t = TEXTS[walk.language];
  // The language lies in the store, so a locked one is asked for in Swedish.
  await expect(heading(page)).toHaveText(sv.unlock.lockedTitle);
  await page.getByText(t.language[walk.language], { exact: true }).click();
  await expect(heading(page)).toHaveText(t.unlock.lockedTitle);
  await visit("unlock");
  await page.getByLabel(t.unlock.passphrase, { exact: true }).fill(PASSPHRASE);
  await page.keyboard.press("Enter");
}
