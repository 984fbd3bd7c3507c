import { randomUUID } from "node:crypto";
import { onTestFinished } from "vitest";
import { openSession, type Keyring, type Session } from "#electron/actions/open-session.ts";

/** Opens a data folder as the app does at its start; closed when the test has ended. */
export async function openTestSession(
  dataFolder: string,
  keyring: Keyring | null,
): Promise<Session> {
  const session = await openSession({
    version: "0.1.0",
    runtime: "test",
    dataFolder,
    keyring,
    now: () => "2026-11-23T08:00:00.000Z",
    newId: randomUUID,
  });
  onTestFinished(() => session.close());
  return session;
}
