import { spawn } from "node:child_process";

/**
 * Starts a virtual screen that any account may draw on, and puts it in DISPLAY, when there is none.
 * The server is to be ended by the one who asked; null when a screen is there already.
 *
 * @returns {Promise<import("node:child_process").ChildProcess | null>}
 */
export async function openScreen() {
  if (process.platform !== "linux" || process.env["DISPLAY"]) return null;
  const options = ["-displayfd", "3", "-ac", "-screen", "0", "1440x900x24", "-nolisten", "tcp"];
  const server = spawn("Xvfb", options, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const number = await new Promise((resolve, reject) => {
    server.on("error", () => {
      reject(new Error("Xvfb is missing: apt-get install xvfb"));
    });
    server.on("exit", (code) => {
      reject(new Error(`Xvfb ended with code ${String(code)}.`));
    });
    server.stdio[3]?.once("data", (/** @type {Buffer} */ data) => {
      resolve(data.toString().trim());
    });
  });
  server.removeAllListeners("exit");
  process.env["DISPLAY"] = `:${String(number)}`;
  return server;
}
