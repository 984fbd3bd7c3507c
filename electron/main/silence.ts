import type { CommandLine, Session } from "electron";

/** Switches that keep the browser inside from reaching for a network by itself. */
const SWITCHES: ReadonlyArray<readonly [name: string, value?: string]> = [
  ["host-resolver-rules", "MAP * ~NOTFOUND"],
  ["no-proxy-server"],
  ["dns-prefetch-disable"],
  ["disable-background-networking"],
  ["disable-component-update"],
  ["disable-domain-reliability"],
  ["no-pings"],
  ["force-webrtc-ip-handling-policy", "disable_non_proxied_udp"],
  ["disable-features", "WebRtcHideLocalIpsWithMdns,MediaRouter,DialMediaRouteProvider"],
];

/** Must run before the app is ready. */
export function silenceCommandLine(commandLine: CommandLine): void {
  for (const [name, value] of SWITCHES) {
    if (value === undefined) commandLine.appendSwitch(name);
    else commandLine.appendSwitch(name, value);
  }
}

const OUTSIDE = ["http", "https", "ws", "wss", "ftp", "file"].map((scheme) => `${scheme}://*/*`);

/** Refuses every permission, device and download, and everything that is not in the bundle. */
export function silenceSession(session: Session): void {
  // Only this stops the fetch of a dictionary; the two spellcheck switches do not.
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerEnabled(false);
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.on("will-download", (event) => event.preventDefault());
  session.webRequest.onBeforeRequest({ urls: OUTSIDE }, (_details, answer) => {
    answer({ cancel: true });
  });
}
