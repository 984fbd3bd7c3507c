import type {
  AppState,
  AssessmentSummary,
  Beginning,
  Failure,
  InputOf,
  Settings,
} from "#contract/api.ts";
import type { StateCreator } from "zustand";
import type { AppStore } from "./app-store.ts";
import type { Ask } from "./ask.ts";
import type { Route } from "./route.ts";

export const FIRST_SETTINGS: Settings = {
  language: "sv",
  theme: "system",
  officer: { name: "", role: "" },
};

export type SessionSlice = {
  app: AppState | null;
  settings: Settings;
  route: Route;
  list: AssessmentSummary[] | null;
  /** The last call outside the saving of answers that failed; shown until dismissed. */
  failure: Failure | null;
  begin: () => Promise<void>;
  /** Opens the store, or chooses its passphrase; the failure is returned for the field. */
  unlock: (passphrase: string) => Promise<Failure | null>;
  go: (route: Route) => Promise<void>;
  fail: (failure: Failure | null) => void;
  changeSettings: (change: Partial<Settings>) => Promise<void>;
  loadList: () => Promise<void>;
  createAssessment: (input: InputOf<"assessment.create">) => Promise<void>;
  showDataFolder: () => Promise<void>;
};

export function createSessionSlice(ask: Ask): StateCreator<AppStore, [], [], SessionSlice> {
  return (set, get) => {
    function takeBeginning({ app, settings, resumed, failure }: Beginning): void {
      set({
        app,
        route: { name: "start" },
        ...(settings === null ? {} : { settings }),
        ...(failure === null ? {} : { failure }),
        ...(resumed === null ? {} : get().describeOpened(resumed)),
      });
    }

    return {
      app: null,
      settings: FIRST_SETTINGS,
      route: { name: "start" },
      list: null,
      failure: null,

      begin: async () => {
        const beginning = await ask("app.begin", {});
        if (beginning.ok) takeBeginning(beginning.value);
        else set({ failure: beginning.error });
      },

      unlock: async (passphrase) => {
        const beginning = await ask("app.unlock", { passphrase });
        if (!beginning.ok) return beginning.error;
        takeBeginning(beginning.value);
        return null;
      },

      go: async (route) => {
        const saved = await get().flush();
        const inCase = ["case", "details", "upgrade"].includes(route.name);
        if (!saved && !inCase) return;
        set({ route });
        if (route.name === "case") get().setPlace({ screen: route.screen });
        else if (!inCase) get().closeAssessment();
      },

      fail: (failure) => set({ failure }),

      changeSettings: async (change) => {
        const settings = { ...get().settings, ...change };
        set({ settings });
        if (get().app?.phase !== "ready") return;
        const result = await ask("settings.set", settings);
        if (!result.ok) set({ failure: result.error });
      },

      loadList: async () => {
        const result = await ask("assessment.list", {});
        if (result.ok) set({ list: result.value });
        else set({ failure: result.error });
      },

      createAssessment: async (input) => {
        const created = await ask("assessment.create", input);
        if (!created.ok) {
          set({ failure: created.error });
          return;
        }
        if (get().settings.officer.name === "") {
          await get().changeSettings({ officer: input.details.officer });
        }
        await get().openAssessment(created.value.id);
      },

      showDataFolder: async () => {
        const result = await ask("app.showDataFolder", {});
        if (!result.ok) set({ failure: result.error });
      },
    };
  };
}
