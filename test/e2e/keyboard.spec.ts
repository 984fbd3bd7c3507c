import path from "node:path";
import { expect, makeAppFolder, test } from "#test/support/electron-app.ts";
import { pressByTab, readFocus, tabTo, typeByTab } from "#test/support/keyboard.ts";
import {
  answerOpenDialog,
  answerSaveDialog,
  CASE,
  choosePassphrase,
  createFromFile,
  PASSPHRASE,
  waitUntilSaved,
} from "#test/support/story.ts";
import { TEXTS } from "#test/support/walk.ts";

const t = TEXTS.sv;

test("a whole case, from the passphrase to a verified dossier, with Tab and the keys alone", async ({
  launch,
}) => {
  test.setTimeout(300_000);
  const userData = makeAppFolder("keyboard");
  const dossier = path.join(userData, "akt.pdf");
  const { app, page } = await launch({ userData });
  const title = page.getByRole("heading", { level: 1 });
  const field = (name: string) => page.getByLabel(name, { exact: true });
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  const link = (name: string) => page.getByRole("link", { name, exact: true });

  await test.step("a passphrase and a case", async () => {
    await typeByTab(page, field(t.unlock.passphrase), PASSPHRASE);
    await typeByTab(page, field(t.unlock.repeat), PASSPHRASE);
    await pressByTab(page, button(t.unlock.newSubmit));
    await expect(title).toHaveText(t.start.title);
    await pressByTab(page, button(t.start.create));
    await expect(title).toHaveText(t.create.title);
    await pressByTab(page, button(t.create.submit));
    const summary = page.getByRole("alert").filter({ hasText: "Rätta" });
    await expect(summary).toBeFocused();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect(field(t.create.board)).toBeFocused();
    for (const [label, text] of Object.entries(CASE)) await typeByTab(page, field(label), text);
    await pressByTab(page, button(t.create.submit));
    await expect(page.locator("[data-question=A1]")).toBeVisible();
  });

  await test.step("every question that is asked", async () => {
    const bar = page.getByRole("contentinfo");
    for (let stop = 0; stop < 120; stop += 1) {
      await page.keyboard.press("Tab");
      const at = await page.evaluate(() => {
        const active = document.activeElement;
        if (!(active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement)) {
          return null;
        }
        const question = active.closest("[data-question]")?.getAttribute("data-question");
        return question === null || question === undefined
          ? null
          : { question, type: active.type, value: active.value };
      });
      if (at === null || at.type === "checkbox") continue;
      if (at.type !== "radio") {
        if (at.value === "") await page.keyboard.type("Skrivet med tangenterna.");
        continue;
      }
      // In the city's own network nothing more than the first part is asked.
      const wanted = page.locator(`[data-question=${at.question}]`).getByRole("radio", {
        name: at.question === "A3" ? /^Nej/ : /./,
      });
      for (let turn = 0; turn < 6; turn += 1) {
        if (await wanted.first().evaluate((radio) => radio === document.activeElement)) break;
        await page.keyboard.press("ArrowDown");
      }
      await page.keyboard.press("Space");
      await expect(wanted.first()).toBeChecked();
      if ((await bar.textContent())?.includes(t.outcome.noneLeft)) break;
    }
    await expect(bar).toContainText(t.outcome.noneLeft);
    await waitUntilSaved(page);
  });

  await test.step("why, the measures and the summary", async () => {
    await pressByTab(page, button(t.outcome.because));
    await expect(page.getByRole("dialog")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toBeHidden();
    await expect(button(t.outcome.because)).toBeFocused();
    for (const name of [t.case.risks, t.case.measures, t.case.summary]) {
      await pressByTab(page, link(name), "Shift+Tab");
      await expect(title).toHaveText(name);
      await expect(title).toBeFocused();
    }
  });

  await test.step("sign", async () => {
    await answerSaveDialog(app, dossier);
    await pressByTab(page, link(t.case.sign), "Shift+Tab");
    await expect(title).toHaveText(t.sign.title);
    await typeByTab(page, field(t.sign.name), "Åsa Öberg");
    await typeByTab(page, field(t.sign.role), "IT-strateg");
    await typeByTab(page, field(t.sign.organisation), "Grundskolenämnden");
    await typeByTab(page, page.getByLabel(t.sign.passphrase), "en annan lång fras");
    await typeByTab(page, page.getByLabel(t.sign.repeat), "en annan lång fras");
    await pressByTab(page, button(t.sign.create));
    await expect(page.getByRole("radio", { name: /^Åsa Öberg/ })).toBeChecked({ timeout: 60_000 });
    await typeByTab(page, field(t.sign.enterPassphrase), "en annan lång fras");
    await pressByTab(page, button(t.sign.seal));
    await expect(page.getByText(t.sign.doneTitle).first()).toBeVisible({ timeout: 120_000 });
  });

  await test.step("verify", async () => {
    await answerOpenDialog(app, dossier);
    await pressByTab(page, link(t.app.verify), "Shift+Tab");
    await expect(title).toHaveText(t.verify.title);
    await pressByTab(page, button(t.verify.choose));
    const verdict = page.getByRole("heading", { name: t.verify.verdict.indeterminate });
    await expect(verdict).toBeFocused({ timeout: 60_000 });
  });
});

test("the focus is always seen, and no bar covers it", async ({ launch }) => {
  test.setTimeout(180_000);
  const { app, page } = await launch();
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 700);
  });
  await choosePassphrase(page);
  const service = await createFromFile(page, "recommended-with-conditions");
  await page.reload();
  await page.getByText(service).click();
  await expect(page.getByRole("contentinfo")).toBeVisible();
  const screens = [null, t.case.risks, t.case.measures, t.case.sign];
  let stops = 0;
  for (const screen of screens) {
    if (screen !== null) await page.getByRole("link", { name: screen, exact: true }).click();
    for (const key of ["Tab", "Shift+Tab"]) {
      for (let stop = 0; stop < 45; stop += 1) {
        await page.keyboard.press(key);
        const focus = await readFocus(page);
        if (focus === null) continue;
        stops += 1;
        expect.soft(focus.ring, focus.name).toBeGreaterThanOrEqual(2);
        expect.soft(focus.seen, focus.name).toBeGreaterThan(0.3);
      }
    }
  }
  expect(stops).toBeGreaterThan(200);
  await tabTo(page, page.getByRole("link", { name: t.app.skip }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
});
