import { expect, test } from "vitest";
import type { AnswerValue } from "#engine/answers.ts";
import { fireRules } from "#engine/risk-rules.ts";
import { calm, small, viewSmall } from "#test/support/questionnaire.ts";

function fire(values: Readonly<Record<string, AnswerValue>>) {
  const view = viewSmall({ ...calm, ...values });
  const shown = small.sections
    .flatMap((section) => section.questions)
    .filter(({ id }) => view.question(id).shown);
  const { raises, increases } = fireRules(shown, view, small.method);
  return {
    raises: [...raises].flatMap(([risk, list]) =>
      list.map(({ question, likelihood }) => `${risk} ${question} ${likelihood}`),
    ),
    increases: [...increases].flatMap(([risk, list]) =>
      list.map(({ question, rule }) => `${risk} ${question} +${rule.by}`),
    ),
  };
}

test.each<[Readonly<Record<string, AnswerValue>>, string[], string[]]>([
  [{}, [], []],
  [{ D2: "no" }, ["R08 D2 2"], []],
  [{ D2: "?" }, ["R08 D2 3"], []],
  [{ C4: "no" }, ["R05 C4 4"], []],
  [{ C4: "?" }, ["R05 C4 4"], []],
  [{ D1: 72, D3: "no" }, ["R08 D1 3"], ["R08 D3 +1"]],
  [{ D3: "?" }, [], ["R08 D3 +1"]],
  [{ D4: ["new"], D5: "no" }, [], []],
  [{ D4: ["new", "weak"], D5: "no" }, ["R08 D5 3"], []],
  [{ D4: "?", D5: "no" }, ["R08 D5 3"], []],
])("with %j", (values, raises, increases) => {
  expect(fire(values)).toEqual({ raises, increases });
});
