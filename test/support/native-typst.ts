import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { Resources } from "#electron/dossier/document/resources.ts";

/**
 * Lays out a view with the native build of the same renderer, which enforces a standard's rules where
 * the product's build does not. Returns its complaints.
 */
export function checkStandard(
  view: unknown,
  { template, images, fonts }: Resources,
  standard: "a-3a" | "ua-1",
): string[] {
  const compiler = NodeCompiler.create({
    workspace: "/",
    fontArgs: [{ fontBlobs: fonts.map((font) => Buffer.from(font)) }],
  });
  for (const [path, text] of Object.entries(template)) compiler.addSource(path, text);
  for (const [path, text] of Object.entries(images)) compiler.mapShadow(path, Buffer.from(text));
  compiler.mapShadow("/view.json", Buffer.from(JSON.stringify(view)));
  const compiled = compiler.compile({ mainFilePath: "/main.typ" });
  const diagnostics = compiled.takeDiagnostics();
  if (diagnostics !== null) return diagnostics.shortDiagnostics.map((one) => JSON.stringify(one));
  try {
    compiler.pdf(compiled.result!, { pdfStandard: standard });
    return [];
  } catch (error) {
    return [String(error)];
  } finally {
    compiler.evictCache(0);
  }
}
