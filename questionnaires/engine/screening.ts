import { z } from "zod";
import { Condition, QuestionId } from "./condition.ts";
import { LocalText } from "./local-text.ts";

/** A step that a screening can lead to; the first that holds is the advice. */
const NextStep = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** Absent on the last, which always holds. */
  when: Condition.optional(),
  /** True where "vet ej" leads here too. */
  unknownHolds: z.boolean().default(false),
  title: LocalText,
  text: LocalText,
  /** Whether the full assessment is what comes next. */
  full: z.boolean(),
});
export type NextStep = z.infer<typeof NextStep>;

/** An answer that is the same in the full questionnaire. */
const Flow = z.strictObject({
  from: QuestionId,
  to: QuestionId,
  /** Answer here → answer there; the same value where this is left out, no answer where one is. */
  values: z.record(z.string(), z.string()).optional(),
});
export type Flow = z.infer<typeof Flow>;

/** What makes a questionnaire a screening (förprövning): it weighs nothing, it tells what to do next. */
export const Screening = z.strictObject({
  /** Id of the questionnaire that its answers flow into. */
  target: z.string().regex(/^[a-z0-9-]+$/),
  next: z.array(NextStep).min(1),
  flows: z.array(Flow).default([]),
});
export type Screening = z.infer<typeof Screening>;
