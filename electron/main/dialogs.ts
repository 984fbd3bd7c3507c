import { dialog, type BrowserWindow } from "electron";
import type { Language } from "#engine/local-text.ts";
import { askTrust, YES, type TrustRequest } from "./trust-question.ts";

const WORDS = {
  sv: {
    save: "Spara akten",
    verify: "Välj en akt att verifiera",
    verifyButton: "Verifiera",
    attach: "Välj underlag",
    attachButton: "Lägg till",
    overlay: "Välj en lokal anpassning",
    overlayButton: "Använd",
    overlayFile: "Lokal anpassning (YAML)",
    conditions: "Spara villkoren",
    load: "Välj en frågekatalog",
    loadButton: "Läs in",
    questionnaire: "Frågekatalog (JSON)",
    dossier: "Akt (PDF)",
    any: "Alla filer",
  },
  en: {
    save: "Save the dossier",
    verify: "Choose a dossier to verify",
    verifyButton: "Verify",
    attach: "Choose evidence",
    attachButton: "Add",
    overlay: "Choose a local adaptation",
    overlayButton: "Use",
    overlayFile: "Local adaptation (YAML)",
    conditions: "Save the conditions",
    load: "Choose a questionnaire",
    loadButton: "Load",
    questionnaire: "Questionnaire (JSON)",
    dossier: "Dossier (PDF)",
    any: "All files",
  },
} as const satisfies Record<Language, Record<string, string>>;

/** What a format is called, and its extension without the dot. */
export type ConditionsKind = { name: string; extension: string };

/** The system's dialogs; null and an empty list mean that the officer cancelled. */
export type Dialogs = {
  chooseWhereToSave(proposal: string, language: Language): Promise<string | null>;
  chooseConditionsFile(
    proposal: string,
    kind: ConditionsKind,
    language: Language,
  ): Promise<string | null>;
  chooseDossier(language: Language): Promise<string | null>;
  chooseQuestionnaire(language: Language): Promise<string | null>;
  chooseEvidence(language: Language): Promise<string[]>;
  chooseOverlay(language: Language): Promise<string | null>;
  /** Whether the officer says that the certificate is to be trusted. */
  confirmTrust(request: TrustRequest, language: Language): Promise<boolean>;
};

export function createDialogs(window: () => BrowserWindow): Dialogs {
  return {
    async chooseWhereToSave(proposal, language) {
      const words = WORDS[language];
      const { canceled, filePath } = await dialog.showSaveDialog(window(), {
        title: words.save,
        buttonLabel: words.save,
        defaultPath: proposal,
        filters: [{ name: words.dossier, extensions: ["pdf"] }],
        properties: ["createDirectory", "showOverwriteConfirmation"],
      });
      return canceled || filePath === "" ? null : filePath;
    },
    async chooseConditionsFile(proposal, { name, extension }, language) {
      const words = WORDS[language];
      const { canceled, filePath } = await dialog.showSaveDialog(window(), {
        title: words.conditions,
        buttonLabel: words.conditions,
        defaultPath: proposal,
        filters: [{ name, extensions: [extension] }],
        properties: ["createDirectory", "showOverwriteConfirmation"],
      });
      return canceled || filePath === "" ? null : filePath;
    },
    async chooseDossier(language) {
      const words = WORDS[language];
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title: words.verify,
        buttonLabel: words.verifyButton,
        filters: [
          { name: words.dossier, extensions: ["pdf"] },
          { name: words.any, extensions: ["*"] },
        ],
        properties: ["openFile"],
      });
      return canceled ? null : (filePaths[0] ?? null);
    },
    async chooseOverlay(language) {
      const words = WORDS[language];
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title: words.overlay,
        buttonLabel: words.overlayButton,
        filters: [{ name: words.overlayFile, extensions: ["yaml", "yml"] }],
        properties: ["openFile"],
      });
      return canceled ? null : (filePaths[0] ?? null);
    },
    async chooseQuestionnaire(language) {
      const words = WORDS[language];
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title: words.load,
        buttonLabel: words.loadButton,
        filters: [{ name: words.questionnaire, extensions: ["json"] }],
        properties: ["openFile"],
      });
      return canceled ? null : (filePaths[0] ?? null);
    },
    async chooseEvidence(language) {
      const words = WORDS[language];
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title: words.attach,
        buttonLabel: words.attachButton,
        filters: [{ name: words.any, extensions: ["*"] }],
        properties: ["openFile", "multiSelections"],
      });
      return canceled ? [] : filePaths;
    },
    async confirmTrust(request, language) {
      const { response } = await dialog.showMessageBox(window(), askTrust(request, language));
      return response === YES;
    },
  };
}
