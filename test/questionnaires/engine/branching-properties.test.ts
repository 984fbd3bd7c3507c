import fc from "fast-check";
import { expect, test } from "vitest";
import { assess } from "#engine/assess.ts";
import { findBranching } from "#engine/branching.ts";
import { listQuestions, makeInput, makeKnown, withAnswer } from "#test/support/arbitrary-input.ts";
import { small } from "#test/support/questionnaire.ts";

test("a change that is undone brings every hidden answer back, and the same assessment", () => {
  const cases = fc
    .tuple(makeInput(small), fc.constantFrom(...listQuestions(small)))
    .chain(([input, question]) =>
      fc.record({
        input: fc.constant(input),
        question: fc.constant(question.id),
        answer: makeKnown(question, small),
      }),
    );
  fc.assert(
    fc.property(cases, ({ input, question, answer }) => {
      const before = input.answers[question] ?? null;
      const changed = withAnswer(input, question, answer);
      const there = findBranching(small, input.answers, question, answer);
      const back = findBranching(small, changed.answers, question, before);
      expect(back).toMatchObject({ hides: there.returns, returns: there.hides });
      expect(there.opens.filter((id) => !assess(small, changed).missing.includes(id))).toEqual([]);
      expect(there.opens.filter((id) => assess(small, input).visible.includes(id))).toEqual([]);
      const visible = assess(small, changed).visible;
      expect(there.hides.filter((id) => visible.includes(id))).toEqual([]);
      expect(there.returns.filter((id) => !visible.includes(id))).toEqual([]);
      expect(assess(small, withAnswer(changed, question, before ?? undefined))).toEqual(
        assess(small, input),
      );
    }),
    { numRuns: 200 },
  );
});
