import { extname, join, sep } from "node:path";
import { isBundleUrl, parseUrl } from "./bundle-url.ts";

/** Everything the window may load lies in the bundle; nothing is fetched, evaluated or framed. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

const DENIED_FEATURES = [
  "accelerometer",
  "camera",
  "clipboard-read",
  "display-capture",
  "geolocation",
  "gyroscope",
  "hid",
  "microphone",
  "midi",
  "payment",
  "serial",
  "usb",
];

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".ttf": "font/ttf",
  ".woff2": "font/woff2",
};

/** Chromium's net::ERR_FILE_NOT_FOUND and net::ERR_METHOD_NOT_SUPPORTED. */
const NOT_FOUND = { error: -6 } as const;
const NOT_READING = { error: -322 } as const;

/** What Electron's file protocol takes for an answer: a file to stream, or a failure. */
export type BundleAnswer =
  { path: string; headers: Record<string, string> } | typeof NOT_FOUND | typeof NOT_READING;

/** The file inside `root` that the address names, or null where it names none or leaves the folder. */
export function resolveBundlePath(root: string, address: string): string | null {
  const url = parseUrl(address);
  if (url === null || !isBundleUrl(address)) return null;
  let path: string;
  try {
    path = decodeURIComponent(url.pathname);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
  if (path.includes("\0") || path.includes("\\")) return null;
  const file = join(root, path);
  return file.startsWith(root + sep) ? file : null;
}

/** Answers a request to app://bundle/ from the folder `root`, with the policy on every response. */
export function answerFromBundle(
  root: string,
  request: { url: string; method: string },
): BundleAnswer {
  if (request.method !== "GET") return NOT_READING;
  const path = resolveBundlePath(root, request.url);
  const type = path === null ? undefined : TYPES[extname(path)];
  if (path === null || type === undefined) return NOT_FOUND;
  return {
    path,
    headers: {
      "Content-Type": type,
      "Content-Security-Policy": CONTENT_SECURITY_POLICY,
      "Permissions-Policy": DENIED_FEATURES.map((feature) => `${feature}=()`).join(", "),
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "no-referrer",
    },
  };
}
