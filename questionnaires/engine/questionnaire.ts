import { z } from "zod";
import { ClassId, Condition, QuestionId } from "./condition.ts";
import { LocalText } from "./local-text.ts";
import { Method } from "./method.ts";
import { ConditionUse, Question } from "./question.ts";
import { Screening } from "./screening.ts";

export const RiskId = z.string().regex(/^R[0-9]{2}$/);
export type RiskId = z.infer<typeof RiskId>;
export const MeasureId = z.string().regex(/^A[0-9]{2}$/);
/** Written Å1 … Å26 in Swedish texts, A01 … A26 in data. */
export type MeasureId = z.infer<typeof MeasureId>;

const IsoDate = z.iso.date();

/** How sure we are of a reference: read in the official text, in a secondary source, or not verified. */
export const Certainty = z.enum(["official", "secondary", "unverified"]);
export type Certainty = z.infer<typeof Certainty>;

export const Reference = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: LocalText,
  /** SFS, EU or case number as written in the source, e.g. "2009:400" or "C-311/18". */
  number: z.string().optional(),
  /** Chapter and paragraph or article, e.g. "10 kap. 2 a §". */
  section: z.string().optional(),
  demands: LocalText,
  inForceFrom: IsoDate.optional(),
  repealed: IsoDate.optional(),
  replacedBy: z.string().optional(),
  checked: IsoDate,
  certainty: Certainty,
  /** Where to read it, in words or as an address; never opened by the app. */
  source: LocalText,
});
export type Reference = z.infer<typeof Reference>;

/** Something that questions rest on and that nobody has been able to settle. */
export const Doubt = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  text: LocalText,
  since: IsoDate,
  checked: IsoDate,
});
export type Doubt = z.infer<typeof Doubt>;

/** Two or more answers that cannot all be right, or hardly. It changes no proposal. */
export const Contradiction = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** Looks at two questions or more; it is shown at each of them. */
  when: Condition,
  /** What does not fit together, and what to look at again. */
  text: LocalText,
});
export type Contradiction = z.infer<typeof Contradiction>;

/** One thing the municipality's own guideline says, and what has become of it here. */
const Clause = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  page: z.int().min(1),
  heading: LocalText,
  summary: LocalText,
  /** Questions that cover it; none where it says nothing of buying a cloud service. */
  questions: z.array(QuestionId).default([]),
  /** Why no question covers it. */
  outside: LocalText.optional(),
});

export const Guideline = z.strictObject({
  title: LocalText,
  date: IsoDate,
  clauses: z.array(Clause).min(1),
});
export type Guideline = z.infer<typeof Guideline>;

export const Risk = z.strictObject({
  id: RiskId,
  name: LocalText,
  description: LocalText,
  /** The KLASSA aspect that gives the consequence (class + 1); absent where the officer sets it. */
  class: ClassId.optional(),
  /** 1–4, proposed where no class gives it; the officer may set another. */
  consequence: z.int().min(1).max(4).optional(),
  measures: z.array(MeasureId).min(1),
});
export type Risk = z.infer<typeof Risk>;

export const Measure = z.strictObject({
  id: MeasureId,
  name: LocalText,
  /** Ready requirement for the contract or tender documents. */
  requirement: LocalText,
  /** Where the requirement goes; a contract term where nothing else is said. */
  use: ConditionUse.optional(),
  references: z.array(z.string()).optional(),
  /** What shows that it is in place. */
  proof: LocalText,
  /** Steps the likelihood falls when it is in place. */
  lowers: z.int().min(1).max(2),
});
export type Measure = z.infer<typeof Measure>;

/** How an information class follows from its own question and from other answers. */
export const ClassRule = z.strictObject({
  id: ClassId,
  name: LocalText,
  question: QuestionId,
  atLeast: z
    .array(z.strictObject({ when: Condition, value: z.int().min(0).max(4), reason: LocalText }))
    .default([]),
  /** Steps up, never above `max`. */
  increase: z
    .array(
      z.strictObject({
        when: Condition,
        by: z.int().min(1).max(3),
        max: z.int().min(0).max(4),
        reason: LocalText,
      }),
    )
    .default([]),
});
export type ClassRule = z.infer<typeof ClassRule>;

export const CountryStatus = z.enum(["eea", "adequate", "dpf", "third"]);
export type CountryStatus = z.infer<typeof CountryStatus>;

export const Country = z.strictObject({
  /** ISO 3166-1 alpha-2. */
  code: z.string().regex(/^[A-Z]{2}$/),
  name: LocalText,
  status: CountryStatus,
});
export type Country = z.infer<typeof Country>;

export const Section = z.strictObject({
  id: z.string().regex(/^[A-Z]$/),
  title: LocalText,
  intro: LocalText,
  visible: Condition.optional(),
  questions: z.array(Question).min(1),
});
export type Section = z.infer<typeof Section>;

/** One expected signature on the dossier; the order is the order of signing. */
export const Signer = z.strictObject({
  id: z.string().regex(/^[a-z-]+$/),
  role: LocalText,
  /** What the signature means, e.g. that the DSO gives advice and does not approve. */
  meaning: LocalText,
});
export type Signer = z.infer<typeof Signer>;

/** A word for a role or a unit that another municipality has its own word for, in every form it is written. */
const Term = z.strictObject({
  id: z.string().regex(/^[a-z-]+$/),
  sv: z.array(z.string().min(1)).min(1),
  en: z.array(z.string().min(1)).min(1),
});
export type Term = z.infer<typeof Term>;

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** The local adaptation that made a questionnaire of the one in `base`; digests of canonical JSON. */
const AppliedOverlay = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  sha256: Sha256,
  base: z.strictObject({ id: z.string(), version: z.string(), sha256: Sha256 }),
  /** The overlay itself, so that anyone can apply it again. */
  content: z.record(z.string(), z.unknown()),
});

export const Questionnaire = z.strictObject({
  format: z.literal("molnakt/questionnaire"),
  formatVersion: z.literal(1),
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** Semantic version of the catalogue's content. */
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  date: IsoDate,
  title: LocalText,
  municipality: LocalText,
  /** Words that a local adaptation may put its own in place of. */
  terms: z.array(Term).optional(),
  overlay: AppliedOverlay.optional(),
  sections: z.array(Section).min(1),
  /** Present in a questionnaire that only tells what to do next (förprövning). */
  screening: Screening.optional(),
  classes: z.array(ClassRule),
  risks: z.array(Risk),
  measures: z.array(Measure),
  references: z.array(Reference).min(1),
  doubts: z.array(Doubt).default([]),
  contradictions: z.array(Contradiction).optional(),
  guideline: Guideline.optional(),
  /** Questions that those who review law, secrecy and impact assessment find in a chapter of their own. */
  lawfulness: z.array(QuestionId).min(1).optional(),
  countries: z.strictObject({
    checked: IsoDate,
    certainty: Certainty,
    source: LocalText,
    list: z.array(Country),
  }),
  signers: z.array(Signer),
  method: Method,
});
export type Questionnaire = z.infer<typeof Questionnaire>;
