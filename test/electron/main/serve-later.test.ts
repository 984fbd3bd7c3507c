import { describe, expect, test } from "vitest";
import { channels } from "#contract/channels.ts";
import { serveLater } from "#electron/main/serve-later.ts";
import type { Ipc } from "#electron/main/serve.ts";

type Listener = (event: string, input: unknown) => Promise<unknown>;

function createIpc(): { ipc: Ipc<string>; call: (channel: string) => Promise<unknown> } {
  const listeners = new Map<string, Listener>();
  return {
    ipc: { handle: (channel, listener) => void listeners.set(channel, listener) },
    call: async (channel) => listeners.get(channel)?.("event", "input"),
  };
}

describe("a door opened later", () => {
  test("answers every channel, and is opened once, with the first call", async () => {
    const { ipc, call } = createIpc();
    let opened = 0;
    serveLater(ipc, (door) => {
      opened += 1;
      for (const channel of channels) {
        door.handle(channel, (event, input) => Promise.resolve([channel, event, input]));
      }
      return Promise.resolve();
    });
    expect(opened).toBe(0);
    const answers = await Promise.all(channels.map(call));
    expect(answers).toEqual(channels.map((channel) => [channel, "event", "input"]));
    expect(opened).toBe(1);
  });

  test("can be opened before anybody calls", async () => {
    const { ipc, call } = createIpc();
    let opened = 0;
    const prepare = serveLater(ipc, (door) => {
      opened += 1;
      door.handle("app.begin", () => Promise.resolve("here"));
      return Promise.resolve();
    });
    await prepare();
    expect(opened).toBe(1);
    expect(await call("app.begin")).toBe("here");
    expect(opened).toBe(1);
  });

  test("hides neither a door that cannot be opened nor a forgotten channel", async () => {
    const broken = createIpc();
    serveLater(broken.ipc, () => Promise.reject(new Error("no disk")));
    await expect(broken.call("app.begin")).rejects.toThrow("no disk");
    const empty = createIpc();
    serveLater(empty.ipc, () => Promise.resolve());
    await expect(empty.call("app.begin")).rejects.toThrow("app.begin has no listener");
  });
});
