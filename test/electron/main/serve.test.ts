import { describe, expect, test } from "vitest";
import { channels, type Channel } from "#contract/channels.ts";
import type { Result } from "#contract/api.ts";
import { serve, type Handlers } from "#electron/main/serve.ts";

type Event = { trusted: boolean };
type Listener = (event: Event, input: unknown) => Promise<unknown>;

/** A door where every handler answers with its own channel's name, or does what `special` says. */
function openDoor(special: Partial<Record<Channel, (input: never) => unknown>> = {}) {
  const listeners = new Map<string, Listener>();
  const called: string[] = [];
  const reported: unknown[] = [];
  const handlers = Object.fromEntries(
    channels.map((channel) => [
      channel,
      (input: never) => {
        called.push(channel);
        return special[channel]?.(input) ?? { ok: true, value: channel };
      },
    ]),
  ) as unknown as Handlers;
  serve<Event>(
    { handle: (channel, listener) => listeners.set(channel, listener) },
    handlers,
    (event) => event.trusted,
    (channel, error) => reported.push([channel, error]),
  );
  const call = (channel: Channel, input: unknown, trusted = true) =>
    listeners.get(channel)!({ trusted }, input) as Promise<Result<unknown>>;
  return { listeners, called, reported, call };
}

const circle: { self?: unknown } = {};
circle.self = circle;

describe("the door", () => {
  test("has a listener for every channel and no other", () => {
    expect([...openDoor().listeners.keys()]).toEqual([...channels]);
    expect(channels.length).toBeGreaterThan(20);
  });

  test("answers a trusted sender with the handler's result", async () => {
    const door = openDoor();
    expect(await door.call("assessment.list", {})).toEqual({ ok: true, value: "assessment.list" });
  });

  test.each(channels)(
    "refuses %s from a sender it does not trust, whatever it says",
    async (channel) => {
      const door = openDoor();
      const result = await door.call(channel, {}, false);
      expect(result).toMatchObject({ ok: false, error: { code: "sender.refused" } });
      expect(door.called).toEqual([]);
    },
  );

  test.each<[string, unknown]>([
    ["a long text", { value: "x".repeat(1_000_001) }],
    ["many values", { value: new Array(1_000_001).fill("") }],
    ["what holds itself", circle],
    ["long keys", { value: [{ ["x".repeat(1_000_001)]: "" }] }],
  ])("refuses %s before anything looks at it", async (_, answer) => {
    const door = openDoor();
    const id = "3f0c9a52-8a3b-4c0e-9d52-6c1f2d7b8e10";
    const result = await door.call("assessment.answer", { id, question: "A1", answer });
    expect(result).toMatchObject({ ok: false, error: { code: "input.too-large" } });
    expect(door.called).toEqual([]);
  });

  test("takes a table as large as an answer may be, and a dossier's bytes", async () => {
    const door = openDoor();
    const id = "3f0c9a52-8a3b-4c0e-9d52-6c1f2d7b8e10";
    const value = Array.from({ length: 500 }, () => ({ name: "x".repeat(1500), country: "SE" }));
    const answered = await door.call("assessment.answer", {
      id,
      question: "A1",
      answer: { value },
    });
    expect(answered.ok).toBe(true);
    const bytes = new Uint8Array(2_000_000);
    expect((await door.call("dossier.verify", { name: "a.pdf", bytes })).ok).toBe(true);
  });

  test.each([
    ["app.begin", undefined],
    ["app.begin", { extra: 1 }],
    ["app.unlock", { passphrase: "" }],
    ["app.unlock", { passphrase: 12 }],
    ["assessment.open", { id: "../../etc/passwd" }],
    ["assessment.answer", { id: crypto.randomUUID(), question: "C3", answer: { value: { a: 1 } } }],
    ["assessment.setConsequence", { id: crypto.randomUUID(), risk: "R18", consequence: 5 }],
    ["dossier.verify", { name: "akt.pdf", bytes: [1, 2, 3] }],
    ["trust.add", { fingerprint: "abc", name: "N", vouchedBy: "V" }],
  ] as const)("refuses %s with input of the wrong shape", async (channel, input) => {
    const door = openDoor();
    const result = await door.call(channel, input);
    expect(result).toMatchObject({ ok: false, error: { code: "input.invalid" } });
    expect(door.called).toEqual([]);
  });

  test("hands the handler the parsed input", async () => {
    const seen: unknown[] = [];
    const door = openDoor({ "app.unlock": (input) => void seen.push(input) });
    await door.call("app.unlock", { passphrase: "fyra ord i en rad" });
    expect(seen).toEqual([{ passphrase: "fyra ord i en rad" }]);
  });

  test("returns what a handler throws as data and says nothing of its inside", async () => {
    const secret = new Error("SQL: select passphrase from keys");
    const door = openDoor({
      "assessment.list": () => {
        throw secret;
      },
    });
    const result = await door.call("assessment.list", {});
    expect(result).toMatchObject({ ok: false, error: { code: "internal" } });
    expect(JSON.stringify(result)).not.toContain("SQL");
    expect(door.reported).toEqual([["assessment.list", secret]]);
    expect(structuredClone(result)).toEqual(result);
  });
});
