import { describeFailure } from "#electron/actions/failures.ts";
import { EXIT } from "./exit-codes.ts";

function isClosedPipe(error: Error): boolean {
  return "code" in error && (error.code === "EPIPE" || error.code === "ERR_STREAM_DESTROYED");
}

/** `molnakt … | head` closes our output early; that is the reader's choice and no failure. */
export function stopQuietlyOnClosedPipe(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: Error) => {
      if (!isClosedPipe(error)) throw error;
      process.exit();
    });
  }
}

/** A mistake of ours: one line, the kind of the error for a report, and no stack. */
export function stopReadablyOnCrash(): void {
  const stop = (error: unknown): void => {
    const kind = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    const [line = ""] = kind.split("\n");
    process.stderr.write(`molnakt: ${describeFailure("internal").text.sv} (${line})\n`);
    process.exit(EXIT.failed);
  };
  process.on("uncaughtException", stop);
  process.on("unhandledRejection", stop);
}
