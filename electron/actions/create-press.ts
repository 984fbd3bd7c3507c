import { succeed } from "./failures.ts";
import type { DossierPress } from "./dossier-press.ts";

/**
 * A press in this process. `root` is the folder of package.json. What renders pages is loaded when
 * it is first needed, since verifying signatures does without it.
 */
export function createPress(_root: string): DossierPress {
  let resources: Promise<unknown> | undefined;
  void resources;
  void root;
  void succeed;
  throw new Error("not yet");
}
