import type { OpenAssessment, Place, Result, Unfinished } from "#contract/api.ts";
import type {
  Answer,
  AnswerValue,
  Deviation,
  Input,
  MeasureState,
  RaisedRisk,
} from "#engine/answers.ts";
import { findBranching, type Branching } from "#engine/branching.ts";
import type { CaseDetails } from "#engine/case-details.ts";
import { EMPTY_INPUT } from "#engine/empty-input.ts";
import type { Questionnaire } from "#engine/questionnaire.ts";
import type { StateCreator } from "zustand";
import type { AppStore } from "./app-store.ts";
import type { Ask } from "./ask.ts";
import { bringEvidence, type Bringing, type Brought } from "./bring-evidence.ts";
import { makeStep, putEntry, saveEntry, withEntry, type Entry } from "./entry.ts";
import { findRestingPlace } from "./resting-place.ts";
import { keepUnfinished } from "./table-rows.ts";
import { createSaveQueue, type Job, type SaveStatus } from "./save-queue.ts";

/** How long a typed text rests before it is saved, and a place before it is remembered; milliseconds. */
const TYPING_REST = 400;
const PLACE_REST = 300;

export type Draft = {
  text?: string | undefined;
  rows?: Record<string, string>[] | undefined;
  /** What the answer was before "vet ej", so that it comes back when the mark is taken away. */
  before?: AnswerValue;
  /** What belonged to an answer that was taken away, for the next one. */
  support?: Pick<Answer, "source" | "note" | "evidence">;
};

export type OpenCase = Omit<OpenAssessment, "input" | "place" | "questionnaireText">;

type AnswerOptions = { typing?: boolean; draft?: Draft | null };

type Pending = Branching & { question: string; answer: Answer | null; draft: Draft | null };

export type AssessmentSlice = {
  open: OpenCase | null;
  questionnaire: Questionnaire | null;
  input: Input;
  section: string;
  question: string | null;
  /** Changes when the focus must move to the question, as when a case is opened or a link is followed. */
  focusRequest: number;
  /** What is typed but not yet an answer, by question: an unfinished row, a number that is no number. */
  drafts: Readonly<Record<string, Draft>>;
  saving: SaveStatus;
  /** The state of the window in which the assessment is open, where the officer was in it. */
  describeOpened: (opened: OpenAssessment) => Partial<AppStore>;
  openAssessment: (id: string) => Promise<void>;
  closeAssessment: () => void;
  /** True when the details are on disk. */
  changeDetails: (details: CaseDetails) => Promise<boolean>;
  /** Takes the open assessment away for good. */
  removeAssessment: () => Promise<void>;
  /** The answer need not be looked at again. */
  forgetReview: (question: string) => void;
  /** Questions that the latest answer opened. */
  opened: readonly string[];
  /** A change that hides other answers and waits until the officer has decided. */
  pending: Pending | null;
  /**
   * False where the change hides other answers and so waits in `pending`. `draft` is what the question's
   * draft becomes when the change is made.
   */
  answer: (question: string, answer: Answer | null, options?: AnswerOptions) => boolean;
  /** Makes the pending change, if there is one, or leaves the answer as it is. */
  decidePending: (change: boolean) => void;
  setDraft: (question: string, draft: Draft | null) => void;
  setMeasure: (id: string, state: MeasureState | null, options?: { typing?: boolean }) => void;
  setConsequence: (risk: string, consequence: number | null) => void;
  raiseRisk: (risk: string, raised: RaisedRisk | null) => void;
  setDeviation: (risk: string, deviation: Deviation | null, options?: { typing?: boolean }) => void;
  /** Puts an entry back without noting it as a new change. */
  putBack: (entry: Entry) => void;
  setPlace: (place: Place) => void;
  /** Keeps the place as it is, with what lies beside the case. */
  rememberPlace: () => void;
  /** Goes to a section, or jumps to a question in it, and moves the focus there. */
  goTo: (section: string, question?: string) => void;
  /** The same for a place that was left, or that comes in turn. */
  show: (section: string, question: string | null) => void;
  noticeQuestion: (question: string) => void;
  /** Brings files into the case: those dropped, or those chosen in a dialog where it is null. */
  bringEvidence: (dropped: readonly File[] | null, bringing: Bringing) => Promise<Result<Brought>>;
  flush: () => Promise<boolean>;
  retrySaving: () => Promise<boolean>;
  isSaved: () => boolean;
};

