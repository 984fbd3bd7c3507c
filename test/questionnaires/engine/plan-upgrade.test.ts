import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkInput } from "#engine/check-input.ts";
import { planUpgrade } from "#engine/plan-upgrade.ts";
import type { Questionnaire } from "#engine/questionnaire.ts";
import { makeInput } from "#test/support/arbitrary-input.ts";
import { changeSmall, giveInput, local, small, type Source } from "#test/support/questionnaire.ts";

/** Changes that a new version may bring, any of them together. */
const CHANGES: readonly ((source: Source) => void)[] = [
  (source) => {
    source.sections[0]!.questions[0]!.text = local("Annat?");
  },
  (source) => {
    source.sections[0]!.questions[2]!.why = local("Annat skäl");
  },
  (source) => {
    source.sections[0]!.questions.splice(1, 1);
  },
  (source) => {
    const question = source.sections[1]!.questions.find(({ id }) => id === "B2");
    if (question?.type === "manyOf") question.options.splice(0, 1);
  },
  (source) => {
    source.measures.pop();
  },
  (source) => {
    for (const risk of source.risks) risk.class = "K";
  },
  (source) => {
    source.countries.list = source.countries.list.filter(({ status }) => status !== "third");
  },
];

const anyNext = fc
  .subarray([...CHANGES])
  .map((changes) => changeSmall((source) => changes.forEach((change) => change(source))));

const questionIds = (questionnaire: Questionnaire) =>
  questionnaire.sections.flatMap((section) => section.questions.map(({ id }) => id));

describe("an upgrade", () => {
  test("loses nothing: what is not kept is named, and what is kept is as it was", () => {
    fc.assert(
      fc.property(anyNext, makeInput(small), (next, input) => {
        const plan = planUpgrade(small, next, input);
        for (const part of ["answers", "measures", "consequences"] as const) {
          for (const [id, value] of Object.entries(input[part])) {
            const aside = plan.setAside.some((one) => one.part === part && one.id === id);
            if (aside) expect(plan.input[part]).not.toHaveProperty(id);
            else expect(plan.input[part][id]).toBe(value);
          }
          expect(Object.keys(input[part])).toEqual(
            expect.arrayContaining(Object.keys(plan.input[part])),
          );
        }
      }),
    );
  });

  test("gives an input that fits the newer version", () => {
    fc.assert(
      fc.property(anyNext, makeInput(small), (next, input) => {
        expect(checkInput(next, planUpgrade(small, next, input).input)).toEqual([]);
      }),
    );
  });

  test("leaves unchanged questions alone, and asks only about answers that are kept", () => {
    fc.assert(
      fc.property(anyNext, makeInput(small), (next, input) => {
        const plan = planUpgrade(small, next, input);
        const told = new Set(plan.questions.map(({ id }) => id));
        for (const id of questionIds(small)) {
          if (told.has(id)) continue;
          expect(plan.review).not.toContain(id);
        }
        for (const id of plan.review) expect(plan.input.answers).toHaveProperty(id);
      }),
    );
  });

  test("to the same version changes nothing", () => {
    fc.assert(
      fc.property(makeInput(small), (input) => {
        expect(planUpgrade(small, small, input)).toEqual({
          questions: [],
          items: [],
          review: [],
          setAside: [],
          input,
        });
      }),
    );
  });
});

describe("the fate of an answer", () => {
  const plan = (change: (source: Source) => void) => {
    const { questions, ...rest } = planUpgrade(
      small,
      changeSmall(change),
      giveInput({ A1: "yes", A2: "Text", A3: "no" }),
    );
    return { ...rest, fates: questions.map(({ id, fate }) => `${id} ${fate}`) };
  };

  test.each<[string, (source: Source) => void, string[], string[]]>([
    ["its text", CHANGES[0]!, ["A1 review"], ["A1"]],
    ["its help", CHANGES[1]!, ["A3 kept"], []],
    ["its going", CHANGES[2]!, ["A2 set-aside"], []],
    [
      "its type",
      (source) => {
        const [first, , third] = source.sections[0]!.questions;
        source.sections[0]!.questions[1] = { ...third!, id: "A2", type: "yesNo", raises: [] };
        source.sections[0]!.questions[0] = first!;
      },
      ["A2 set-aside"],
      [],
    ],
    [
      "its rules",
      (source) => {
        source.sections[0]!.questions[2]!.raises = [];
      },
      ["A3 review"],
      ["A3"],
    ],
  ])("follows from a change of %s", (_what, change, fates, review) => {
    expect(plan(change)).toMatchObject({ fates, review });
  });
});
