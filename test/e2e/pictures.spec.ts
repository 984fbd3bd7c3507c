import { expect, makeAppFolder, test } from "#test/support/electron-app.ts";
import {
  callDoor,
  choosePassphrase,
  createFromFile,
  findBarriers,
  keepScreen,
} from "#test/support/story.ts";

test("the answers are seen as a map, a flow and three matrices", async ({ launch }) => {
  test.setTimeout(180_000);
  const { page } = await launch({ userData: makeAppFolder("pictures") });
  await choosePassphrase(page);
  for (const [name, theme, unknown] of [
    ["recommended-with-conditions", "light", 0],
    ["salem-2011", "dark", 3],
  ] as const) {
    const settings = { language: "sv", theme, officer: { name: "", role: "" } };
    await callDoor(page, "settings.set", settings);
    await page.reload();
    const service = await createFromFile(page, name);
    await page.reload();
    await page.getByText(service).first().click();
    await page.getByRole("link", { name: "Bilder", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Bilder" })).toBeVisible();
    await expect(page.getByRole("img", { name: /^Karta över länder/ })).toBeVisible();
    await expect(page.getByRole("list", { name: "Så går uppgifterna" })).toBeVisible();
    await expect(page.getByRole("img", { name: /^Riskmatris/ })).toHaveCount(3);
    await expect(page.getByRole("row", { name: /^Okänt var/ })).toHaveCount(unknown);
    await keepScreen(page, `pictures-${name}-map`);
    for (const [part, title] of [
      ["flow", /Så går uppgifterna/],
      ["risks", /Riskerna före åtgärder/],
    ] as const) {
      const heading = page.getByRole("heading", { level: 2, name: title });
      await heading.evaluate((one) => one.scrollIntoView({ block: "start" }));
      await keepScreen(page, `pictures-${name}-${part}`);
    }
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole("link", { name: "Bedömningar" }).first().click();
  }
});
