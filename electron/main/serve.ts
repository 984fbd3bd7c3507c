import type { z } from "zod";
import { describeFailure } from "#electron/actions/failures.ts";
import { api, type Api, type OutputOf, type Result } from "#contract/api.ts";
import { channels, type Channel } from "#contract/channels.ts";

type ParsedInput<C extends Channel> = z.output<Api[C]["input"]>;

/** One function a channel; a forgotten channel does not compile. */
export type Handlers = {
  [C in Channel]: (input: ParsedInput<C>) => Result<OutputOf<C>> | Promise<Result<OutputOf<C>>>;
};

/** The part of Electron's ipcMain that is used. */
export type Ipc<Event> = {
  handle(channel: string, listener: (event: Event, input: unknown) => Promise<unknown>): void;
};

type AnyHandler = (input: unknown) => Result<unknown> | Promise<Result<unknown>>;

function refuseInput(error: z.ZodError): Result<never> {
  const first = error.issues[0];
  const where = first === undefined ? "" : `${first.path.join(".")}: ${first.message}`;
  return { ok: false, error: describeFailure("input.invalid", { detail: where }) };
}

/**
 * Characters and values in one call. The largest honest one is a table answer; what a page that was taken
 * over writes stays in the journal for ever.
 */
const LARGEST_CALL = 1_000_000;
/** A page may send objects that hold themselves. */
const DEEPEST_CALL = 32;

/** Bytes are counted by the call that takes them. */
function isTooLarge(input: unknown): boolean {
  let room = LARGEST_CALL;
  const visit = (value: unknown, depth: number): void => {
    if (depth > DEEPEST_CALL) room = -1;
    if (room < 0) return;
    room -= typeof value === "string" ? value.length : 1;
    if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return;
    for (const [key, member] of Object.entries(value)) {
      room -= key.length;
      visit(member, depth + 1);
      if (room < 0) return;
    }
  };
  visit(input, 0);
  return room < 0;
}

/**
 * Opens the door: a call is answered only when `trusts` its sender and its input has the channel's
 * shape. Everything comes back as data, since errors lose their class on the way; what is thrown
 * goes to `report` and to the window only as the code "internal".
 */
export function serve<Event>(
  ipc: Ipc<Event>,
  handlers: Handlers,
  trusts: (event: Event) => boolean,
  report: (channel: Channel, error: unknown) => void,
): void {
  for (const channel of channels) {
    const handler = handlers[channel] as AnyHandler;
    ipc.handle(channel, async (event, input): Promise<Result<unknown>> => {
      if (!trusts(event)) return { ok: false, error: describeFailure("sender.refused") };
      if (isTooLarge(input)) return { ok: false, error: describeFailure("input.too-large") };
      const parsed = api[channel].input.safeParse(input);
      if (!parsed.success) return refuseInput(parsed.error);
      try {
        return await handler(parsed.data);
      } catch (error) {
        report(channel, error);
        return { ok: false, error: describeFailure("internal") };
      }
    });
  }
}
