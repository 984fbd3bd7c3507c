import path from "node:path";
import { describe, expect, test } from "vitest";
import { describeRuntime, findElectron } from "#build/runtime/find-electron.js";
import { nameExecutable } from "#build/runtime/official.js";
import { makeTemporaryFolder } from "#test/support/temporary-folder.ts";
import { writeFiles } from "#test/support/write-files.ts";

describe("findElectron", () => {
  test("takes the Electron that the environment names first", async () => {
    const dist = makeTemporaryFolder();
    writeFiles(dist, { [nameExecutable()]: "", version: "v44.0.1" });
    const found = await findElectron(makeTemporaryFolder(), { ELECTRON_OVERRIDE_DIST_PATH: dist });
    expect(found).toEqual({
      ok: true,
      electron: {
        kind: "override",
        dist,
        executable: path.join(dist, nameExecutable()),
        version: "44.0.1",
      },
    });
  });

  test("says so when that folder holds none", async () => {
    const dist = makeTemporaryFolder();
    const found = await findElectron(makeTemporaryFolder(), { ELECTRON_OVERRIDE_DIST_PATH: dist });
    expect(found.ok ? "" : found.text.sv).toContain(dist);
  });
});

describe("describeRuntime", () => {
  const electron = { dist: "/d", executable: "/d/electron", version: "33.2.1" };

  test("warns against real use of the test runtime only", () => {
    const warning = "använd den inte skarpt";
    expect(describeRuntime({ ...electron, kind: "test" }).sv).toContain(warning);
    expect(describeRuntime({ ...electron, kind: "official" }).sv).not.toContain(warning);
  });
});
