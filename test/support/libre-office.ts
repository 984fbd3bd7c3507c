import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { runTool } from "./outside-tools.ts";
import { makeTemporaryFolder } from "./temporary-folder.ts";

/** Opens a file in LibreOffice and saves it in another format; what it saved, by file name. */
export function convertWithLibreOffice(
  bytes: Uint8Array,
  name: string,
  target: string,
): Map<string, string> {
  const folder = makeTemporaryFolder();
  const out = path.join(folder, "ut");
  writeFileSync(path.join(folder, name), bytes);
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, "profil")).href}`;
  const convert = ["--headless", "--convert-to", target, "--outdir", out];
  const { status, output } = runTool("soffice", profile, ...convert, path.join(folder, name));
  if (status !== 0) throw new Error(output);
  return new Map(
    readdirSync(out).map((file) => [file, readFileSync(path.join(out, file), "utf8")]),
  );
}
