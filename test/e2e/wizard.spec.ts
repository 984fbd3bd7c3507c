import type { Page } from "@playwright/test";
import { expect, test } from "#test/support/electron-app.ts";
import {
  callDoor,
  chooseByKey,
  choosePassphrase,
  createCase,
  createFromFile,
  findBarriers,
  keepScreen,
  unlock,
  waitUntilSaved,
} from "#test/support/story.ts";

async function openSearch(page: Page): Promise<void> {
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog").getByRole("textbox")).toBeFocused();
}

async function readJournal(page: Page): Promise<string[]> {
  const list = (await callDoor(page, "assessment.list", {})) as { value: { id: string }[] };
  const id = list.value[0]?.id;
  const read = (await callDoor(page, "assessment.journal", { id })) as {
    value: { kind: string; subject: string }[];
  };
  return read.value.filter(({ kind }) => kind === "answer").map(({ subject }) => subject);
}

test("a change is undone after the app was closed, as a new entry of the journal", async ({
  launch,
}) => {
  const first = await launch();
  await choosePassphrase(first.page);
  await createCase(first.page);
  await chooseByKey(first.page, "A3", "Ja, allt");
  await chooseByKey(first.page, "A5", "Nej");
  await expect(first.page.getByText("Svaret öppnade", { exact: false })).toHaveCount(0);
  await waitUntilSaved(first.page);
  await first.app.close();

  const { page } = await launch({ userData: first.userData });
  await unlock(page);
  const a5 = page.locator("[data-question=A5]");
  await expect(a5.getByRole("radio", { name: "Nej", exact: true })).toBeChecked();
  await expect(page.getByRole("button", { name: "Ångra (Ctrl + Z)" })).toBeEnabled();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^B\. /);
  await page.keyboard.press("Control+z");
  await expect(page.getByText("Ångrat: A5 är åter obesvarad.")).toBeVisible();
  await keepScreen(page, "wizard-undone");
  expect(await findBarriers(page)).toEqual([]);
  await page.keyboard.press("Control+Shift+z");
  await expect(page.getByText("Gjort om: A5 är åter ”Nej”.")).toBeVisible();
  await page.getByRole("button", { name: "Ångra (Ctrl + Z)" }).press("Enter");
  await expect(page.getByText("Ångrat: A5 är åter obesvarad.")).toBeVisible();
  await waitUntilSaved(page);
  expect(await readJournal(page)).toEqual(["A3", "A5", "A5", "A5", "A5"]);
});

test("a question is found with the keyboard alone, and the way back is kept", async ({
  launch,
}) => {
  const { page } = await launch();
  await choosePassphrase(page);
  const service = await createFromFile(page, "recommended-with-conditions");
  await page.reload();
  await page.getByText(service).first().click();
  await page
    .locator("[data-question=A1]")
    .getByRole("textbox")
    .or(page.locator("[data-question=A1] input"))
    .first()
    .focus();
  await openSearch(page);
  await page.keyboard.type("UNDERBITRÄDEN");
  await expect(page.getByRole("dialog").getByRole("button", { name: /^D4 / })).toBeVisible();
  await keepScreen(page, "wizard-search");
  expect(await findBarriers(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(page.locator("[data-question=A1] :focus")).toHaveCount(1);
  await openSearch(page);
  await page.keyboard.type("d5");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.locator("[data-question=D5] :focus")).toHaveCount(1);
  await keepScreen(page, "wizard-jumped");
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(page.locator("[data-question=A1] :focus")).toHaveCount(1);
  await page.getByRole("button", { name: "Därför" }).press("Enter");
  await page.getByRole("button", { name: "Räkna ut vad som krävs" }).press("Enter");
  await expect(page.getByText(/^Förslaget blir/)).toBeVisible();
  await keepScreen(page, "wizard-lift");
  expect(await findBarriers(page)).toEqual([]);
});

test("sub-processors are pasted from Excel, and what is not finished is kept", async ({
  launch,
}) => {
  const { app, page, userData } = await launch();
  await choosePassphrase(page);
  const service = await createFromFile(page, "recommended-with-conditions");
  await page.reload();
  await page.getByText(service).first().click();
  await expect(page.locator("[data-question=A1]")).toBeVisible();
  await openSearch(page);
  await page.keyboard.type("D9");
  await page.keyboard.press("Enter");
  const d9 = page.locator("[data-question=D9]");
  await expect(d9).toBeVisible();
  const grid = d9.getByRole("grid");
  await grid.getByRole("gridcell").first().focus();
  const before = await grid.getByRole("row").count();
  await d9.getByRole("button", { name: "Klistra in från Excel" }).press("Enter");
  await d9
    .getByLabel("Klistra in rader")
    .fill(
      'Kabelmoln\tTyskland\tDrift\n"Berg; & ""Dal"""\tus\tStöd\nOkänt bolag\tAtlantis\tLagring',
    );
  await d9.getByRole("button", { name: "Lägg till raderna" }).press("Enter");
  await expect(d9.getByText("3 rader är inklistrade.", { exact: false })).toBeVisible();
  await expect(grid.getByRole("row")).toHaveCount(before + 3);
  await expect(d9.getByText("1 rad är inte klar", { exact: false })).toBeVisible();
  await keepScreen(page, "wizard-pasted");
  expect(await findBarriers(page)).toEqual([]);
  await app.close();

  const again = await launch({ userData });
  await unlock(again.page);
  const stray = again.page.getByRole("gridcell", { name: /Atlantis/ });
  await expect(stray).toBeVisible();
  await stray.focus();
  await again.page.keyboard.press("Enter");
  await again.page.keyboard.press("Control+a");
  await again.page.keyboard.type("Norge");
  await again.page.keyboard.press("Tab");
  await expect(again.page.getByText("är inte klar", { exact: false })).toHaveCount(0);
  await waitUntilSaved(again.page);
});
