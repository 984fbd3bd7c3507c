import { randomUUID } from "node:crypto";
import { dirname, join } from "node:path";
import { answerQuestion } from "#electron/actions/answer-question.ts";
import { begin } from "#electron/actions/begin.ts";
import { changeCase } from "#electron/actions/change-case.ts";
import { createAssessment } from "#electron/actions/create-assessment.ts";
import { describeConditions, exportConditions } from "#electron/actions/export-conditions.ts";
import { createIdentity, listIdentities } from "#electron/actions/create-identity.ts";
import type { DossierPress } from "#electron/actions/dossier-press.ts";
import { succeed } from "#electron/actions/failures.ts";
import { createIntakes } from "#electron/actions/intake-evidence.ts";
import { chooseOverlay, loadOverlay, readOverlayState } from "#electron/actions/use-overlay.ts";
import { listChangedReferences } from "#electron/actions/list-changed-references.ts";
import { loadQuestionnaireFile } from "#electron/actions/load-questionnaire-file.ts";
import { forgetQuestionnaire, listAvailable } from "#electron/actions/loaded-questionnaires.ts";
import { findNewer, moveAssessment } from "#electron/actions/move-assessment.ts";
import { leaveAssessment, openAssessment } from "#electron/actions/open-assessment.ts";
import type { Catalog } from "#electron/actions/open-catalog.ts";
import type { Session } from "#electron/actions/open-session.ts";
import { raiseRisk } from "#electron/actions/raise-risk.ts";
import { readJournal } from "#electron/actions/read-journal.ts";
import { removeAssessment } from "#electron/actions/remove-assessment.ts";
import { sealDossier } from "#electron/actions/seal-dossier.ts";
import { setConsequence } from "#electron/actions/set-consequence.ts";
import { setDetails } from "#electron/actions/set-details.ts";
import { setDeviation } from "#electron/actions/set-deviation.ts";
import { setMeasure } from "#electron/actions/set-measure.ts";
import { findSavedDossier } from "#electron/actions/show-dossier.ts";
import {
  distrustFingerprint,
  listTrusted,
  trustFingerprint,
} from "#electron/actions/trust-fingerprint.ts";
import { DEFAULT_SETTINGS, readSettings, writeSettings } from "#electron/actions/use-settings.ts";
import { verifyDossierBytes, verifyDossierFile } from "#electron/actions/verify-dossier-file.ts";
import type { Store } from "#electron/store/store.ts";
import type { Beginning, ConditionFormat, Result, Settings } from "#contract/api.ts";
import type { Language } from "#engine/local-text.ts";
import type { ConditionsKind, Dialogs } from "./dialogs.ts";
import { proposeConditionsName, proposeFileName } from "./file-name.ts";
import type { Handlers } from "./serve.ts";

export type HandlerTools = {
  opening: Promise<Session>;
  catalog: Catalog;
  /** The folder of package.json. */
  root: string;
  press: DossierPress;
  dialogs: Dialogs;
  /** The time, ISO, UTC. */
  now: () => string;
  appVersion: string;
  /** The folder that the save dialog begins in. */
  documents: string;
  showFolder: (folder: string) => Promise<void>;
  showFile: (path: string) => void;
  /** Puts a text on the clipboard. */
  copyText: (text: string) => void;
  /** Called when the settings become known and when they change. */
  onSettings: (settings: Settings) => void;
};

/** The officer cancelled. */
const NOTHING: Result<null> = { ok: true, value: null };

const KINDS: Readonly<Record<ConditionFormat, ConditionsKind>> = {
  text: { name: "Text", extension: "txt" },
  markdown: { name: "Markdown", extension: "md" },
  docx: { name: "Word", extension: "docx" },
  xlsx: { name: "Excel", extension: "xlsx" },
  ics: { name: "iCalendar", extension: "ics" },
};

type CaseNames = { registrationNumber: string; service: string };

