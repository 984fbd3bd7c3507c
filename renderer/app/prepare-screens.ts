import { createLaterScreen } from "./later-screen.tsx";
import { prepareLaterScreens } from "./later-screens.ts";

/** The window when the store is open. */
export const Ready = createLaterScreen(async () => (await import("./ready.tsx")).Ready);

/** Fetches the code of every screen, those that come next first. */
export async function prepareScreens(): Promise<void> {
  await Ready.prepare();
  await prepareLaterScreens();
}
