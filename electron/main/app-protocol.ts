import { readFile } from "node:fs/promises";
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

function answerWithout(status: 404 | 405): Response {
  return new Response(null, { status });
}

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
export async function answerFromBundle(root: string, request: Request): Promise<Response> {
  if (request.method !== "GET") return answerWithout(405);
  const file = resolveBundlePath(root, request.url);
  const type = file === null ? undefined : TYPES[extname(file)];
  if (file === null || type === undefined) return answerWithout(404);
  let body: Buffer<ArrayBuffer>;
  try {
    body = await readFile(file);
  } catch (error) {
    if (error instanceof Error && "code" in error) return answerWithout(404);
    throw error;
  }
  return new Response(body, {
    headers: {
      "Content-Type": type,
      "Content-Security-Policy": CONTENT_SECURITY_POLICY,
      "Permissions-Policy": DENIED_FEATURES.map((feature) => `${feature}=()`).join(", "),
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "no-referrer",
      "Cross-Origin-Opener-Policy": "same-origin",
    },
  });
}
