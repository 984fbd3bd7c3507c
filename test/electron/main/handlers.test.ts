import { expect, test } from "vitest";
import type { Session } from "#electron/actions/open-session.ts";
import { createHandlers, type HandlerTools } from "#electron/main/handlers.ts";
import { makeStoreOptions, openTestStore } from "#test/support/store-folder.ts";

const request = { fingerprint: "5f".repeat(32), name: "Åsa Öberg", vouchedBy: "Bo Al" };

/** Handlers on a real store, with an officer who answers each question alike. */
function openHandlers(answer: boolean) {
  const store = openTestStore(makeStoreOptions());
  const asked: unknown[] = [];
  const handlers = createHandlers({
    opening: Promise.resolve({ store: () => ({ ok: true, value: store }) } as unknown as Session),
    now: () => "2026-11-24T12:00:00.000Z",
    dialogs: {
      confirmTrust: (wanted: unknown, language: unknown) => {
        asked.push([wanted, language]);
        return Promise.resolve(answer);
      },
    },
  } as unknown as HandlerTools);
  return { handlers, store, asked };
}

test("a certificate is trusted only after the officer has said so outside the page", async () => {
  const { handlers, store, asked } = openHandlers(true);
  const since = "2026-11-24T12:00:00.000Z";
  expect(await handlers["trust.add"](request)).toEqual({
    ok: true,
    value: [{ ...request, since }],
  });
  expect(asked).toEqual([[request, "sv"]]);
  expect(store.trust.list()).toEqual({ ok: true, value: [{ ...request, since }] });
});

test("nothing is trusted when the officer says no, whatever the page says", async () => {
  const { handlers, store, asked } = openHandlers(false);
  expect(await handlers["trust.add"](request)).toEqual({ ok: true, value: null });
  expect(asked).toHaveLength(1);
  expect(store.trust.list()).toEqual({ ok: true, value: [] });
});
