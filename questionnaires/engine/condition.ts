import { z } from "zod";

export const QuestionId = z.string().regex(/^[A-Z][1-9][0-9]?$/);
export type QuestionId = z.infer<typeof QuestionId>;

export const ClassId = z.enum(["K", "R", "T", "S"]);
/** KLASSA aspects: Konfidentialitet, Riktighet, Tillgänglighet, Spårbarhet. */
export type ClassId = z.infer<typeof ClassId>;

const Zone = z.enum(["eea", "adequate"]);
/** "eea": EU and EES countries. "adequate": those and countries with an adequacy decision (not DPF). */
type Zone = z.infer<typeof Zone>;

/** A statement about answers, evaluated in three-valued logic: an unknown answer makes it undetermined. */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  /** yesNo and oneOf: the answer is one of these; manyOf: at least one of these is chosen. */
  | { question: QuestionId; is: string[] }
  /** number and class: the answer is at least / at most this. */
  | { question: QuestionId; atLeast: number }
  | { question: QuestionId; atMost: number }
  /** countries (and the country column of a table): at least one lies outside the zone. */
  | { question: QuestionId; outside: Zone }
  /** Every type: a non-empty answer is given (an unknown answer makes this undetermined). */
  | { question: QuestionId; answered: true }
  /** The derived class, after minimum rules. */
  | { class: ClassId; atLeast: number };

export const Condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(Condition).min(1) }),
    z.strictObject({ any: z.array(Condition).min(1) }),
    z.strictObject({ not: Condition }),
    z.strictObject({ question: QuestionId, is: z.array(z.string().min(1)).min(1) }),
    z.strictObject({ question: QuestionId, atLeast: z.number() }),
    z.strictObject({ question: QuestionId, atMost: z.number() }),
    z.strictObject({ question: QuestionId, outside: Zone }),
    z.strictObject({ question: QuestionId, answered: z.literal(true) }),
    z.strictObject({ class: ClassId, atLeast: z.int().min(0).max(4) }),
  ]),
);
