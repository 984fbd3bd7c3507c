import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  answerFromBundle,
  CONTENT_SECURITY_POLICY,
  resolveBundlePath,
} from "#electron/main/app-protocol.ts";

let folder: string;
let root: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "molnakt-"));
  root = path.join(folder, "bundle");
  mkdirSync(path.join(root, "assets"), { recursive: true });
  writeFileSync(path.join(root, "index.html"), "<!doctype html>å");
  writeFileSync(path.join(root, "assets", "font.ttf"), "f");
  writeFileSync(path.join(root, "program.exe"), "x");
  writeFileSync(path.join(folder, "secret.html"), "hemligt");
});
afterAll(() => rmSync(folder, { recursive: true }));

const get = (address: string, method = "GET") =>
  answerFromBundle(root, new Request(address, { method }));

describe("the bundle", () => {
  test("is answered with type and policy", async () => {
    const response = await get("app://bundle/index.html?x=1#y");
    expect(response.status).toBe(200);
    expect(await response.text()).toBe("<!doctype html>å");
    expect(response.headers.get("Content-Type")).toBe("text/html; charset=utf-8");
    expect(response.headers.get("Content-Security-Policy")).toBe(CONTENT_SECURITY_POLICY);
    expect(response.headers.get("Permissions-Policy")).toContain("camera=()");
  });

  test("lets nothing in that is not its own", () => {
    expect(CONTENT_SECURITY_POLICY).toContain("default-src 'none'");
    expect(CONTENT_SECURITY_POLICY).toContain("connect-src 'none'");
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|https?:|\*|data:/);
  });

  test.each([
    "app://bundle/../secret.html",
    "app://bundle/%2e%2e/secret.html",
    "app://bundle/..%2fsecret.html",
    "app://bundle/..%5csecret.html",
    "app://bundle/assets/..%2f..%2fsecret.html",
    "app://bundle/index.html%00",
    "app://bundle/%E0%A4%A",
    "app://bundle/program.exe",
    "app://bundle/assets",
    "app://bundle/",
    "app://bundle/missing.html",
    "app://other/index.html",
  ])("%s is not found", async (address) => {
    expect((await get(address)).status).toBe(404);
  });

  test("is only read", async () => {
    expect((await get("app://bundle/index.html", "POST")).status).toBe(405);
  });

  test("never names a file outside its folder", () => {
    expect(resolveBundlePath(root, "app://bundle/a/b.js")).toBe(path.join(root, "a", "b.js"));
    expect(resolveBundlePath(root, "app://bundle/..%2f..%2f..%2fetc/passwd")).toBeNull();
    expect(resolveBundlePath(root, "file:///etc/passwd")).toBeNull();
  });
});
