import fc from "fast-check";
import { expect } from "vitest";
import type { Input } from "#engine/answers.ts";
import { assess } from "#engine/assess.ts";
import { OUTCOMES, type Outcome, type Proposal } from "#engine/assessment.ts";
import { canonicalize } from "#engine/canonical.ts";
import type { QuestionId } from "#engine/condition.ts";
import { indexQuestionnaire } from "#engine/index-questionnaire.ts";
import { listAtoms, listClassConditions } from "#engine/list-conditions.ts";
import type { Questionnaire } from "#engine/questionnaire.ts";
import { makeMeasure } from "./questionnaire.ts";
import {
  listQuestions,
  makeCompleteDeviation,
  makeIncompleteDeviation,
  makeInput,
  makeKnown,
  makeRaise,
  withAnswer,
  withUnknown,
} from "./arbitrary-input.ts";

export type Property = (questionnaire: Questionnaire, runs: number) => void;

/** 0 is the strictest. */
function rank(outcome: Outcome): number {
  return OUTCOMES.indexOf(outcome);
}

function expectNoLower(given: Proposal, than: Proposal): void {
  for (const risk of than.risks) {
    const same = given.risks.find(({ id }) => id === risk.id);
    expect(same, `${risk.id} is raised`).toBeDefined();
    for (const figure of ["likelihood", "consequence", "inherent", "target", "residual"] as const) {
      expect(same?.[figure], `${risk.id} ${figure}`).toBeGreaterThanOrEqual(risk[figure]);
    }
  }
}

function makeCase(questionnaire: Questionnaire) {
  return fc
    .tuple(makeInput(questionnaire), fc.constantFrom(...listQuestions(questionnaire)))
    .chain(([input, question]) =>
      fc.record({
        input: fc.constant(input),
        question: fc.constant(question.id),
        answer: makeKnown(question, questionnaire),
      }),
    );
}

/**
 * No known answer gives a higher risk than "vet ej" does, nor a stricter outcome; a known answer may stop
 * the case where "vet ej" advises against it.
 */
const proveUnknownNeverLowers: Property = (questionnaire, runs) => {
  fc.assert(
    fc.property(makeCase(questionnaire), ({ input, question, answer }) => {
      const known = assess(questionnaire, withAnswer(input, question, answer));
      const unknown = assess(questionnaire, withUnknown(input, question));
      expectNoLower(unknown, known);
      const strictest = Math.max(rank(known.outcome), rank("advised-against"));
      expect(rank(unknown.outcome)).toBeLessThanOrEqual(strictest);
    }),
    { numRuns: runs },
  );
};

/** A case closed with a question missing is judged as if the answer were "vet ej". */
const proveMissingIsUnknown: Property = (questionnaire, runs) => {
  const required = new Set(
    listQuestions(questionnaire)
      .filter((q) => q.required)
      .map((q) => q.id),
  );
  fc.assert(
    fc.property(makeCase(questionnaire), ({ input, question }) => {
      fc.pre(required.has(question));
      const missing = assess(questionnaire, withAnswer(input, question, undefined));
      const unknown = assess(questionnaire, withUnknown(input, question));
      expect(missing.outcome).toBe(unknown.outcome);
      expectNoLower(missing, unknown);
      expectNoLower(unknown, missing);
    }),
    { numRuns: runs },
  );
};

const proveHiddenNeverCounts: Property = (questionnaire, runs) => {
  fc.assert(
    fc.property(makeInput(questionnaire), (input) => {
      const before = assess(questionnaire, input);
      const shown = new Set(before.visible);
      const kept = Object.entries(input.answers).filter(([id]) => shown.has(id));
      const after = assess(questionnaire, { ...input, answers: Object.fromEntries(kept) });
      expect(after.soFar).toEqual(before.soFar);
      expect(after.classes).toEqual(before.classes);
      expect(after.visible).toEqual(before.visible);
    }),
    { numRuns: runs },
  );
};

