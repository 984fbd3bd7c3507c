import { chmodSync, cpSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "#build/root.js";
import { expect, makeAppFolder, test } from "#test/support/electron-app.ts";
import { runMolnakt } from "#test/support/run-molnakt.ts";
import {
  answerOpenDialog,
  callDoor,
  CASE,
  chooseByKey,
  choosePassphrase,
  findBarriers,
  keepScreen,
  waitUntilSaved,
} from "#test/support/story.ts";

const first = path.join(root, "test/fixtures/questionnaires/bokning");

async function pack(folder: string, out: string): Promise<void> {
  const packed = await runMolnakt(["questionnaire", "bundle", folder, "--out", out]);
  expect([packed.code, packed.stderr]).toEqual([0, ""]);
  chmodSync(out, 0o644);
}

function edit(file: string, changes: readonly (readonly [string, string])[]): void {
  const text = changes.reduce(
    (old, [from, to]) => {
      expect(old).toContain(from);
      return old.replace(from, to);
    },
    readFileSync(file, "utf8"),
  );
  writeFileSync(file, text);
}

/** Version 1.1.0: A3 says something else, A4 is gone and its risk with it, and a source has changed. */
function makeSecond(folder: string): void {
  cpSync(first, folder, { recursive: true });
  edit(path.join(folder, "questionnaire.yaml"), [["version: 1.0.0", "version: 1.1.0"]]);
  edit(path.join(folder, "references.yaml"), [
    ["ska göra det enligt ett avtal", "ska ha ett skriftligt avtal"],
  ]);
  const sections = path.join(folder, "sections", "a-arendet.yaml");
  const text = readFileSync(sections, "utf8");
  writeFileSync(sections, text.slice(0, text.indexOf("  - id: A4")));
  edit(sections, [
    ["sv: Finns ett biträdesavtal med leverantören?", "sv: Vems biträdesavtal gäller?"],
  ]);
  for (const [file, start] of [
    ["risks.yaml", "- id: R02"],
    ["measures.yaml", "- id: A02"],
  ] as const) {
    const whole = readFileSync(path.join(folder, file), "utf8");
    writeFileSync(path.join(folder, file), whole.slice(0, whole.indexOf(start)));
  }
}

test("a questionnaire of one's own is loaded, used, and moved to its next version", async ({
  launch,
}) => {
  test.setTimeout(180_000);
  const userData = makeAppFolder("own");
  const [one, two] = [path.join(userData, "1.json"), path.join(userData, "2.json")];
  await pack(first, one);
  makeSecond(path.join(userData, "bokning"));
  await pack(path.join(userData, "bokning"), two);
  const { app, page } = await launch({ userData });
  await choosePassphrase(page);

  const load = async (file: string): Promise<void> => {
    await answerOpenDialog(app, file);
    await page.getByRole("link", { name: "Inställningar" }).click();
    await page.getByRole("button", { name: "Läs in från fil" }).click();
  };

  await test.step("a file that is no questionnaire is explained", async () => {
    const wrong = path.join(userData, "fel.json");
    writeFileSync(wrong, '{ "format": "annat" }');
    chmodSync(wrong, 0o644);
    await load(wrong);
    await expect(page.getByText("Frågekatalogen lästes inte in")).toBeVisible();
    await expect(page.getByText(/1:13 \(format\)/)).toBeVisible();
  });

  await test.step("a sound one is loaded and chosen for a new case", async () => {
    await load(one);
    await expect(page.getByRole("row", { name: /bokningstjänst/ })).toBeVisible();
    await keepScreen(page, "40-questionnaires");
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole("link", { name: "Bedömningar" }).click();
    await page.getByRole("button", { name: "Ny bedömning" }).first().click();
    for (const [label, text] of Object.entries(CASE)) {
      await page.getByLabel(label, { exact: true }).fill(text);
    }
    const own = page.getByRole("radio", { name: /bokningstjänst/ });
    await own.focus();
    await page.keyboard.press("Space");
    await keepScreen(page, "41-choice");
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole("button", { name: "Skapa bedömningen" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("A. Bokningen");
    await chooseByKey(page, "A2", "Ja");
    await chooseByKey(page, "A3", "Nej");
    await waitUntilSaved(page);
    const listed = (await callDoor(page, "assessment.list", {})) as { value: { id: string }[] };
    const stored = { question: "A4", answer: { value: ["SE"] } };
    await callDoor(page, "assessment.answer", { id: listed.value[0]?.id, ...stored });
  });

  await test.step("the next version shows what it changes before anything is done", async () => {
    await load(two);
    await expect(page.getByRole("row", { name: /1\.1\.0/ })).toBeVisible();
    await page.getByRole("link", { name: "Bedömningar" }).click();
    await expect(page.getByText(/artikel 28 har ändrats: 1 bedömning berörs/)).toBeVisible();
    await keepScreen(page, "42-changed-source");
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole("button", { name: `Öppna ${CASE["Tjänstens namn"]}` }).click();
    await page.getByRole("button", { name: "Se vad som ändras" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Byt till version 1.1.0");
    await expect(page.getByText("Förut: Finns ett biträdesavtal")).toBeVisible();
    await expect(page.getByText("Ditt svar: Sverige")).toBeVisible();
    await keepScreen(page, "43-upgrade");
    expect(await findBarriers(page)).toEqual([]);
  });

  await test.step("after the move the answer is marked until it is confirmed", async () => {
    await page.getByRole("button", { name: "Byt till version 1.1.0" }).click();
    const a3 = page.locator("[data-question=A3]");
    await expect(a3.getByText("Se över svaret")).toBeVisible();
    await expect(a3.getByRole("radio", { name: "Nej", exact: true })).toBeChecked();
    await expect(page.locator("[data-question=A4]")).toHaveCount(0);
    await keepScreen(page, "44-review");
    expect(await findBarriers(page)).toEqual([]);
    await a3.getByRole("button", { name: "Svaret stämmer" }).click();
    await expect(a3.getByText("Se över svaret")).toHaveCount(0);
    await expect(page.getByText(/har ändrats/)).toHaveCount(0);
  });
});
