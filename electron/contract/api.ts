import { z } from "zod";
import { Answer, Deviation, Input, MeasureState, RaisedRisk, Sha256 } from "#engine/answers.ts";
import { CaseDetails } from "#engine/case-details.ts";
import { QuestionId } from "#engine/condition.ts";
import { Language, LocalText } from "#engine/local-text.ts";
import { MeasureId, Questionnaire, RiskId } from "#engine/questionnaire.ts";
import type { Channel } from "./channels.ts";
import { VerificationReport } from "./verification-report.ts";

const Nothing = z.strictObject({});
const Instant = z.iso.datetime();
const AssessmentId = z.uuid();
const Passphrase = z.string().min(1).max(1000);

/** A failure as data: IPC strips error classes. `code` is stable; `text` is for people. */
export const Failure = z.strictObject({ code: z.string(), text: LocalText });
export type Failure = z.infer<typeof Failure>;

const aboutApp = {
  version: z.string(),
  runtime: z.string(),
  dataFolder: z.string(),
  /** How the store's key is kept. */
  keyKind: z.enum(["system", "passphrase"]),
};

/**
 * locked: a passphrase opens the store; new: one must be chosen; ready: open; refused: the store
 * cannot be used and is left untouched, `failure` says why and what to do.
 */
export const AppState = z.discriminatedUnion("phase", [
  z.strictObject({
    ...aboutApp,
    phase: z.literal("ready"),
    /** When the latest change was saved, if it is not there any more. */
    lost: z.iso.datetime().optional(),
  }),
  z.strictObject({ ...aboutApp, phase: z.literal("locked") }),
  z.strictObject({ ...aboutApp, phase: z.literal("new") }),
  z.strictObject({ ...aboutApp, phase: z.literal("refused"), failure: Failure }),
]);
export type AppState = z.infer<typeof AppState>;

export const Settings = z.strictObject({
  language: Language,
  theme: z.enum(["system", "light", "dark"]),
  officer: z.strictObject({ name: z.string().max(200), role: z.string().max(200) }),
});
export type Settings = z.infer<typeof Settings>;

/** What is typed in a question but is not an answer yet: an unfinished row, a number that is no number. */
export const Unfinished = z.strictObject({
  text: z.string().max(10_000).optional(),
  rows: z
    .array(z.record(z.string(), z.string().max(10_000)))
    .max(500)
    .optional(),
});
export type Unfinished = z.infer<typeof Unfinished>;

/**
 * Where in the app the officer was, so that a reopened case continues there, and what lay beside the case
 * file: nothing of it is part of the case.
 */
export const Place = z.strictObject({
  screen: z.enum(["wizard", "risks", "measures", "pictures", "summary", "sign"]),
  section: z.string().max(100).optional(),
  question: QuestionId.optional(),
  /** Questions to come back to, each with what the officer wants to remember. */
  bookmarks: z.record(QuestionId, z.string().max(2000)).optional(),
  unfinished: z.record(QuestionId, Unfinished).optional(),
});
export type Place = z.infer<typeof Place>;

export const AssessmentSummary = z.strictObject({
  id: AssessmentId,
  details: CaseDetails,
  /** Id of the questionnaire that the case was begun with. */
  questionnaire: z.string(),
  created: Instant,
  changed: Instant,
  answered: z.int(),
  sealed: z.int(),
});
export type AssessmentSummary = z.infer<typeof AssessmentSummary>;

/** A municipality's local adaptation of a questionnaire. */
export const OverlaySummary = z.strictObject({
  id: z.string(),
  version: z.string(),
  base: z.string(),
  municipality: LocalText,
});
export type OverlaySummary = z.infer<typeof OverlaySummary>;

/** Which local adaptation new assessments begin with, and those that came with the app. */
export const OverlayState = z.strictObject({
  active: OverlaySummary.nullable(),
  shipped: z.array(OverlaySummary),
});
export type OverlayState = z.infer<typeof OverlayState>;

