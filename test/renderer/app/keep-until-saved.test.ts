import { expect, test, vi } from "vitest";
import { keepUntilSaved } from "#renderer/app/keep-until-saved.ts";
import { createAppStore } from "#renderer/store/app-store.ts";
import { small } from "#test/support/questionnaire.ts";
import { createFakeDoor } from "#test/support/window-api.ts";

async function openWindow() {
  const door = createFakeDoor(small);
  const store = createAppStore(door.api);
  await store.getState().openAssessment([...door.cases.keys()][0]!);
  const close = vi.spyOn(window, "close").mockImplementation(() => {});
  const stop = new AbortController();
  const target = {
    addEventListener: (name: string, listener: EventListener) =>
      window.addEventListener(name, listener, { signal: stop.signal }),
    close,
  } as unknown as Window;
  keepUntilSaved(target, store);
  const attempt = () => {
    const event = new Event("beforeunload", { cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented ? "held" : "let go";
  };
  return { door, store, close, attempt, stop };
}

test("a saved case closes at once", async () => {
  const { attempt, stop } = await openWindow();
  expect(attempt()).toBe("let go");
  stop.abort();
});

test("a text on its way is saved before the window closes", async () => {
  const { door, store, close, attempt, stop } = await openWindow();
  store.getState().answer("A2", { value: "Schema" }, { typing: true });
  expect(attempt()).toBe("held");
  await vi.waitFor(() => expect(close).toHaveBeenCalledTimes(1));
  expect([...door.cases.values()][0]?.input.answers).toEqual({ A2: { value: "Schema" } });
  stop.abort();
});

test("what cannot be saved holds the window once, not for ever", async () => {
  const { door, store, close, attempt, stop } = await openWindow();
  door.saveFailure = { code: "store.full", text: { sv: "Full.", en: "Full." } };
  store.getState().answer("A2", { value: "Schema" });
  expect(attempt()).toBe("held");
  await vi.waitFor(() => expect(store.getState().saving.state).toBe("failed"));
  await vi.waitFor(() => expect(attempt()).toBe("let go"));
  expect(close).not.toHaveBeenCalled();
  stop.abort();
});
