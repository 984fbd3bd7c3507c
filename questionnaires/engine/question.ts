import { z } from "zod";
import { Condition, QuestionId } from "./condition.ts";
import { LocalText } from "./local-text.ts";

/** On what a stopper rests. Only a house rule may be switched off by the municipality. */
export const Basis = z.enum(["law", "supervision-practice", "house-rule"]);
export type Basis = z.infer<typeof Basis>;

/** What a condition is to the purchase: a ska-krav in the tender, a term of the contract, or the municipality's own task. */
export const ConditionUse = z.enum(["tender-requirement", "contract-term", "own-task"]);
export type ConditionUse = z.infer<typeof ConditionUse>;

/** A rule whose `when` looks at the question it stands on, at earlier questions and at classes. */
export const Raise = z.strictObject({
  risk: z.string(),
  when: Condition,
  /** 2–4; the method's `raise` where nothing is said. */
  likelihood: z.int().min(2).max(4).optional(),
  reason: LocalText,
  /** Measures this rule adds to the risk's own default measures. */
  measures: z.array(z.string()).default([]),
});
export type Raise = z.infer<typeof Raise>;

/** Adds to the likelihood of a risk that other answers have raised. */
export const Increase = z.strictObject({
  risk: z.string(),
  when: Condition,
  by: z.int().min(1).max(3).default(1),
  reason: LocalText,
});
export type Increase = z.infer<typeof Increase>;

export const Stop = z.strictObject({
  /** Stable for ever, e.g. "C4-stop". */
  id: z.string().regex(/^[A-Z][0-9]{1,2}-[a-z0-9-]+$/),
  basis: Basis,
  when: Condition,
  text: LocalText,
  references: z.array(z.string()).min(1),
  /** True where an unknown answer to this very question stops the case too, until it is known (B10). */
  unknownStops: z.boolean().default(false),
});
export type Stop = z.infer<typeof Stop>;

/** A condition (villkor) for the purchase that follows from an answer. */
export const Requirement = z.strictObject({
  id: z.string().regex(/^[A-Z][0-9]{1,2}-[a-z0-9-]+$/),
  when: Condition,
  text: LocalText,
  /** Before when, or by whom, in words. */
  due: LocalText,
  proof: LocalText,
  /** The municipality's own task where nothing else is said. */
  use: ConditionUse.optional(),
  references: z.array(z.string()).default([]),
});
export type Requirement = z.infer<typeof Requirement>;

/** Something worth saying of an answer that changes no proposal. */
const Remark = z.strictObject({ when: Condition, text: LocalText });

/** How far ahead a date should lie at most, and what to say when it lies farther. */
const Within = z.strictObject({
  months: z.int().min(1).max(120),
  when: Condition,
  text: LocalText,
});

export const Option = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  text: LocalText,
  /** manyOf: choosing this clears the others ("Inget av detta"). */
  exclusive: z.boolean().default(false),
});
export type Option = z.infer<typeof Option>;

export const Column = z.discriminatedUnion("type", [
  z.strictObject({ id: z.string(), type: z.literal("text"), title: LocalText }),
  z.strictObject({ id: z.string(), type: z.literal("country"), title: LocalText }),
]);
export type Column = z.infer<typeof Column>;

const common = {
  id: QuestionId,
  text: LocalText,
  why: LocalText,
  /** How to find out: where in the contract, or what to ask the supplier. */
  how: LocalText,
  /** What a good answer looks like. */
  good: LocalText,
  /** Which documents or tests show that the answer is right. */
  evidence: LocalText,
  references: z.array(z.string()).default([]),
  /** Doubts about what the question rests on, shown with it. */
  doubts: z.array(z.string()).default([]),
  visible: Condition.optional(),
  /** False: the question may be left empty without being counted as missing. */
  required: z.boolean().default(true),
  raises: z.array(Raise).default([]),
  increases: z.array(Increase).default([]),
  stops: z.array(Stop).default([]),
  conditions: z.array(Requirement).default([]),
  remarks: z.array(Remark).default([]),
};

export const Question = z.discriminatedUnion("type", [
  z.strictObject({
    ...common,
    type: z.literal("yesNo"),
    /** Questions on countries or companies whose answers are the whole truth only where this one is "yes". */
    confirms: z.array(QuestionId).min(1).optional(),
  }),
  z.strictObject({ ...common, type: z.literal("oneOf"), options: z.array(Option).min(2) }),
  z.strictObject({ ...common, type: z.literal("manyOf"), options: z.array(Option).min(2) }),
  z.strictObject({ ...common, type: z.literal("text"), long: z.boolean().default(false) }),
  z.strictObject({
    ...common,
    type: z.literal("number"),
    min: z.number(),
    max: z.number(),
    unit: LocalText.optional(),
  }),
  z.strictObject({
    ...common,
    type: z.literal("date"),
    within: Within.optional(),
    /** True where the answer is the day the assessment is made anew; it goes into the calendar. */
    reviewDate: z.boolean().optional(),
  }),
  z.strictObject({ ...common, type: z.literal("class"), levels: z.array(LocalText).length(5) }),
  z.strictObject({
    ...common,
    type: z.literal("countries"),
    /** What is done with the data there; tells the pictures how to mark the countries. */
    use: z.enum(["storage", "operation"]).optional(),
  }),
  z.strictObject({
    ...common,
    type: z.literal("table"),
    columns: z.array(Column).min(1),
    /** Present where each row is a company with its name, its country and what it does. */
    use: z.literal("sub-processors").optional(),
  }),
]);
export type Question = z.infer<typeof Question>;
