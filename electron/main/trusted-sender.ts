import { isBundleUrl } from "./bundle-url.ts";

/** The part of an IPC event that tells who sent it. */
export type Sender = {
  senderFrame: { url: string; parent: unknown } | null;
};

/** True for a call from the top frame of a page of the app itself; a destroyed frame is not trusted. */
export function isTrustedSender(event: Sender): boolean {
  const frame = event.senderFrame;
  return frame?.parent === null && isBundleUrl(frame.url);
}
