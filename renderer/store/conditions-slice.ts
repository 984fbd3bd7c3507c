import type { ConditionFormat, OutputOf } from "#contract/api.ts";
import type { StateCreator } from "zustand";
import type { AppStore } from "./app-store.ts";
import type { Ask } from "./ask.ts";

export type ConditionsSlice = {
  /** How many conditions are on the clipboard; null when that failed. */
  copyConditions: () => Promise<OutputOf<"conditions.copy"> | null>;
  /** Where they were saved; null when that failed or the officer cancelled. */
  exportConditions: (format: ConditionFormat) => Promise<OutputOf<"conditions.export">>;
};

export function createConditionsSlice(ask: Ask): StateCreator<AppStore, [], [], ConditionsSlice> {
  return (set, get) => ({
    copyConditions: async () => {
      const { open, settings } = get();
      if (open === null || !(await get().flush())) return null;
      const copied = await ask("conditions.copy", { id: open.id, language: settings.language });
      if (copied.ok) return copied.value;
      set({ failure: copied.error });
      return null;
    },

    exportConditions: async (format) => {
      const { open, settings } = get();
      if (open === null || !(await get().flush())) return null;
      const { language } = settings;
      const saved = await ask("conditions.export", { id: open.id, format, language });
      if (saved.ok) return saved.value;
      set({ failure: saved.error });
      return null;
    },
  });
}