/** Questions whose answers can change what a risk becomes. */
function findInfluences(questionnaire: Questionnaire, risk: string): Set<QuestionId> {
  const index = indexQuestionnaire(questionnaire);
  const found = new Set<QuestionId>();
  const followed = new Set<string>();
  const followClass = (id: string) => {
    const rule = questionnaire.classes.find((candidate) => candidate.id === id);
    if (rule === undefined || followed.has(id)) return;
    followed.add(id);
    followQuestion(rule.question);
    listClassConditions(rule).forEach(followCondition);
  };
  const followQuestion = (id: QuestionId) => {
    if (found.has(id)) return;
    found.add(id);
    const gate = index.questions.get(id)?.gate;
    if (gate !== undefined) followCondition(gate);
  };
  const followCondition = (condition: Parameters<typeof listAtoms>[0]) => {
    for (const { atom } of listAtoms(condition)) {
      if ("class" in atom) followClass(atom.class);
      else followQuestion(atom.question);
    }
  };
  for (const question of listQuestions(questionnaire)) {
    for (const rule of [...question.raises, ...question.increases]) {
      if (rule.risk !== risk) continue;
      followQuestion(question.id);
      followCondition(rule.when);
    }
  }
  const own = questionnaire.risks.find(({ id }) => id === risk)?.class;
  if (own !== undefined) followClass(own);
  return found;
}

const proveUnrelatedRisksStay: Property = (questionnaire, runs) => {
  const influences = new Map(
    questionnaire.risks.map(({ id }) => [id, findInfluences(questionnaire, id)]),
  );
  fc.assert(
    fc.property(makeCase(questionnaire), ({ input, question, answer }) => {
      const before = assess(questionnaire, withAnswer(input, question, undefined));
      const after = assess(questionnaire, withAnswer(input, question, answer));
      for (const { id } of questionnaire.risks) {
        if (influences.get(id)?.has(question) === true) continue;
        const find = (proposal: Proposal) => proposal.risks.find((risk) => risk.id === id);
        expect(find(after)).toEqual(find(before));
        expect(find(after.soFar)).toEqual(find(before.soFar));
      }
    }),
    { numRuns: runs },
  );
};

const proveVerifiedNeverRaises: Property = (questionnaire, runs) => {
  const measure = fc.constantFrom(...questionnaire.measures.map(({ id }) => id));
  fc.assert(
    fc.property(makeInput(questionnaire), measure, (input, id) => {
      const before = assess(questionnaire, input);
      const measures = { ...input.measures, [id]: makeMeasure("verified") };
      const after = assess(questionnaire, { ...input, measures });
      expectNoLower(before, after);
      expect(after.risks.map((risk) => risk.id).sort()).toEqual(
        before.risks.map((risk) => risk.id).sort(),
      );
      expect(rank(after.outcome)).toBeGreaterThanOrEqual(rank(before.outcome));
    }),
    { numRuns: runs },
  );
};

/** An answer that sets off a stopper gives the strictest outcome, whatever it was before. */
const proveStopperNeverImproves: Property = (questionnaire, runs) => {
  const stopping = listQuestions(questionnaire).filter(({ stops }) => stops.length > 0);
  const cases = fc
    .tuple(makeInput(questionnaire), fc.constantFrom(...stopping))
    .chain(([input, question]) =>
      fc.record({
        input: fc.constant(input),
        question: fc.constant(question),
        answer: makeKnown(question, questionnaire),
      }),
    );
  let stopped = 0;
  fc.assert(
    fc.property(cases, ({ input, question, answer }) => {
      const before = assess(questionnaire, input);
      const after = assess(questionnaire, withAnswer(input, question.id, answer));
      for (const [now, then] of [
        [after, before],
        [after.soFar, before.soFar],
      ] as const) {
        if (!now.stoppers.some((stopper) => stopper.question === question.id)) continue;
        stopped += 1;
        expect(now.outcome).toBe("may-not-be-used");
        expect(rank(now.outcome)).toBeLessThanOrEqual(rank(then.outcome));
      }
    }),
    { numRuns: runs },
  );
  expect(stopped).toBeGreaterThan(0);
};

