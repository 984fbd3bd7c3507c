import fc from "fast-check";
import type {
  Answer,
  AnswerValue,
  Answers,
  Deviation,
  Input,
  RaisedRisk,
} from "#engine/answers.ts";
import type { Question } from "#engine/question.ts";
import type { Questionnaire } from "#engine/questionnaire.ts";
import { makeDeviation, PROOF } from "./questionnaire.ts";

const UNKNOWN: Answer = { unknown: true };

export function listQuestions(questionnaire: Questionnaire): Question[] {
  return questionnaire.sections.flatMap((section) => section.questions);
}

function makeValue(question: Question, questionnaire: Questionnaire): fc.Arbitrary<AnswerValue> {
  const { list } = questionnaire.countries;
  const perStatus = ["eea", "adequate", "dpf", "third"].flatMap(
    (status) => list.find((country) => country.status === status)?.code ?? [],
  );
  const country = fc.constantFrom(...perStatus);
  switch (question.type) {
    case "yesNo":
      return fc.constantFrom("yes", "no");
    case "oneOf":
      return fc.constantFrom(...question.options.map(({ id }) => id));
    case "manyOf": {
      const free = question.options.filter(({ exclusive }) => !exclusive).map(({ id }) => id);
      const alone = question.options.filter(({ exclusive }) => exclusive).map(({ id }) => [id]);
      const several = fc.subarray(free, { minLength: 1 });
      return alone.length === 0 ? several : fc.oneof(several, fc.constantFrom(...alone));
    }
    case "text":
      return fc.constantFrom("Ett svar", "Ett annat svar");
    case "number": {
      const limits = [question.min, 24, 25, 72, 73, question.max];
      return fc.constantFrom(...limits.filter((n) => n >= question.min && n <= question.max));
    }
    case "class":
      return fc.integer({ min: 0, max: 4 });
    case "date":
      return fc.constantFrom("2025-02-28", "2026-12-31");
    case "countries":
      return fc.uniqueArray(country, { minLength: 1, maxLength: 2 });
    case "table":
      return fc.array(
        fc.record(
          Object.fromEntries(
            question.columns.map(({ id, type }): [string, fc.Arbitrary<string>] => [
              id,
              type === "country" ? country : fc.constantFrom("Ett", "Två"),
            ]),
          ),
        ),
        { minLength: 1, maxLength: 2 },
      );
  }
}

/** A known answer that fits the question. */
export function makeKnown(question: Question, questionnaire: Questionnaire): fc.Arbitrary<Answer> {
  return makeValue(question, questionnaire).map((value) => ({ value }));
}

/** Answers to some of the questions, also to hidden ones; known far oftener than not. */
function makeAnswers(questionnaire: Questionnaire): fc.Arbitrary<Answers> {
  const fields = listQuestions(questionnaire).map(
    (question): [string, fc.Arbitrary<Answer | undefined>] => [
      question.id,
      fc.oneof(
        { weight: 8, arbitrary: makeKnown(question, questionnaire) },
        { weight: 1, arbitrary: fc.constant(UNKNOWN) },
        { weight: 1, arbitrary: fc.constant(undefined) },
      ),
    ],
  );
  return fc.record(Object.fromEntries(fields)).map(dropUndefined);
}

function dropUndefined<V>(record: Readonly<Record<string, V | undefined>>): Record<string, V> {
  return Object.fromEntries(
    Object.entries(record).flatMap(([key, value]): [string, V][] =>
      value === undefined ? [] : [[key, value]],
    ),
  );
}

export function makeRaise(): fc.Arbitrary<RaisedRisk> {
  return fc.record({ likelihood: fc.integer({ min: 2, max: 4 }), reason: fc.constant("Skäl") });
}

/** An avvikelse that lacks at least one of its parts. */
export function makeIncompleteDeviation(): fc.Arbitrary<Deviation> {
  const parts: Partial<Deviation>[] = [
    { reason: " " },
    { advice: { text: "", date: "2026-10-01" } },
    { advice: { text: "Råd" } },
    { accepted: { name: "", role: "Systemägare", date: "2026-10-02" } },
    { accepted: { name: "Stina Ek", role: "", date: "2026-10-02" } },
    { accepted: { name: "Stina Ek", role: "Systemägare" } },
    { accepted: { name: "Stina Ek", role: "Systemägare", date: "2026-09-30" } },
    { evidence: [] },
  ];
  return fc
    .tuple(fc.integer({ min: 1, max: 3 }), fc.subarray(parts, { minLength: 1 }))
    .map(([likelihood, lacking]) =>
      makeDeviation(
        likelihood,
        lacking.reduce((whole, part) => ({ ...whole, ...part })),
      ),
    );
}

export function makeCompleteDeviation(): fc.Arbitrary<Deviation> {
  return fc.integer({ min: 1, max: 3 }).map((likelihood) => makeDeviation(likelihood));
}

function makeAnyDeviation(): fc.Arbitrary<Deviation> {
  return fc.oneof(makeIncompleteDeviation(), makeCompleteDeviation());
}

export function makeInput(questionnaire: Questionnaire): fc.Arbitrary<Input> {
  const status = fc.option(fc.constantFrom("planned", "agreed", "verified"), {
    nil: undefined,
    freq: 1,
  });
  const proof = fc.option(fc.constant([PROOF]), { nil: undefined, freq: 4 });
  const measures = questionnaire.measures.map(({ id }) => [
    id,
    fc
      .tuple(status, proof)
      .map(([chosen, evidence]) =>
        chosen === undefined
          ? undefined
          : { status: chosen, ...(evidence === undefined ? {} : { evidence }) },
      ),
  ]);
  const risks = questionnaire.risks.map(({ id }) => id);
  const perRisk = <V>(value: fc.Arbitrary<V>): fc.Arbitrary<Record<string, V>> => {
    const few = { weight: 1, arbitrary: fc.dictionary(fc.constantFrom(...risks), value) };
    return fc.oneof({ weight: 2, arbitrary: fc.constant({}) }, few);
  };
  const consequences = questionnaire.risks
    .filter((risk) => risk.class === undefined)
    .map(({ id }) => [id, fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined })]);
  return fc.record({
    answers: makeAnswers(questionnaire),
    measures: fc
      .record(
        Object.fromEntries(measures) as Record<
          string,
          fc.Arbitrary<Input["measures"][string] | undefined>
        >,
      )
      .map(dropUndefined),
    raised: perRisk(makeRaise()),
    deviations: perRisk(makeAnyDeviation()),
    consequences: fc
      .record(Object.fromEntries(consequences) as Record<string, fc.Arbitrary<number | undefined>>)
      .map(dropUndefined),
  });
}

export function withAnswer(input: Input, question: string, answer: Answer | undefined): Input {
  const answers = { ...input.answers };
  Reflect.deleteProperty(answers, question);
  return { ...input, answers: answer === undefined ? answers : { ...answers, [question]: answer } };
}

export function withUnknown(input: Input, question: string): Input {
  return withAnswer(input, question, UNKNOWN);
}
