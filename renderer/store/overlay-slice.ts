import type { OverlayState } from "#contract/api.ts";
import type { StateCreator } from "zustand";
import type { AppStore } from "./app-store.ts";
import type { Ask } from "./ask.ts";

export type OverlaySlice = {
  /** Null until asked for. */
  overlays: OverlayState | null;
  loadOverlays: () => Promise<void>;
  /** One that came with the app, or none. */
  chooseOverlay: (id: string | null) => Promise<void>;
  loadOverlayFile: () => Promise<void>;
};

export function createOverlaySlice(ask: Ask): StateCreator<AppStore, [], [], OverlaySlice> {
  return (set) => ({
    overlays: null,

    loadOverlays: async () => {
      const result = await ask("overlay.state", {});
      if (result.ok) set({ overlays: result.value });
      else set({ failure: result.error });
    },

    chooseOverlay: async (id) => {
      const result = await ask("overlay.choose", { id });
      if (result.ok) set({ overlays: result.value });
      else set({ failure: result.error });
    },

    loadOverlayFile: async () => {
      const result = await ask("overlay.load", {});
      if (!result.ok) set({ failure: result.error });
      else if (result.value !== null) set({ overlays: result.value });
    },
  });
}
