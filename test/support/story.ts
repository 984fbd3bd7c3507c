import { AxeBuilder } from "@axe-core/playwright";
import type { ElectronApplication, Page } from "@playwright/test";
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "#build/root.js";
import type { Channel } from "#contract/channels.ts";
import type { Answer, MeasureState } from "#engine/answers.ts";
import type { CaseDetails } from "#engine/case-details.ts";
import type { Language } from "#engine/local-text.ts";
import { en } from "#renderer/app/texts/en.ts";
import { sv } from "#renderer/app/texts/sv.ts";
import { expect } from "./electron-app.ts";

export const PASSPHRASE = "fyra ord i en lång rad";
const screens = path.join(root, "test-results", "screens");

/** Keeps a picture of the window as an artefact. */
export async function keepScreen(page: Page, name: string): Promise<void> {
  mkdirSync(screens, { recursive: true });
  await page.screenshot({ path: path.join(screens, `${name}.png`) });
}

/**
 * What axe finds wrong on the screen, by rule and element. Electron cannot open axe's
 * helper page. Targets under 24 px are asked for apart, since one half under a bar counts as small.
 */
export async function findBarriers(page: Page, targets = false): Promise<string[]> {
  // The two packages bring a copy each of the same types.
  const { violations, passes } = await new AxeBuilder({ page: page as never })
    .setLegacyMode(true)
    .options({ rules: { "target-size": { enabled: targets } } })
    .analyze();
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

const IDENTITY_PASSPHRASE = "en annan lång fras";

/** Makes a signing identity and signs the open case; where it is saved, the save dialog says. */
export async function signCase(page: Page, language: Language = "sv"): Promise<void> {
  const { sign } = { sv, en }[language];
  await page.getByRole("link", { name: sign.title, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(sign.title);
  await page.getByLabel(sign.name, { exact: true }).fill("Åsa Öberg");
  await page.getByLabel(sign.role, { exact: true }).fill("IT-strateg");
  await page.getByLabel(sign.organisation, { exact: true }).fill("Grundskolenämnden");
  await page.getByLabel(sign.passphrase).fill(IDENTITY_PASSPHRASE);
  await page.getByLabel(sign.repeat).fill(IDENTITY_PASSPHRASE);
  await page.getByRole("button", { name: sign.create }).click();
  const identity = page.getByRole("radio", { name: /^Åsa Öberg/ });
  await expect(identity).toBeChecked({ timeout: 60_000 });
  await page.getByLabel(sign.enterPassphrase).fill(IDENTITY_PASSPHRASE);
  await page.getByRole("button", { name: sign.seal }).click();
  await expect(page.getByText(sign.doneTitle).first()).toBeVisible({ timeout: 120_000 });
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

/** Answers the app's own questions with a button, by its place; gives what was asked. */
export async function answerMessageBox(
  app: ElectronApplication,
  response: number,
): Promise<() => Promise<string[]>> {
  await app.evaluate(({ dialog }, answer) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    dialog.showMessageBox = (...given: unknown[]) => {
      asked.push(JSON.stringify(given.at(-1)));
      return Promise.resolve({ response: answer, checkboxChecked: false });
    };
  }, response);
  return () => app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);
}

/** Calls through the window's one door, as the page itself does. */
export function callDoor(page: Page, channel: Channel, input: unknown): Promise<unknown> {
  return page.evaluate(
    ([name, value]) => {
      const { molnakt } = window as unknown as {
        molnakt: Record<string, (input: unknown) => Promise<unknown>>;
      };
      return molnakt[name]?.(value);
    },
    [channel, input] as const,
  );
}

type AnswersFile = {
  readonly case: CaseDetails;
  readonly answers: Readonly<Record<string, Answer>>;
  readonly measures?: Readonly<Record<string, MeasureState>>;
};

/** Makes a case of an answers file in test/fixtures, through the door; gives the service's name. */
export async function createFromFile(page: Page, name: string): Promise<string> {
  const file = path.join(root, "test/fixtures", `${name}.json`);
  const content = JSON.parse(readFileSync(file, "utf8")) as AnswersFile;
  const ask = async (channel: Channel, input: unknown): Promise<unknown> => {
    const result = await callDoor(page, channel, input);
    expect(result).toMatchObject({ ok: true });
    return (result as { value: unknown }).value;
  };
  const { id } = (await ask("assessment.create", { details: content.case })) as { id: string };
  for (const [question, answer] of Object.entries(content.answers)) {
    await ask("assessment.answer", { id, question, answer });
  }
  // Without the files, which lie outside the case: a verified measure counts as agreed.
  for (const [measure, given] of Object.entries(content.measures ?? {})) {
    const state = { ...given };
    delete state.evidence;
    await ask("assessment.setMeasure", { id, measure, state });
  }
  return content.case.service;
}
