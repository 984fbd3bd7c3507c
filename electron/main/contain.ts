import type { WebContents } from "electron";
import { isBundleUrl } from "./bundle-url.ts";

/** Keeps a page where it is: no other address, no new window, no embedded page. */
export function containContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
  contents.on("will-navigate", (details) => {
    if (!isBundleUrl(details.url)) details.preventDefault();
  });
  contents.on("will-frame-navigate", (details) => {
    if (!isBundleUrl(details.url)) details.preventDefault();
  });
  contents.on("will-redirect", (details) => details.preventDefault());
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.setWebRTCIPHandlingPolicy("disable_non_proxied_udp");
}
