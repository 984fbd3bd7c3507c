import type { Locator, Page } from "@playwright/test";

/** More stops than any screen has. */
const STOPS = 300;

/** Presses Tab until the element has the focus, as somebody without a mouse must. */
export async function tabTo(page: Page, target: Locator, key = "Tab"): Promise<void> {
  for (let stop = 0; stop < STOPS; stop += 1) {
    const there = await target
      .first()
      .evaluate((element) => element === document.activeElement, undefined, { timeout: 5_000 });
    if (there) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Tab never reaches ${target.toString()}.`);
}

export async function pressByTab(page: Page, target: Locator, key?: string): Promise<void> {
  await tabTo(page, target, key);
  await page.keyboard.press("Enter");
}

export async function typeByTab(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press("Control+A");
  await page.keyboard.type(text);
}

export type FocusState = {
  /** What has the focus, for a message. */
  readonly name: string;
  /** The thickness in px of what marks it. */
  readonly ring: number;
  /** The share of it that nothing covers, of what can be in the window at all. */
  readonly seen: number;
};

/** How visible the focus is; null when nothing on the page has it. */
export function readFocus(page: Page): Promise<FocusState | null> {
  return page.evaluate(() => {
    const active = document.activeElement;
    if (active === null || active === document.body) return null;
    // A radio button itself is unseen; its label is what is marked and looked for.
    const label = active.closest("[data-focus-visible]") ?? active.closest("label");
    const marked = label ?? active;
    const { left, top, right, bottom, width, height } = marked.getBoundingClientRect();
    const points = [0.1, 0.5, 0.9].flatMap((x) =>
      [0.1, 0.5, 0.9].map((y) => [left + width * x, top + height * y] as const),
    );
    const seen = points.filter(([x, y]) => {
      const hit = document.elementFromPoint(x, y);
      return hit !== null && (marked.contains(hit) || hit.contains(marked));
    });
    const style = getComputedStyle(marked);
    const ring = style.outlineStyle === "none" ? 0 : Number.parseFloat(style.outlineWidth);
    const name = `${active.tagName} ${active.getAttribute("aria-label") ?? marked.textContent.slice(0, 60)} ${[left, top, right, bottom].map(Math.round).join(" ")}`;
    return { name, ring, seen: seen.length / points.length };
  });
}