/** What each channel does: an action on the open store, and a dialog where the officer is asked. */
export function createHandlers(tools: HandlerTools): Handlers {
  const { opening, catalog, root, press, dialogs, now, appVersion } = tools;
  let saveFolder = tools.documents;
  const intakes = createIntakes(randomUUID);

  async function withStore<T>(
    act: (store: Store) => Result<T> | Promise<Result<T>>,
  ): Promise<Result<T>> {
    const store = (await opening).store();
    return store.ok ? act(store.value) : store;
  }

  function findLanguage(store: Store): Language {
    const settings = readSettings(store);
    return (settings.ok ? settings.value : DEFAULT_SETTINGS).language;
  }

  function tellSettings(beginning: Result<Beginning>): Result<Beginning> {
    if (beginning.ok && beginning.value.settings !== null) {
      tools.onSettings(beginning.value.settings);
    }
    return beginning;
  }

  return {
    "app.begin": async () => tellSettings(await begin(await opening, catalog)),
    "app.unlock": async ({ passphrase }) => {
      const session = await opening;
      const unlocked = await session.unlock(passphrase);
      return unlocked.ok ? tellSettings(await begin(session, catalog)) : unlocked;
    },
    "app.showDataFolder": async () => {
      await tools.showFolder((await opening).describe().dataFolder);
      return succeed({});
    },
    "settings.set": (settings) =>
      withStore((store) => {
        const written = writeSettings(store, settings);
        if (written.ok) tools.onSettings(written.value);
        return written;
      }),
    "overlay.state": () => withStore((store) => readOverlayState(store, root)),
    "overlay.choose": ({ id }) => withStore((store) => chooseOverlay(store, root, id)),
    "overlay.load": () =>
      withStore(async (store) => {
        const path = await dialogs.chooseOverlay(findLanguage(store));
        return path === null ? NOTHING : loadOverlay(store, root, catalog, path);
      }),
    "questionnaire.list": () => withStore((store) => listAvailable(store, catalog)),
    "questionnaire.load": () =>
      withStore(async (store) => {
        const path = await dialogs.chooseQuestionnaire(findLanguage(store));
        return path === null ? NOTHING : loadQuestionnaireFile(store, catalog, path);
      }),
    "questionnaire.forget": ({ id }) =>
      withStore((store) => forgetQuestionnaire(store, catalog, id)),
    "assessment.list": () => withStore((store) => store.cases.list()),
    "assessment.create": (wanted) => withStore((store) => createAssessment(store, catalog, wanted)),
    "assessment.open": ({ id }) => withStore((store) => openAssessment(store, catalog, id)),
    "assessment.leave": () => withStore(leaveAssessment),
    "assessment.newer": ({ id }) => withStore((store) => findNewer(store, catalog, id)),
    "assessment.move": ({ id, version }) =>
      withStore((store) => moveAssessment(store, catalog, id, version)),
    "assessment.review": ({ id, question }) =>
      withStore((store) => changeCase(store, id, { kind: "reviewed", question })),
    "assessment.setDetails": ({ id, details }) =>
      withStore((store) => setDetails(store, id, details)),
    "assessment.answer": ({ id, question, answer }) =>
      withStore((store) => answerQuestion(store, id, question, answer)),
    "assessment.setMeasure": ({ id, measure, state }) =>
      withStore((store) => setMeasure(store, id, measure, state)),
    "assessment.setConsequence": ({ id, risk, consequence }) =>
      withStore((store) => setConsequence(store, id, risk, consequence)),
    "assessment.remove": ({ id }) => withStore((store) => removeAssessment(store, id)),
    "assessment.raiseRisk": ({ id, risk, raised }) =>
      withStore((store) => raiseRisk(store, id, risk, raised)),
    "assessment.setDeviation": ({ id, risk, deviation }) =>
      withStore((store) => setDeviation(store, id, risk, deviation)),
    "assessment.setPlace": ({ id, place }) =>
      withStore((store) => {
        // Loading the renderer takes most of a second; a failure comes back when the dossier is sealed.
        if (place.screen === "sign") press.warm().catch(() => undefined);
        const set = store.cases.setPlace(id, place);
        return set.ok ? succeed({}) : set;
      }),
    "assessment.journal": ({ id }) => withStore((store) => readJournal(store, id)),
    "references.changed": () => withStore((store) => listChangedReferences(store, catalog, now())),
    "evidence.choose": ({ id }) =>
      withStore(async (store) => {
        const paths = await dialogs.chooseEvidence(findLanguage(store));
        return paths.length === 0 ? NOTHING : intakes.beginFiles(store, id, paths);
      }),
    "evidence.begin": ({ id, name, size }) =>
      withStore((store) => intakes.begin(store, id, name, size)),
    "evidence.append": ({ token, bytes }) => withStore(() => intakes.append(token, bytes)),
    "evidence.pull": ({ token }) => withStore(() => intakes.pull(token)),
    "evidence.finish": ({ token }) => withStore((store) => intakes.finish(store, token)),
    "evidence.cancel": ({ token }) => intakes.cancel(token),
    "identity.list": () => withStore(listIdentities),
    "identity.create": (person) => withStore((store) => createIdentity(store, person, now())),
    "dossier.seal": (wanted) =>
      withStore((store) => {
        const choosePath = async ({
          registrationNumber,
          service,
        }: CaseNames): Promise<string | null> => {
          const proposal = join(saveFolder, proposeFileName(registrationNumber, service));
          const path = await dialogs.chooseWhereToSave(proposal, findLanguage(store));
          if (path !== null) saveFolder = dirname(path);
          return path;
        };
        return sealDossier(store, { press, now: now(), appVersion, choosePath }, wanted);
      }),
    "conditions.copy": ({ id, language }) =>
      withStore((store) => {
        const described = describeConditions(store, { id, language, now: now() });
        if (!described.ok) return described;
        tools.copyText(described.value.text);
        return succeed({ count: described.value.count });
      }),
    "conditions.export": (wanted) =>
      withStore((store) => {
        const choosePath = async (
          names: CaseNames,
          format: ConditionFormat,
        ): Promise<string | null> => {
          const kind = KINDS[format];
          const proposal = join(saveFolder, proposeConditionsName(names, kind.extension));
          const path = await dialogs.chooseConditionsFile(proposal, kind, findLanguage(store));
          if (path !== null) saveFolder = dirname(path);
          return path;
        };
        return exportConditions(store, { now: now(), choosePath }, wanted);
      }),
    "dossier.list": ({ id }) => withStore((store) => store.dossiers.list(id)),
    "dossier.show": ({ path }) =>
      withStore((store) => {
        const found = findSavedDossier(store, path);
        if (!found.ok) return found;
        tools.showFile(found.value);
        return succeed({});
      }),
    "dossier.chooseAndVerify": () =>
      withStore(async (store) => {
        const path = await dialogs.chooseDossier(findLanguage(store));
        return path === null
          ? NOTHING
          : verifyDossierFile(store, { press, catalog, now: now() }, path);
      }),
    "dossier.verify": (dossier) =>
      withStore((store) => verifyDossierBytes(store, { press, catalog, now: now() }, dossier)),
    "trust.list": () => withStore(listTrusted),
    "trust.add": (trusted) =>
      withStore(async (store) =>
        (await dialogs.confirmTrust(trusted, findLanguage(store)))
          ? trustFingerprint(store, { ...trusted, since: now() })
          : NOTHING,
      ),
    "trust.remove": ({ fingerprint }) =>
      withStore((store) => distrustFingerprint(store, fingerprint)),
  };
}
