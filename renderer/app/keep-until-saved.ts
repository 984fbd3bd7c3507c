import type { AppStore } from "#renderer/store/app-store.ts";
import type { StoreApi } from "zustand/vanilla";

/**
 * Holds the window open while a change is on its way to disk, then closes it. A change that cannot be
 * saved is shown, and the next attempt to close goes through.
 */
export function keepUntilSaved(target: Window, store: StoreApi<AppStore>): void {
  let warned = false;
  target.addEventListener("beforeunload", (event) => {
    if (store.getState().isSaved() || warned) return;
    event.preventDefault();
    void store
      .getState()
      .flush()
      .then((saved) => {
        if (saved) target.close();
        else warned = true;
      });
  });
}
