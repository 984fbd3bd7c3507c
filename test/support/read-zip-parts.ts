import { writeFileSync } from "node:fs";
import path from "node:path";
import { runTool } from "./outside-tools.ts";
import { makeTemporaryFolder } from "./temporary-folder.ts";

/** The text of one file in a zip archive, read by unzip. */
export function readZipPart(bytes: Uint8Array, name: string): string {
  const file = path.join(makeTemporaryFolder(), "fil.zip");
  writeFileSync(file, bytes);
  const { status, output } = runTool("unzip", "-p", file, name);
  if (status !== 0) throw new Error(output);
  return output;
}

/** XML's own characters back from their references. */
export function decodeXml(xml: string): string {
  return xml
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}
