import { act, render, screen } from "@testing-library/react";
import { userEvent, type UserEvent } from "@testing-library/user-event";
import type { StoreApi } from "zustand/vanilla";
import type { Questionnaire } from "#engine/questionnaire.ts";
import { App } from "#renderer/app/app.tsx";
import { createI18n } from "#renderer/app/create-i18n.ts";
import { prepareScreens } from "#renderer/app/prepare-screens.ts";
import { createAppStore, type AppStore } from "#renderer/store/app-store.ts";
import { small } from "./questionnaire.ts";
import { createFakeDoor, EXAMPLE_DETAILS, type FakeDoor } from "./window-api.ts";

/** What jsdom has no layout to answer. */
function fillIn(wide: boolean): void {
  window.matchMedia = (media) =>
    ({
      media,
      matches: wide && media.includes("min-width"),
      addEventListener: () => {},
      removeEventListener: () => {},
    }) as unknown as MediaQueryList;
  window.scrollTo = () => {};
  Object.defineProperty(window, "CSS", {
    configurable: true,
    value: { escape: (text: string) => text.replace(/[^\w-]/g, "\\$&") },
  });
  Element.prototype.scrollIntoView = () => {};
}

export type RenderedApp = { door: FakeDoor; store: StoreApi<AppStore>; user: UserEvent };

/** The whole window over a door in memory; `prepare` changes the door before the window begins. */
export async function renderApp(
  start: Parameters<typeof createFakeDoor>[1] & {
    questionnaire?: Questionnaire;
    wide?: boolean;
    prepare?: (door: FakeDoor) => unknown;
  } = {},
): Promise<RenderedApp> {
  const { questionnaire = small, wide = true, prepare, ...rest } = start;
  fillIn(wide);
  const door = createFakeDoor(questionnaire, rest);
  await prepare?.(door);
  const store = createAppStore(door.api);
  await prepareScreens();
  await store.getState().begin();
  render(<App store={store} i18n={createI18n(door.settings.language)} />);
  await screen.findByRole("heading", { level: 1 });
  return { door, store, user: userEvent.setup() };
}

/** The same with the one case in it opened. */
export async function renderCase(
  start: Parameters<typeof renderApp>[0] = {},
): Promise<RenderedApp> {
  const app = await renderApp(start);
  await app.user.click(
    await screen.findByRole("button", { name: `Öppna ${EXAMPLE_DETAILS.service}` }),
  );
  await screen.findByRole("navigation", { name: "Ärendets delar" });
  // The questions below the first ones are drawn after them.
  await act(() => Promise.resolve());
  return app;
}
