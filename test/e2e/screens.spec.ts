import type { ElectronApplication, Page } from "@playwright/test";
import { expect, makeAppFolder, test } from "#test/support/electron-app.ts";
import { keepScreen } from "#test/support/story.ts";
import { unlockAgain, walkScreens } from "#test/support/walk.ts";

/** Part of `npm run screens` alone: hundreds of pictures take minutes. */
test.skip(process.env["MOLNAKT_SCREENS"] === undefined, "npm run screens");

const SIZES = [
  { width: 1024, height: 700 },
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
] as const;
const LAPTOP = SIZES[1];

async function resize(app: ElectronApplication, page: Page, width: number, height: number) {
  await app.evaluate(
    ({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h),
    [width, height] as const,
  );
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width);
}

for (const language of ["sv", "en"] as const) {
  test(`every screen in ${language}, in every size and colours`, async ({ launch }) => {
    test.setTimeout(1_200_000);
    const folder = makeAppFolder(`screens-${language}`);
    const first = await launch({ userData: folder });
    const look = ({ app, page }: { app: ElectronApplication; page: Page }) => {
      const keep = (name: string, variant: string) =>
        keepScreen(page, `matrix/${name}--${language}--${variant}`);
      return async (name: string) => {
        await page.evaluate(() => document.fonts.ready);
        for (const colorScheme of ["light", "dark"] as const) {
          await page.emulateMedia({ colorScheme, forcedColors: "none", contrast: "no-preference" });
          for (const { width, height } of SIZES) {
            await resize(app, page, width, height);
            await keep(name, `${colorScheme}--${width}x${height}`);
          }
        }
        await resize(app, page, LAPTOP.width, LAPTOP.height);
        await page.emulateMedia({ colorScheme: "light", contrast: "more" });
        await keep(name, "contrast--1366x768");
        await page.emulateMedia({ colorScheme: "dark", forcedColors: "active", contrast: null });
        await keep(name, "forced--1366x768");
        await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
      };
    };
    await resize(first.app, first.page, LAPTOP.width, LAPTOP.height);
    await walkScreens({ ...first, language, folder, visit: look(first) });
    await first.app.close();
    const second = await launch({ userData: folder });
    await resize(second.app, second.page, LAPTOP.width, LAPTOP.height);
    await unlockAgain({ ...second, language, visit: look(second) });
  });
}
