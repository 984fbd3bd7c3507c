import type { WindowApi } from "#contract/api.ts";
import { createStore, type StoreApi } from "zustand/vanilla";
import { createAsk } from "./ask.ts";
import { createAssessmentSlice, type AssessmentSlice } from "./assessment-slice.ts";
import { createDossierSlice, type DossierSlice } from "./dossier-slice.ts";
import { createSessionSlice, type SessionSlice } from "./session-slice.ts";
import { createVersionsSlice, type VersionsSlice } from "./versions-slice.ts";

export type AppStore = SessionSlice & AssessmentSlice & DossierSlice & VersionsSlice;

/** The window's whole state; the only place that calls through the door. */
export function createAppStore(api: WindowApi): StoreApi<AppStore> {
  const ask = createAsk(api);
  return createStore<AppStore>()((...tools) => ({
    ...createSessionSlice(ask)(...tools),
    ...createAssessmentSlice(ask)(...tools),
    ...createDossierSlice(ask)(...tools),
    ...createVersionsSlice(ask)(...tools),
  }));
}