/** Raising a risk lowers no figure, leaves every other risk alone and makes no outcome milder. */
const proveRaiseNeverImproves: Property = (questionnaire, runs) => {
  const risk = fc.constantFrom(...questionnaire.risks.map(({ id }) => id));
  fc.assert(
    fc.property(makeInput(questionnaire), risk, makeRaise(), (input, id, raise) => {
      const others = without(input.raised, id);
      const before = assess(questionnaire, { ...input, raised: others });
      const after = assess(questionnaire, { ...input, raised: { ...others, [id]: raise } });
      for (const [now, then] of [
        [after, before],
        [after.soFar, before.soFar],
      ] as const) {
        expectNoLower(now, then);
        expect(rank(now.outcome)).toBeLessThanOrEqual(rank(then.outcome));
        const rest = ({ risks }: Proposal) => risks.filter((one) => one.id !== id);
        expect(rest(now)).toEqual(rest(then));
        const own = now.risks.find((one) => one.id === id);
        expect(own?.likelihood).toBeGreaterThanOrEqual(raise.likelihood);
      }
    }),
    { numRuns: runs },
  );
};

/** An avvikelse that lacks a part is shown, and changes nothing else. */
const proveIncompleteDeviationChangesNothing: Property = (questionnaire, runs) => {
  const risk = fc.constantFrom(...questionnaire.risks.map(({ id }) => id));
  const withoutMark = (proposal: Proposal, id: string) => ({
    ...proposal,
    risks: proposal.risks.map((one) => (one.id === id ? { ...one, deviation: null } : one)),
  });
  fc.assert(
    fc.property(makeInput(questionnaire), risk, makeIncompleteDeviation(), (input, id, lacking) => {
      const others = without(input.deviations, id);
      const before = assess(questionnaire, { ...input, deviations: others });
      const after = assess(questionnaire, {
        ...input,
        deviations: { ...others, [id]: lacking },
      });
      expect(withoutMark(after, id)).toEqual({ ...withoutMark(before, id), soFar: after.soFar });
      expect(withoutMark(after.soFar, id)).toEqual(withoutMark(before.soFar, id));
    }),
    { numRuns: runs },
  );
};

/** A complete one changes only what the outcome counts with: no figure, no stopper, no gap. */
const proveDeviationRemovesNoStopper: Property = (questionnaire, runs) => {
  const risk = fc.constantFrom(...questionnaire.risks.map(({ id }) => id));
  fc.assert(
    fc.property(makeInput(questionnaire), risk, makeCompleteDeviation(), (input, id, complete) => {
      const others = without(input.deviations, id);
      const before = assess(questionnaire, { ...input, deviations: others });
      const after = assess(questionnaire, {
        ...input,
        deviations: { ...others, [id]: complete },
      });
      expect(after.stoppers).toEqual(before.stoppers);
      expect(after.gaps).toEqual(before.gaps);
      expectNoLower(after, before);
      expectNoLower(before, after);
      expect(rank(after.outcome)).toBeGreaterThanOrEqual(rank(before.outcome));
      const undecided = after.gaps.some(({ stoppers }) => stoppers.length > 0);
      if (before.stoppers.length > 0) expect(after.outcome).toBe("may-not-be-used");
      else if (undecided) expect(after.outcome).toBe("advised-against");
      const own = after.risks.find((one) => one.id === id);
      if (own?.deviation?.state === "counts") {
        expect(own.decisive).toBeLessThan(own.residual);
        if (own.bands.residual === "high" || own.bands.residual === "very-high") {
          expect(after.outcome).not.toBe("recommended");
        }
      }
    }),
    { numRuns: runs },
  );
};

