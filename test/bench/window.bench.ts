import type { CDPSession, ElectronApplication, Locator, Page } from "@playwright/test";
import path from "node:path";
import { root } from "#build/root.js";
import { describeRuntime, findElectron } from "#build/runtime/find-electron.js";
import { openScreen } from "#build/runtime/open-screen.js";
import { launchApp, makeAppFolder } from "#test/support/electron-app.ts";
import { choosePassphrase, createFromFile, unlock } from "#test/support/story.ts";

/** What the window costs with the full questionnaire open: the next part, a key, memory. */
const NEXT_BAR = 50;
const KEY_BAR = 16;
const MEMORY_BAR = 1.3;
const ROUNDS = 3;
const KEYS = "Enligt avtalet, punkt 4.2, och det besked som leverantören gav.";
/** Until what was begun in the background is done. */
const REST = 3_000;

const verdicts: boolean[] = [];

const pick = (times: readonly number[], share: number) =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ??
  Number.NaN;

function show(name: string, times: readonly number[], bar?: number): void {
  const p95 = pick(times, 0.95);
  if (bar !== undefined) verdicts.push(p95 <= bar);
  const verdict = bar === undefined ? "" : `   ${p95 <= bar ? "within" : "over"} the bar of ${bar}`;
  console.log(
    `${name.padEnd(52)} median ${pick(times, 0.5).toFixed(1).padStart(6)} ms   p95 ${p95.toFixed(1).padStart(6)} ms   n=${times.length}${verdict}`,
  );
}

/** From the press of the button until the next part's heading is painted, and until nothing more is drawn. */
async function timeNext(page: Page): Promise<{ seen: number; whole: number } | null> {
  const button = page.locator("[class*=endButtons] button").last();
  const before = await page.getByRole("heading", { level: 1 }).textContent();
  await button.scrollIntoViewIfNeeded();
  const watched = page.evaluate(
    (old) =>
      new Promise<{ seen: number; whole: number }>((resolve) => {
        let pressed = 0;
        document.addEventListener("pointerup", (event) => (pressed = event.timeStamp), {
          once: true,
          capture: true,
        });
        let changed = 0;
        const observer = new MutationObserver(() => (changed = performance.now()));
        observer.observe(document.body, { childList: true, subtree: true, characterData: true });
        const look = () => {
          if (document.querySelector("h1")?.textContent === old) {
            requestAnimationFrame(look);
            return;
          }
          requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => {
              const seen = performance.now() - pressed;
              setTimeout(() => {
                observer.disconnect();
                resolve({ seen, whole: Math.max(changed - pressed, seen) });
              }, 400);
            };
            channel.port2.postMessage(null);
          });
        };
        look();
      }),
    before,
  );
  await button.click();
  return watched;
}

async function timeParts(page: Page): Promise<void> {
  const seen: number[] = [];
  const whole: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    await page.getByRole("navigation", { name: "Delar" }).getByRole("button").first().click();
    for (let part = 1; part < 13; part += 1) {
      const timed = await timeNext(page);
      // The first round is the first time at all for every part: warm-up.
      if (timed === null || round === 0) continue;
      seen.push(timed.seen);
      whole.push(timed.whole);
    }
  }
  show("the next part on screen after the click", seen, NEXT_BAR);
  show("the whole of it, below the window's edge too", whole);
}

async function readScript(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return (metrics.find(({ name }) => name === "ScriptDuration")?.value ?? Number.NaN) * 1000;
}

const twoFrames = (page: Page) =>
  page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );

async function timeKeys(page: Page, name: string, field: Locator): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  await field.click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("abc ");
  const times: number[] = [];
  for (const key of KEYS) {
    await twoFrames(page);
    const before = await readScript(session);
    await page.keyboard.type(key);
    await twoFrames(page);
    times.push((await readScript(session)) - before);
  }
  await session.detach();
  show(`script for a key typed in ${name}`, times, KEY_BAR);
}

/** What all processes of the app hold in memory, in MB. */
function readMemory(app: ElectronApplication): Promise<number> {
  return app.evaluate(({ app: electron }) =>
    electron.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize / 1024, 0),
  );
}

async function measureEmpty(): Promise<number> {
  const folder = path.join(root, "test/bench/start/empty-app");
  const { app, page } = await launchApp({ folder, userData: makeAppFolder("bench-empty") });
  await page.waitForTimeout(REST);
  const memory = await readMemory(app);
  await app.close();
  return memory;
}

/** A case gone through from its first part to the signing, in an app just started. */
async function measureMemory(userData: string, service: string): Promise<void> {
  const empty = await measureEmpty();
  const { app, page } = await launchApp({ userData });
  await unlock(page);
  await page.getByText(service).click();
  await page.getByRole("contentinfo").waitFor();
  const parts = page.getByRole("navigation", { name: "Delar" }).getByRole("button");
  for (let part = 0; part < (await parts.count()); part += 1) {
    await parts.nth(part).click();
    await page.waitForTimeout(200);
  }
  for (const name of ["Risker", "Åtgärder", "Sammanfattning", "Skriv under", "Frågor"]) {
    await page.getByRole("link", { name, exact: true }).click();
    await page.waitForTimeout(500);
  }
  await page.waitForTimeout(REST);
  const memory = await readMemory(app);
  const ratio = memory / empty;
  verdicts.push(ratio <= MEMORY_BAR);
  console.log(
    `memory after a full case ${memory.toFixed(0)} MB, an empty window ${empty.toFixed(0)} MB: ${ratio.toFixed(2)}, ${ratio <= MEMORY_BAR ? "within" : "over"} the bar of ${MEMORY_BAR}`,
  );
  console.log(
    "Memory is the sum of the working sets of all the app's processes, shared pages too.",
  );
  await app.close();
}

async function measure(): Promise<void> {
  const userData = makeAppFolder("bench-window");
  const { app, page } = await launchApp({ userData });
  await choosePassphrase(page);
  const service = await createFromFile(page, "recommended-with-conditions");
  await page.reload();
  await page.getByText(service).click();
  await page.getByRole("contentinfo").waitFor();
  await timeParts(page);

  await page.getByRole("navigation", { name: "Delar" }).getByRole("button").first().click();
  await timeKeys(
    page,
    "an answer",
    page.locator("[data-question=A2] :is(input, textarea)").first(),
  );
  const a1 = page.locator("[data-question=A1]");
  await a1.getByRole("button", { name: /^Underlag och anteckning/ }).click();
  await timeKeys(page, "a note", a1.locator("textarea").first());
  const search = page.locator("input[type=search]").first();
  if (await search.isVisible()) await timeKeys(page, "the search", search);

  await app.close();
  await measureMemory(userData, service);
}

const found = await findElectron(root, process.env);
if (found.ok) {
  const screen = await openScreen().catch(() => undefined);
  console.log(describeRuntime(found.electron).en);
  await measure();
  screen?.kill();
  process.exitCode = verdicts.includes(false) ? 1 : 0;
} else {
  console.log(`Skipped: ${found.text.en}`);
}
