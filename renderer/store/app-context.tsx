import { createContext, useContext, type ReactNode } from "react";
import { useStore, type StoreApi } from "zustand";
import { useShallow } from "zustand/react/shallow";
import type { Assessment } from "#engine/assessment.ts";
import type { FoundContradiction } from "#engine/find-contradictions.ts";
import type { Remark } from "#engine/find-remarks.ts";
import type { Questionnaire } from "#engine/questionnaire.ts";
import type { AppStore } from "./app-store.ts";
import type { OpenCase } from "./assessment-slice.ts";
import {
  deriveAssessment,
  deriveContradictions,
  deriveRemarks,
  findWaiting,
} from "./derive-assessment.ts";

const AppContext = createContext<StoreApi<AppStore> | null>(null);

export function AppProvider(props: { store: StoreApi<AppStore>; children: ReactNode }) {
  return <AppContext value={props.store}>{props.children}</AppContext>;
}

export function useAppStore(): StoreApi<AppStore> {
  const store = useContext(AppContext);
  if (store === null) throw new Error("A part of the window stands outside AppProvider");
  return store;
}

export function useApp<T>(select: (state: AppStore) => T): T {
  return useStore(useAppStore(), select);
}

/** For a selection that builds an array or an object anew: equal members do not render again. */
export function useAppShallow<T>(select: (state: AppStore) => T): T {
  return useStore(useAppStore(), useShallow(select));
}

function readQuestionnaire(state: AppStore): Questionnaire {
  if (state.questionnaire === null) throw new Error("No assessment is open");
  return state.questionnaire;
}

export function readAssessment(state: AppStore): Assessment {
  return deriveAssessment(readQuestionnaire(state), state.input);
}

/** Only inside a case screen. */
export function useQuestionnaire(): Questionnaire {
  return useApp(readQuestionnaire);
}

export function readWaiting(state: AppStore): ReadonlySet<string> {
  return findWaiting(readQuestionnaire(state), state.input);
}

export function readRemarks(state: AppStore): readonly Remark[] {
  const today = new Date().toISOString().slice(0, 10);
  return deriveRemarks(readQuestionnaire(state), state.input, today);
}

export function readContradictions(state: AppStore): readonly FoundContradiction[] {
  return deriveContradictions(readQuestionnaire(state), state.input);
}

export function useAssessment(): Assessment {
  return useApp(readAssessment);
}

export function useOpenCase(): OpenCase {
  return useApp((state) => {
    if (state.open === null) throw new Error("No assessment is open");
    return state.open;
  });
}
