import type { Coverage } from "#electron/dossier/document/read-coverage.ts";

let covers: Coverage | undefined;

/** Which characters the pages of a dossier can show. The fonts are read when this is first asked for. */
export async function loadCoverage(): Promise<Coverage> {
  if (covers === undefined) {
    const { readResources } = await import("#electron/dossier/document/resources.ts");
    covers = readResources().covers;
  }
  return covers;
}
