import type { ElectronApplication, Page } from "@playwright/test";
import { expect, makeAppFolder, test } from "#test/support/electron-app.ts";
import { choosePassphrase, createFromFile, findBarriers } from "#test/support/story.ts";
import { walkScreens } from "#test/support/walk.ts";

/** Everything that would need scrolling sideways, but for tables that scroll inside their own frame. */
function findCut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const page = scrollWidth > clientWidth ? [`the page: ${scrollWidth} > ${clientWidth}`] : [];
    const cut = [...document.querySelectorAll<HTMLElement>("#app *")]
      .filter((element) => element.closest("[role=region], [role=grid], svg") === null)
      .filter((element) => element.checkVisibility({ contentVisibilityAuto: true }))
      .filter((element) => {
        const { right, width } = element.getBoundingClientRect();
        return width > 2 && right > clientWidth + 1;
      })
      .map(
        ({ tagName, className, textContent }) =>
          `${tagName} ${className}: ${textContent.slice(0, 60)}`,
      );
    return [...page, ...cut];
  });
}

/** Sets the window's size in px of the screen, and how much everything in it is enlarged. */
async function enlarge(
  app: ElectronApplication,
  page: Page,
  width: number,
  height: number,
  factor: number,
): Promise<void> {
  await expect(async () => {
    await app.evaluate(
      ({ BrowserWindow }, [w, h, zoom]) => {
        const [window] = BrowserWindow.getAllWindows();
        window?.setContentSize(w, h);
        window?.webContents.setZoomFactor(zoom);
      },
      [width, height, factor] as const,
    );
    const inside = await page.evaluate(() => window.innerWidth);
    expect(Math.abs(inside - width / factor)).toBeLessThanOrEqual(1);
  }).toPass();
}

test("more contrast and the system's own colours keep nobody out, on any screen", async ({
  launch,
}) => {
  test.setTimeout(400_000);
  const folder = makeAppFolder("contrast");
  const { app, page } = await launch({ userData: folder });
  await enlarge(app, page, 1366, 768, 1);
  const names: string[] = [];
  await walkScreens({
    app,
    page,
    folder,
    language: "en",
    visit: async (name) => {
      names.push(name);
      await page.emulateMedia({ colorScheme: "light", contrast: "more", forcedColors: "none" });
      expect.soft(await findBarriers(page, true), `${name}, more contrast`).toEqual([]);
      await page.emulateMedia({ colorScheme: "dark", contrast: "more", forcedColors: "active" });
      expect.soft(await findBarriers(page), `${name}, forced colours`).toEqual([]);
      await page.emulateMedia({ colorScheme: "light", contrast: null, forcedColors: "none" });
    },
  });
  expect(names.length).toBeGreaterThan(25);
});

test("enlarged to 200 and 400 per cent nothing is cut off", async ({ launch }) => {
  test.setTimeout(300_000);
  const folder = makeAppFolder("zoom");
  const { app, page } = await launch({ userData: folder });
  const sizes = [
    [1024, 700, 1],
    [1366, 768, 1.5],
    [1024, 700, 2],
    [1280, 1024, 4],
  ] as const;
  await walkScreens({
    app,
    page,
    folder,
    language: "sv",
    visit: async (name) => {
      for (const [width, height, factor] of sizes) {
        await enlarge(app, page, width, height, factor);
        const at = `${name} ${width}×${height} at ${factor * 100} %`;
        await expect
          .configure({ soft: true })
          .poll(() => findCut(page), at)
          .toEqual([]);
      }
      await enlarge(app, page, 1366, 768, 1);
    },
  });
});

test("without motion nothing moves", async ({ launch }) => {
  const { page } = await launch();
  await page.emulateMedia({ reducedMotion: "reduce" });
  await choosePassphrase(page);
  const button = page.getByRole("button", { name: "Ny bedömning" }).first();
  await button.hover();
  const moving = await page.evaluate(
    () => document.getAnimations().filter(({ playState }) => playState === "running").length,
  );
  expect(moving).toBe(0);
  await expect(button).toHaveCSS("transition-duration", "0s");
});

test("every part has its name and role in the accessibility tree", async ({ launch }) => {
  const { page } = await launch();
  await choosePassphrase(page);
  const service = await createFromFile(page, "recommended-with-conditions");
  await page.reload();
  await expect(page.locator("body")).toMatchAriaSnapshot(`
    - link "Hoppa till innehållet"
    - banner:
      - navigation "Meny":
        - link "Bedömningar"
        - link "Verifiera en akt"
        - link "Inställningar"
    - main:
      - heading "Bedömningar" [level=1]
      - button "Börja med en förprövning"
      - button "Ny bedömning"
      - region:
        - table:
          - rowgroup:
            - row:
              - columnheader "Tjänst"
          - rowgroup:
            - row:
              - rowheader "Öppna Turplanen":
                - button "Öppna Turplanen"
  `);
  await page.getByText(service).click();
  await expect(page.getByRole("contentinfo")).toBeVisible();
  await expect(page.locator("body")).toMatchAriaSnapshot(`
    - banner:
      - navigation "Meny"
      - link /Turplanen/
      - navigation "Ärendets delar":
        - link "Frågor"
        - link "Risker"
      - status
    - main:
      - heading /^A\\. / [level=1]
      - region /^A1 /:
        - heading /^A1 / [level=2]
        - radiogroup /^A1 /:
          - radio "Nämnden för äldreomsorg" [checked]
    - contentinfo "Förslaget":
      - status: /Förslag/
      - button "Därför"
  `);
  await page.getByRole("link", { name: "Inställningar" }).click();
  await expect(page.locator("[lang=en]")).toHaveText("English");
  await expect(page.locator("html")).toHaveAttribute("lang", "sv");
  await page.getByText("English").click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.locator("[lang=sv]")).toHaveText("Svenska");
});
