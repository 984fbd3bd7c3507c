import type { StateCreator } from "zustand";
import type { AppStore } from "./app-store.ts";
import { withEntry } from "./entry.ts";
import type { CaseScreen } from "./route.ts";

/** A place that the officer jumped from. */
export type Spot = { screen: CaseScreen; section: string; question: string | null };

/** Jumps that can be taken back. */
const MAX_TRAIL = 20;

/** What lies beside the case file on the officer's desk; nothing of it is part of the case. */
export type DeskSlice = {
  /** Questions to come back to, each with what the officer wants to remember. */
  bookmarks: Readonly<Record<string, string>>;
  /** Where the officer jumped from, the latest last. */
  trail: readonly Spot[];
  searching: boolean;
  setSearching: (searching: boolean) => void;
  /** Null takes the bookmark away. */
  setBookmark: (question: string, note: string | null) => void;
  /** Remembers where the officer is, before a jump. */
  leaveTrail: () => void;
  goBack: () => void;
};

export function createDeskSlice(): StateCreator<AppStore, [], [], DeskSlice> {
  return (set, get) => ({
    bookmarks: {},
    trail: [],
    searching: false,

    setSearching: (searching) => set({ searching }),

    setBookmark: (question, note) => {
      set({ bookmarks: withEntry(get().bookmarks, question, note) });
      get().rememberPlace();
    },

    leaveTrail: () => {
      const { route, section, question, trail } = get();
      if (route.name !== "case") return;
      const last = trail.at(-1);
      const spot: Spot = { screen: route.screen, section, question };
      if (last?.screen === spot.screen && last.question === spot.question) return;
      set({ trail: [...trail, spot].slice(-MAX_TRAIL) });
    },

    goBack: () => {
      const spot = get().trail.at(-1);
      if (spot === undefined) return;
      set({ trail: get().trail.slice(0, -1) });
      if (spot.screen !== "wizard") void get().go({ name: "case", screen: spot.screen });
      else get().show(spot.section, spot.question);
    },
  });
}
