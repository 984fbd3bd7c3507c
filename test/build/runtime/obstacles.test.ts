import { describe, expect, test } from "vitest";
import { listObstacles } from "#build/runtime/obstacles.js";

const fine = {
  platform: "linux",
  env: { DISPLAY: ":0" },
  isRoot: false,
  missingLibraries: [],
  hasVirtualScreen: true,
  osRelease: 'ID=debian\nVERSION_ID="12"\n',
} as const;

function list(change: Partial<Parameters<typeof listObstacles>[0]>): string[] {
  return listObstacles({ ...fine, missingLibraries: [], ...change }).map((text) => text.sv);
}

describe("listObstacles", () => {
  test.each([{ DISPLAY: ":0" }, { WAYLAND_DISPLAY: "wayland-0" }])("finds none with %j", (env) => {
    expect(list({ env })).toEqual([]);
  });

  test("gives the command for a machine without a screen", () => {
    const texts = list({ env: {} });
    expect(texts[0]).toContain("ingen skärm");
    expect(texts.at(-1)).toBe("Öppna det så här: xvfb-run -a npm start");
  });

  test("installs the virtual screen where it is missing", () => {
    expect(list({ env: {}, hasVirtualScreen: false, isRoot: true }).at(-1)).toBe(
      "Öppna det så här: apt-get install xauth xvfb && xvfb-run -a npm start",
    );
  });

  test("names missing libraries and the packages that bring them", () => {
    const texts = list({ missingLibraries: ["libnss3.so", "libgbm.so.1"] });
    expect(texts).toEqual([
      "Fönstret kan inte öppnas: systemet saknar libnss3.so, libgbm.so.1.",
      "Öppna det så här: sudo apt-get install libgbm1 libnss3 && npm start",
    ]);
  });

  test.each(["win32", "darwin"] as const)("leaves %s alone", (platform) => {
    expect(list({ platform, env: {} })).toEqual([]);
  });
});
