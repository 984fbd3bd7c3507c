import { join } from "node:path";

/** The folder with a folder for each questionnaire. */
export function locateCatalog(root: string): string {
  return join(root, "questionnaires", "catalog");
}
