import type { Failure, InputOf, OutputOf, Result, WindowApi } from "#contract/api.ts";
import type { Channel } from "#contract/channels.ts";

export type Ask = <C extends Channel>(
  channel: C,
  input: InputOf<C>,
) => Promise<Result<OutputOf<C>>>;

const NO_ANSWER: Failure = {
  code: "window.no-answer",
  text: {
    sv: "Appen svarade inte. Försök igen. Händer det flera gånger, starta om Molnakt.",
    en: "The app did not answer. Try again. If it keeps happening, restart Molnakt.",
  },
};

/** Calls through the door; a call that breaks on the way is a failure like any other. */
export function createAsk(api: WindowApi): Ask {
  return async (channel, input) => {
    try {
      return await api[channel](input);
    } catch {
      return { ok: false, error: NO_ANSWER };
    }
  };
}
