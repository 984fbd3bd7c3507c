import { fileURLToPath } from "node:url";
import { runProgram } from "./program.ts";
import { stopQuietlyOnClosedPipe, stopReadablyOnCrash } from "./streams.ts";

// The bundle lies in out/cli/, two folders under the one with the catalogue.
const root = fileURLToPath(new URL("../..", import.meta.url));

stopQuietlyOnClosedPipe();
stopReadablyOnCrash();
process.exitCode = await runProgram(process.argv.slice(2), root);