export const EvidenceFile = z.strictObject({
  sha256: Sha256,
  name: z.string().min(1).max(255),
  mediaType: z.string(),
  /** Bytes. */
  size: z.int().min(0),
  /** What its content is cautioned for. */
  caution: z.enum(["program", "macros", "disguised"]).optional(),
});
export type EvidenceFile = z.infer<typeof EvidenceFile>;

/** A file on its way into a case. */
export const Intake = z.strictObject({ token: z.uuid(), name: z.string(), size: z.int().min(0) });
export type Intake = z.infer<typeof Intake>;

/** Bytes of one call with a file's content. */
export const LARGEST_PART = 4 * 1024 * 1024;

const Token = z.strictObject({ token: z.uuid() });
/** Bytes that have been stored so far. */
const Stored = z.strictObject({ stored: z.int().min(0) });

export const OpenAssessment = z.strictObject({
  id: AssessmentId,
  details: CaseDetails,
  questionnaire: z.strictObject({ id: z.string(), version: z.string(), sha256: Sha256 }),
  /** The questionnaire as JSON: a text crosses to the window many times faster than an object. */
  questionnaireText: z.string(),
  /** Answers to look at again since the case was moved to another version. */
  review: z.array(QuestionId),
  /** The version that the case can be moved to. */
  newer: z.string().nullable(),
  /** Why the case cannot be moved to a version that is there. */
  newerRefused: LocalText.nullable(),
  input: Input,
  evidence: z.array(EvidenceFile),
  place: Place.nullable(),
});
export type OpenAssessment = z.infer<typeof OpenAssessment>;

/** What the window begins with. */
export const Beginning = z.strictObject({
  app: AppState,
  /** Null until the store is open. */
  settings: Settings.nullable(),
  /** The assessment that was open when the app was closed. */
  resumed: OpenAssessment.nullable(),
  /** Why that one could not be opened. */
  failure: Failure.nullable(),
});
export type Beginning = z.infer<typeof Beginning>;

/** A questionnaire that a new assessment can be made with, in its newest version. */
export const AvailableQuestionnaire = z.strictObject({
  id: z.string(),
  version: z.string(),
  sha256: Sha256,
  title: LocalText,
  municipality: LocalText,
  /** Came with the app, or was loaded from a file by the user. */
  origin: z.enum(["shipped", "loaded"]),
});
export type AvailableQuestionnaire = z.infer<typeof AvailableQuestionnaire>;

/** A source that says something else than when cases were begun with it, or that has ceased to hold. */
export const ChangedReference = z.strictObject({
  id: z.string(),
  name: LocalText,
  kind: z.enum(["changed", "expired", "removed"]),
  /** The cases that rest on it, each with the questions that name it. */
  cases: z.array(z.strictObject({ id: AssessmentId, questions: z.array(QuestionId) })),
});
export type ChangedReference = z.infer<typeof ChangedReference>;

/** Returned only after the change is durably on disk. */
export const Saved = z.strictObject({ savedAt: Instant, sequence: z.int() });
export type Saved = z.infer<typeof Saved>;

export const IdentitySummary = z.strictObject({
  id: z.string(),
  name: z.string(),
  role: z.string(),
  organisation: z.string(),
  /** SHA-256 of the certificate, hex. */
  fingerprint: Sha256,
  validTo: Instant,
});
export type IdentitySummary = z.infer<typeof IdentitySummary>;

export const SealedDossier = z.strictObject({
  path: z.string(),
  sha256: Sha256,
  /** Bytes. */
  size: z.int(),
  sealedAt: Instant,
});
export type SealedDossier = z.infer<typeof SealedDossier>;

export const TrustedFingerprint = z.strictObject({
  fingerprint: Sha256,
  name: z.string().min(1).max(200),
  vouchedBy: z.string().min(1).max(200),
  since: Instant,
});
export type TrustedFingerprint = z.infer<typeof TrustedFingerprint>;

export const ConditionFormat = z.enum(["text", "markdown", "docx", "xlsx", "ics"]);
export type ConditionFormat = z.infer<typeof ConditionFormat>;

