import type { WindowApi } from "#contract/api.ts";
import { createStore, type StoreApi } from "zustand/vanilla";
import { createAsk } from "./ask.ts";
import { createAssessmentSlice, type AssessmentSlice } from "./assessment-slice.ts";
import { createConditionsSlice, type ConditionsSlice } from "./conditions-slice.ts";
import { createDeskSlice, type DeskSlice } from "./desk-slice.ts";
import { createDossierSlice, type DossierSlice } from "./dossier-slice.ts";
import { createHistorySlice, type HistorySlice } from "./history-slice.ts";
import { createOverlaySlice, type OverlaySlice } from "./overlay-slice.ts";
import { createSessionSlice, type SessionSlice } from "./session-slice.ts";
import { createVersionsSlice, type VersionsSlice } from "./versions-slice.ts";

export type AppStore = SessionSlice &
  AssessmentSlice &
  ConditionsSlice &
  DeskSlice &
  DossierSlice &
  HistorySlice &
  OverlaySlice &
  VersionsSlice;

/** The window's whole state; the only place that calls through the door. */
export function createAppStore(api: WindowApi): StoreApi<AppStore> {
  const ask = createAsk(api);
  return createStore<AppStore>()((...tools) => ({
    ...createSessionSlice(ask)(...tools),
    ...createAssessmentSlice(ask)(...tools),
    ...createConditionsSlice(ask)(...tools),
    ...createDeskSlice()(...tools),
    ...createDossierSlice(ask)(...tools),
    ...createHistorySlice(ask)(...tools),
    ...createOverlaySlice(ask)(...tools),
    ...createVersionsSlice(ask)(...tools),
  }));
}
