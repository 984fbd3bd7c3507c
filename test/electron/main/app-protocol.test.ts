import path from "node:path";
import { describe, expect, test } from "vitest";
import {
  answerFromBundle,
  CONTENT_SECURITY_POLICY,
  resolveBundlePath,
} from "#electron/main/app-protocol.ts";

const root = path.join(path.sep, "app", "bundle");

const get = (url: string, method = "GET") => answerFromBundle(root, { url, method });

describe("the bundle", () => {
  test("is answered with type and policy", () => {
    expect(get("app://bundle/assets/a.css?x=1#y")).toMatchObject({
      path: path.join(root, "assets", "a.css"),
      headers: {
        "Content-Type": "text/css; charset=utf-8",
        "Content-Security-Policy": CONTENT_SECURITY_POLICY,
        "Permissions-Policy": expect.stringContaining("camera=()") as string,
      },
    });
  });

  test("lets nothing in that is not its own", () => {
    expect(CONTENT_SECURITY_POLICY).toContain("default-src 'none'");
    expect(CONTENT_SECURITY_POLICY).toContain("connect-src 'none'");
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|https?:|\*|data:/);
  });

  test.each([
    "app://bundle/..%2fsecret.html",
    "app://bundle/..%5csecret.html",
    "app://bundle/assets/..%2f..%2fsecret.html",
    "app://bundle/index.html%00",
    "app://bundle/%E0%A4%A",
    "app://bundle/program.exe",
    "app://bundle/assets",
    "app://bundle/",
    "app://other/index.html",
  ])("%s is not found", (address) => {
    expect(get(address)).toEqual({ error: -6 });
  });

  test.each(["app://bundle/../secret.html", "app://bundle/%2e%2e/secret.html"])(
    "%s stays inside the folder",
    (address) => {
      expect(get(address)).toMatchObject({ path: path.join(root, "secret.html") });
    },
  );

  test("is only read", () => {
    expect(get("app://bundle/index.html", "POST")).toEqual({ error: -322 });
  });

  test("never names a file outside its folder", () => {
    expect(resolveBundlePath(root, "app://bundle/a/b.js")).toBe(path.join(root, "a", "b.js"));
    expect(resolveBundlePath(root, "app://bundle/..%2f..%2f..%2fetc/passwd")).toBeNull();
    expect(resolveBundlePath(root, "file:///etc/passwd")).toBeNull();
  });
});