const NO_BRANCHING: Branching = { hides: [], returns: [], opens: [] };
const NOTHING_SAVED: SaveStatus = { state: "untouched", savedAt: null, failure: null };

export function createAssessmentSlice(ask: Ask): StateCreator<AppStore, [], [], AssessmentSlice> {
  return (set, get) => {
    const queue = createSaveQueue((saving) => set({ saving }));
    /** Drafts of the assessments left, while the app is open. */
    const leftDrafts = new Map<string, AssessmentSlice["drafts"]>();

    /** Puts an entry in and saves it; what is typed waits for a pause. */
    function put(entry: Entry, typing: boolean): void {
      get().noteStep(makeStep(get().input, entry), typing);
      keep(entry, typing);
    }

    async function leave(): Promise<void> {
      const left = await ask("assessment.leave", {});
      if (!left.ok) set({ failure: left.error });
    }

    function keep(entry: Entry, typing: boolean): void {
      const id = get().open?.id;
      set({ input: putEntry(get().input, entry) });
      if (id === undefined) return;
      const job: Job = () => saveEntry(ask, id, entry);
      queue.put(`${id} ${entry.part} ${entry.key}`, job, typing ? { delay: TYPING_REST } : {});
    }

    /** The drafts to keep while the case is closed. */
    function listUnfinished(): Record<string, Unfinished> {
      const drafts = Object.entries(get().drafts).flatMap(([id, { text, rows }]) =>
        text === undefined && rows === undefined
          ? []
          : [
              [
                id,
                {
                  ...(text === undefined ? {} : { text }),
                  ...(rows === undefined ? {} : { rows }),
                },
              ] as const,
            ],
      );
      return Object.fromEntries(drafts);
    }

    function putAnswer(question: string, answer: Answer | null, typing: boolean): void {
      set({ pending: null });
      put({ part: "answers", key: question, value: answer }, typing);
      get().forgetReview(question);
    }

    return {
      open: null,
      questionnaire: null,
      input: EMPTY_INPUT,
      section: "",
      question: null,
      focusRequest: 0,
      drafts: {},
      opened: [],
      pending: null,
      saving: NOTHING_SAVED,

      describeOpened: ({ questionnaireText, input, place, ...open }) => {
        queue.note(null);
        get().forgetHistory();
        // The main process has checked it against its SHA-256.
        const questionnaire = JSON.parse(questionnaireText) as Questionnaire;
        const { screen, section, question } = findRestingPlace(questionnaire, place);
        const { focusRequest } = get();
        return {
          open,
          questionnaire,
          input,
          drafts: leftDrafts.get(open.id) ?? place?.unfinished ?? {},
          bookmarks: place?.bookmarks ?? {},
          trail: [],
          searching: false,
          opened: [],
          pending: null,
          section,
          question,
          focusRequest: question === null ? focusRequest : focusRequest + 1,
          route: { name: "case", screen },
        };
      },

      openAssessment: async (id) => {
        const opened = await ask("assessment.open", { id });
        set(opened.ok ? get().describeOpened(opened.value) : { failure: opened.error });
      },

      closeAssessment: () => {
        get().decidePending(false);
        const { open, drafts } = get();
        if (open !== null) leftDrafts.set(open.id, drafts);
        set({ open: null, drafts: {}, question: null });
        if (open !== null) void leave();
      },

      changeDetails: async (details) => {
        const { open } = get();
        if (open === null) return false;
        const saved = await ask("assessment.setDetails", { id: open.id, details });
        if (!saved.ok) {
          set({ failure: saved.error });
          return false;
        }
        set({ open: { ...open, details } });
        queue.note(saved.value.savedAt);
        return true;
      },

      removeAssessment: async () => {
        const { open } = get();
        if (open === null) return;
        // A change that is still on its way would fail when its case is gone.
        if (!(await get().flush())) return;
        const removed = await ask("assessment.remove", { id: open.id });
        if (!removed.ok) {
          set({ failure: removed.error });
          return;
        }
        set({ list: null, route: { name: "start" } });
        get().closeAssessment();
      },

      forgetReview: (question) => {
        const { open } = get();
        if (open?.review.includes(question) !== true) return;
        set({ open: { ...open, review: open.review.filter((id) => id !== question) } });
      },

      answer: (question, answer, { typing = false, draft } = {}) => {
        if (get().pending?.question !== question) get().decidePending(false);
        const { input, questionnaire } = get();
        const { hides, returns, opens } =
          questionnaire === null
            ? NO_BRANCHING
            : findBranching(questionnaire, input.answers, question, answer);
        if (hides.length > 0) {
          set({ pending: { question, answer, draft: draft ?? null, hides, returns, opens } });
          return false;
        }
        if (draft !== undefined) get().setDraft(question, draft);
        putAnswer(question, answer, typing);
        set({ opened: opens });
        return true;
      },

      decidePending: (change) => {
        const { pending } = get();
        if (pending === null) return;
        get().setDraft(pending.question, change ? pending.draft : null);
        if (change) {
          putAnswer(pending.question, pending.answer, false);
          set({ opened: pending.opens });
        } else set({ pending: null });
      },

      setDraft: (question, draft) => {
        const { drafts } = get();
        if (draft === null && drafts[question] === undefined) return;
        set({ drafts: withEntry(drafts, question, draft) });
        get().rememberPlace();
      },

      setMeasure: (key, value, { typing = false } = {}) =>
        put({ part: "measures", key, value }, typing),
      setConsequence: (key, value) => put({ part: "consequences", key, value }, false),
      raiseRisk: (key, value) => put({ part: "raised", key, value }, false),
      setDeviation: (key, value, { typing = false } = {}) =>
        put({ part: "deviations", key, value }, typing),

      putBack: (entry) => {
        const { part, key, value } = entry;
        if (part === "answers") {
          const { questionnaire, drafts } = get();
          const restored = value !== null && "value" in value ? value.value : undefined;
          get().setDraft(key, keepUnfinished(questionnaire, key, drafts[key], restored));
          get().forgetReview(key);
        }
        set({ opened: [] });
        keep(entry, false);
      },

      rememberPlace: () => {
        const { route } = get();
        if (route.name === "case") get().setPlace({ screen: route.screen });
      },

      setPlace: (place) => {
        const { open, section, question, bookmarks } = get();
        if (open === null) return;
        const unfinished = listUnfinished();
        const full: Place = {
          section,
          ...(question === null ? {} : { question }),
          ...(Object.keys(bookmarks).length === 0 ? {} : { bookmarks }),
          ...(Object.keys(unfinished).length === 0 ? {} : { unfinished }),
          ...place,
        };
        queue.put(
          `${open.id} place`,
          async () => {
            const result = await ask("assessment.setPlace", { id: open.id, place: full });
            return result.ok ? { ok: true, value: {} } : result;
          },
          { delay: PLACE_REST, quiet: true },
        );
      },

      goTo: (section, question) => {
        if (question !== undefined) get().leaveTrail();
        get().show(section, question ?? null);
      },

      show: (section, question) => {
        get().decidePending(false);
        void get().flush();
        set(({ focusRequest }) => ({
          route: { name: "case", screen: "wizard" },
          section,
          question,
          focusRequest: question === null ? focusRequest : focusRequest + 1,
        }));
        get().setPlace({ screen: "wizard" });
      },

      noticeQuestion: (question) => {
        if (get().question === question) return;
        set({ question });
        get().setPlace({ screen: "wizard" });
      },

      bringEvidence: async (dropped, bringing) => {
        const id = get().open?.id;
        if (id === undefined) return { ok: true, value: { files: [], known: [] } };
        const brought = await bringEvidence(ask, id, dropped, bringing);
        const { open } = get();
        if (!brought.ok || open?.id !== id) return brought;
        const { files } = brought.value;
        const others = open.evidence.filter(
          ({ sha256 }) => !files.some((file) => file.sha256 === sha256),
        );
        set({ open: { ...open, evidence: [...others, ...files] } });
        return brought;
      },

      flush: () => {
        get().endTyping();
        return queue.flush();
      },
      retrySaving: queue.retry,
      isSaved: queue.isSettled,
    };
  };
}