export const JournalLine = z.strictObject({
  sequence: z.int(),
  at: Instant,
  by: z.string(),
  kind: z.enum([
    "created",
    "details",
    "answer",
    "measure",
    "consequence",
    "raise",
    "deviation",
    "questionnaire",
    "reviewed",
    "evidence",
    "sealed",
  ]),
  subject: z.string(),
  /** True where an answer came with the case, from another one. */
  carried: z.boolean(),
  old: z.unknown(),
  new: z.unknown(),
});
export type JournalLine = z.infer<typeof JournalLine>;

type Call = { input: z.ZodType; output: z.ZodType };

/** The one door between the window and the main process, a row a call. */
export const api = {
  "app.begin": { input: Nothing, output: Beginning },
  "app.unlock": { input: z.strictObject({ passphrase: Passphrase }), output: Beginning },
  "app.showDataFolder": { input: Nothing, output: Nothing },
  "settings.set": { input: Settings, output: Settings },
  "overlay.state": { input: Nothing, output: OverlayState },
  /** One that came with the app, or none. */
  "overlay.choose": {
    input: z.strictObject({ id: z.string().nullable() }),
    output: OverlayState,
  },
  /** Opens a file dialog and takes the overlay in the file; null when the officer cancels. */
  "overlay.load": { input: Nothing, output: OverlayState.nullable() },
  /** Those that came with the app first. */
  "questionnaire.list": { input: Nothing, output: z.array(AvailableQuestionnaire) },
  /** Opens a file dialog and keeps what is chosen; null when the officer cancels. */
  "questionnaire.load": { input: Nothing, output: AvailableQuestionnaire.nullable() },
  /** Takes a loaded one off the list; cases made with it keep it. */
  "questionnaire.forget": {
    input: z.strictObject({ id: z.string() }),
    output: z.array(AvailableQuestionnaire),
  },
  "assessment.list": { input: Nothing, output: z.array(AssessmentSummary) },
  "assessment.create": {
    input: z.strictObject({
      details: CaseDetails,
      /** Id in the catalogue; the one for whole assessments where it is left out. */
      questionnaire: z.string().optional(),
      /** The screening whose answers are carried over. */
      screening: AssessmentId.optional(),
    }),
    output: z.strictObject({ id: AssessmentId }),
  },
  /** The app begins with this one the next time, unless it has been left. */
  "assessment.open": { input: z.strictObject({ id: AssessmentId }), output: OpenAssessment },
  "assessment.leave": { input: Nothing, output: Nothing },
  "assessment.setDetails": {
    input: z.strictObject({ id: AssessmentId, details: CaseDetails }),
    output: Saved,
  },
  "assessment.answer": {
    input: z.strictObject({ id: AssessmentId, question: QuestionId, answer: Answer.nullable() }),
    output: Saved,
  },
  "assessment.setMeasure": {
    input: z.strictObject({ id: AssessmentId, measure: MeasureId, state: MeasureState.nullable() }),
    output: Saved,
  },
  "assessment.setConsequence": {
    input: z.strictObject({
      id: AssessmentId,
      risk: RiskId,
      consequence: z.int().min(1).max(4).nullable(),
    }),
    output: Saved,
  },
  /** Takes the case away for good, with its journal and the evidence that no other case has. */
  "assessment.remove": { input: z.strictObject({ id: AssessmentId }), output: Nothing },
  "assessment.raiseRisk": {
    input: z.strictObject({ id: AssessmentId, risk: RiskId, raised: RaisedRisk.nullable() }),
    output: Saved,
  },
  "assessment.setDeviation": {
    input: z.strictObject({ id: AssessmentId, risk: RiskId, deviation: Deviation.nullable() }),
    output: Saved,
  },
  /** The newer version of the case's questionnaire; null where there is none. */
  "assessment.newer": {
    input: z.strictObject({ id: AssessmentId }),
    output: Questionnaire.nullable(),
  },
  /** Moves the case to the newer version, which must still be this one. */
  "assessment.move": {
    input: z.strictObject({ id: AssessmentId, version: z.string() }),
    output: Saved,
  },
  /** Lets an answer stand that was to be looked at again. */
  "assessment.review": {
    input: z.strictObject({ id: AssessmentId, question: QuestionId }),
    output: Saved,
  },
  "assessment.setPlace": {
    input: z.strictObject({ id: AssessmentId, place: Place }),
    output: Nothing,
  },
  "assessment.journal": {
    input: z.strictObject({ id: AssessmentId }),
    output: z.array(JournalLine),
  },
  "references.changed": { input: Nothing, output: z.array(ChangedReference) },
  /** Opens a file dialog; the files chosen are then read with `pull`. Null when the officer cancels. */
  "evidence.choose": {
    input: z.strictObject({ id: AssessmentId }),
    output: z.array(Intake).nullable(),
  },
  /** Begins a file whose content the window sends with `append`; refused before anything is read. */
  "evidence.begin": {
    input: z.strictObject({
      id: AssessmentId,
      name: z.string().max(10_000),
      size: z.int().min(0),
    }),
    output: Intake,
  },
  "evidence.append": {
    input: z.strictObject({ token: z.uuid(), bytes: z.instanceof(Uint8Array) }),
    output: Stored,
  },
  /** Reads and stores the next part of a chosen file. */
  "evidence.pull": { input: Token, output: Stored },
  /** `known` where the case had the same content already. */
  "evidence.finish": {
    input: Token,
    output: z.strictObject({ file: EvidenceFile, known: z.boolean() }),
  },
  /** Leaves nothing of the file behind. */
  "evidence.cancel": { input: Token, output: Nothing },
  "identity.list": { input: Nothing, output: z.array(IdentitySummary) },
  "identity.create": {
    input: z.strictObject({
      name: z.string().trim().min(1).max(64),
      role: z.string().trim().min(1).max(64),
      organisation: z.string().trim().min(1).max(64),
      passphrase: z.string().min(12).max(1000),
    }),
    output: IdentitySummary,
  },
  /** Renders, signs and saves where the officer says in a save dialog; null when the officer cancels. */
  "dossier.seal": {
    input: z.strictObject({
      id: AssessmentId,
      identity: z.string(),
      passphrase: Passphrase,
      /** Ids of the questionnaire's signers whose signatures are expected, in order. */
      signers: z.array(z.string()).min(1),
      /** Which of them signs now. */
      signAs: z.string(),
      language: Language,
    }),
    output: SealedDossier.nullable(),
  },
  "dossier.list": { input: z.strictObject({ id: AssessmentId }), output: z.array(SealedDossier) },
  /** Shows the saved dossier in the system's file manager. */
  "dossier.show": { input: z.strictObject({ path: z.string() }), output: Nothing },
  /** Puts the conditions on the clipboard as text. */
  "conditions.copy": {
    input: z.strictObject({ id: AssessmentId, language: Language }),
    output: z.strictObject({ count: z.int() }),
  },
  /** Saves the conditions where the officer says in a save dialog; null when the officer cancels. */
  "conditions.export": {
    input: z.strictObject({ id: AssessmentId, format: ConditionFormat, language: Language }),
    output: z.strictObject({ path: z.string() }).nullable(),
  },
  "dossier.chooseAndVerify": { input: Nothing, output: VerificationReport.nullable() },
  "dossier.verify": {
    input: z.strictObject({ name: z.string().max(255), bytes: z.instanceof(Uint8Array) }),
    output: VerificationReport,
  },
  "trust.list": { input: Nothing, output: z.array(TrustedFingerprint) },
  /** Asks outside the page first; null when the officer says no. */
  "trust.add": {
    input: TrustedFingerprint.omit({ since: true }),
    output: z.array(TrustedFingerprint).nullable(),
  },
  "trust.remove": {
    input: z.strictObject({ fingerprint: Sha256 }),
    output: z.array(TrustedFingerprint),
  },
} as const satisfies Record<Channel, Call>;

export type Api = typeof api;
export type InputOf<C extends Channel> = z.input<Api[C]["input"]>;
export type OutputOf<C extends Channel> = z.output<Api[C]["output"]>;

export type Result<T> = { ok: true; value: T } | { ok: false; error: Failure };

/** What the window sees as `window.molnakt`. */
export type WindowApi = {
  [C in Channel]: (input: InputOf<C>) => Promise<Result<OutputOf<C>>>;
};
