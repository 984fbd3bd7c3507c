import { channels } from "#contract/channels.ts";
import type { Ipc } from "./serve.ts";

type Listener<Event> = (event: Event, input: unknown) => Promise<unknown>;

/**
 * Answers every channel from the start, with what `open` sets up when the first call comes or when the
 * returned function is called: the window is drawn meanwhile.
 */
export function serveLater<Event>(
  ipc: Ipc<Event>,
  open: (door: Ipc<Event>) => Promise<void>,
): () => Promise<void> {
  const listeners = new Map<string, Listener<Event>>();
  let opening: Promise<void> | null = null;
  const prepare = (): Promise<void> => {
    opening ??= open({ handle: (name, listener) => void listeners.set(name, listener) });
    return opening;
  };
  for (const channel of channels) {
    ipc.handle(channel, async (event, input) => {
      await prepare();
      const listener = listeners.get(channel);
      if (listener === undefined) throw new Error(`${channel} has no listener`);
      return listener(event, input);
    });
  }
  return prepare;
}