/** Whatever the order in which the questions were answered, the assessment is the same. */
const proveOrderDoesNotMatter: Property = (questionnaire, runs) => {
  const cases = makeInput(questionnaire).chain((input) => {
    const ids = Object.keys(input.answers);
    const order = fc.shuffledSubarray(ids, { minLength: ids.length });
    return fc.record({ input: fc.constant(input), order });
  });
  fc.assert(
    fc.property(cases, ({ input, order }) => {
      const answered = order.reduce<Input>(
        (sofar, id) => withAnswer(sofar, id, input.answers[id]),
        { ...input, answers: {} },
      );
      expect(assess(questionnaire, answered)).toEqual(assess(questionnaire, input));
    }),
    { numRuns: runs },
  );
};

/** The same input gives the same assessment, whatever the order of its keys, and is left as it was. */
const proveDeterministic: Property = (questionnaire, runs) => {
  fc.assert(
    fc.property(makeInput(questionnaire), (input) => {
      const before = canonicalize(input);
      const first = canonicalize(assess(questionnaire, input));
      const turned = {
        deviations: turn(input.deviations),
        raised: turn(input.raised),
        consequences: turn(input.consequences),
        measures: turn(input.measures),
        answers: turn(input.answers),
      };
      expect(canonicalize(assess(structuredClone(questionnaire), turned))).toBe(first);
      expect(canonicalize(input)).toBe(before);
    }),
    { numRuns: runs },
  );
};

function without<V>(record: Readonly<Record<string, V>>, key: string): Record<string, V> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}

function turn<V>(record: Readonly<Record<string, V>>): Record<string, V> {
  return Object.fromEntries(Object.entries(record).reverse());
}

/** What a proposal says agrees with what it lists. */
const proveConsistent: Property = (questionnaire, runs) => {
  fc.assert(
    fc.property(makeInput(questionnaire), (input) => {
      const assessment = assess(questionnaire, input);
      for (const proposal of [assessment, assessment.soFar]) {
        const highest = Math.max(0, ...proposal.risks.map(({ decisive }) => decisive));
        const undecided = proposal.gaps.some(({ stoppers }) => stoppers.length > 0);
        const expected =
          proposal.stoppers.length > 0
            ? "may-not-be-used"
            : highest >= 12 || undecided
              ? "advised-against"
              : highest >= 8 || proposal.conditions.length > 0
                ? "recommended-with-conditions"
                : "recommended";
        expect(proposal.outcome).toBe(expected);
        expect(proposal.reasons.length).toBeGreaterThan(0);
        for (const risk of proposal.risks) {
          expect(risk.reasons.length).toBeGreaterThan(0);
          expect(risk.inherent).toBe(risk.likelihood * risk.consequence);
          expect(risk.residual).toBe(risk.residualLikelihood * risk.consequence);
          expect(risk.target).toBe(risk.targetLikelihood * risk.consequence);
          expect(risk.target).toBeLessThanOrEqual(risk.residual);
        }
      }
      expect(rank(assessment.outcome)).toBeLessThanOrEqual(rank(assessment.outcomeSoFar));
    }),
    { numRuns: runs },
  );
};

export const PROPERTIES: Readonly<Record<string, Property>> = {
  "vet ej never lowers a risk nor makes the outcome milder": proveUnknownNeverLowers,
  "a missing answer counts as vet ej when the case is closed": proveMissingIsUnknown,
  "a hidden answer never counts": proveHiddenNeverCounts,
  "an answer leaves unrelated risks as they are": proveUnrelatedRisksStay,
  "a verified measure never raises a risk": proveVerifiedNeverRaises,
  "a stopper answer never improves the outcome": proveStopperNeverImproves,
  "the officer's raise never improves anything": proveRaiseNeverImproves,
  "an incomplete avvikelse changes nothing": proveIncompleteDeviationChangesNothing,
  "a complete avvikelse removes no stopper and no gap": proveDeviationRemovesNoStopper,
  "the order of answering does not matter": proveOrderDoesNotMatter,
  "the same input gives the same assessment in any order of keys": proveDeterministic,
  "the outcome agrees with what led to it": proveConsistent,
};
