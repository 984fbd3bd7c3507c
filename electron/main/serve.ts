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
