export const START_URL = "app://bundle/index.html";

/** URL.parse is newer than the oldest runtime this runs on. */
export function parseUrl(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}

/** True for an address of the app's own bundle. */
export function isBundleUrl(address: string): boolean {
  const url = parseUrl(address);
  return url?.protocol === "app:" && url.host === "bundle";
}
