import type {
  IdentitySummary,
  InputOf,
  OutputOf,
  Result,
  SealedDossier,
  TrustedFingerprint,
} from "#contract/api.ts";
import type { VerificationReport } from "#contract/verification-report.ts";
import type { StateCreator } from "zustand";
import type { AppStore } from "./app-store.ts";
import type { Ask } from "./ask.ts";

export type DroppedFile = { name: string; bytes: Uint8Array<ArrayBuffer> };

export type DossierSlice = {
  identities: IdentitySummary[] | null;
  sealed: SealedDossier[];
  report: VerificationReport | null;
  /** The dropped file behind the report, so that it can be verified again; null when chosen in a dialog. */
  dropped: DroppedFile | null;
  trusted: TrustedFingerprint[] | null;
  loadIdentities: () => Promise<void>;
  createIdentity: (
    input: InputOf<"identity.create">,
  ) => Promise<Result<OutputOf<"identity.create">>>;
  loadSealed: () => Promise<void>;
  seal: (
    input: Omit<InputOf<"dossier.seal">, "id" | "language">,
  ) => Promise<Result<OutputOf<"dossier.seal">>>;
  showDossier: (path: string) => Promise<void>;
  chooseAndVerify: () => Promise<void>;
  verifyDropped: (file: DroppedFile) => Promise<void>;
  loadTrusted: () => Promise<void>;
  addTrust: (input: InputOf<"trust.add">) => Promise<boolean>;
  removeTrust: (fingerprint: string) => Promise<void>;
};

export function createDossierSlice(ask: Ask): StateCreator<AppStore, [], [], DossierSlice> {
  return (set, get) => ({
    identities: null,
    sealed: [],
    report: null,
    dropped: null,
    trusted: null,

    loadIdentities: async () => {
      const result = await ask("identity.list", {});
      if (result.ok) set({ identities: result.value });
      else set({ failure: result.error });
    },

    createIdentity: async (input) => {
      const result = await ask("identity.create", input);
      if (result.ok)
        set(({ identities }) => ({ identities: [...(identities ?? []), result.value] }));
      return result;
    },

    loadSealed: async () => {
      const id = get().open?.id;
      if (id === undefined) return;
      const result = await ask("dossier.list", { id });
      if (result.ok) set({ sealed: result.value });
      else set({ failure: result.error });
    },

    seal: async (input) => {
      const { open, settings } = get();
      if (open === null) return { ok: true, value: null };
      const result = await ask("dossier.seal", {
        ...input,
        id: open.id,
        language: settings.language,
      });
      if (result.ok) await get().loadSealed();
      return result;
    },

    showDossier: async (path) => {
      const result = await ask("dossier.show", { path });
      if (!result.ok) set({ failure: result.error });
    },

    chooseAndVerify: async () => {
      const result = await ask("dossier.chooseAndVerify", {});
      if (!result.ok) set({ failure: result.error });
      else if (result.value !== null) set({ report: result.value, dropped: null, failure: null });
    },

    verifyDropped: async (file) => {
      const result = await ask("dossier.verify", file);
      if (result.ok) set({ report: result.value, dropped: file, failure: null });
      else set({ failure: result.error });
    },

    loadTrusted: async () => {
      const result = await ask("trust.list", {});
      if (result.ok) set({ trusted: result.value });
      else set({ failure: result.error });
    },

    addTrust: async (input) => {
      const result = await ask("trust.add", input);
      if (!result.ok) set({ failure: result.error });
      else if (result.value !== null) set({ trusted: result.value });
      return result.ok && result.value !== null;
    },

    removeTrust: async (fingerprint) => {
      const result = await ask("trust.remove", { fingerprint });
      if (result.ok) set({ trusted: result.value });
      else set({ failure: result.error });
    },
  });
}
