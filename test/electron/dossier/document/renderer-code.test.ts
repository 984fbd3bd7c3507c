import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundleScript } from "#test/support/bundle-script.ts";

let script: Awaited<ReturnType<typeof bundleScript>>;
let stored: string;
let compiled: string;

function render(code: string, ...flags: string[]): string {
  return execFileSync(process.execPath, [...flags, script.file, code], { encoding: "utf8" });
}

beforeAll(async () => {
  script = await bundleScript("render-restored");
  stored = path.join(path.dirname(script.file), "code.bin");
  compiled = render(stored);
});

afterAll(() => script.remove());

describe("the renderer's stored code", () => {
  test("renders the same bytes as code compiled anew", () => {
    expect(compiled).toMatch(/^compiled [0-9a-f]{64}$/);
    expect(render(stored)).toBe(compiled.replace("compiled", "restored"));
  });

  test.each(["the renderer's digest", "the code's digest", "the code"])(
    "is not used when a byte of %s is wrong",
    (part) => {
      const at = { "the renderer's digest": 5, "the code's digest": 40, "the code": 100_000 }[part];
      const bytes = readFileSync(stored);
      bytes[at ?? -1]! ^= 1;
      const damaged = path.join(path.dirname(stored), "damaged.bin");
      writeFileSync(damaged, bytes);
      expect(render(damaged)).toBe(compiled);
    },
  );

  test("is not used under other flags than it was stored with", () => {
    expect(render(stored, "--no-wasm-bounds-checks")).toBe(compiled);
  });
});
