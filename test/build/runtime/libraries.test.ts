import { describe, expect, test } from "vitest";
import { namePackages, readMissingLibraries } from "#build/runtime/libraries.js";

const debian12 = 'ID=debian\nVERSION_ID="12"\n';
const ubuntu24 = 'ID=ubuntu\nVERSION_ID="24.04"\n';

describe("readMissingLibraries", () => {
  test("reads what ldd did not find, once each", () => {
    const output = [
      "\tlinux-vdso.so.1 (0x00007ffd)",
      "\tlibnss3.so => not found",
      "\tlibgtk-3.so.0 => not found",
      "\tlibnss3.so => not found",
      "\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)",
    ].join("\n");
    expect(readMissingLibraries(output)).toEqual(["libnss3.so", "libgtk-3.so.0"]);
  });
});

describe("namePackages", () => {
  test("names each package once", () => {
    const libraries = ["libnss3.so", "libnssutil3.so", "libatk-1.0.so.0", "libgtk-3.so.0"];
    expect(namePackages(libraries, debian12)).toEqual(["libgtk-3-0", "libnss3"]);
  });

  test("follows the names of newer systems", () => {
    expect(namePackages(["libasound.so.2", "libgbm.so.1"], ubuntu24)).toEqual([
      "libasound2t64",
      "libgbm1",
    ]);
  });

  test("names all that Electron needs for a library it does not know", () => {
    expect(namePackages(["libnew.so.1"], debian12)).toEqual([
      "libasound2",
      "libgbm1",
      "libgtk-3-0",
      "libnss3",
    ]);
  });
});
