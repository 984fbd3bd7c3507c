import { z } from "zod";
import { Deviation, MeasureState, Provenance, RaisedRisk } from "./answers.ts";
import { AnswersFile } from "./answers-file.ts";
import { MAX_ROWS, MAX_TEXT } from "./check-answer.ts";
import type { Question } from "./question.ts";
import type { Questionnaire } from "./questionnaire.ts";

/** A JSON Schema, draft 2020-12. */
export type JsonSchema = { [keyword: string]: unknown };

const COUNTRY: JsonSchema = { $ref: "#/$defs/country" };

/**
 * JSON Schema of an answers file for one questionnaire, with every question's own options. It cannot say
 * all that checkAnswersFile does: check digits, and whether a date exists.
 */
export function describeAnswersFile(questionnaire: Questionnaire): JsonSchema {
  const questions = questionnaire.sections.flatMap((section) => section.questions);
  const settable = questionnaire.risks.filter((risk) => risk.class === undefined);
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: `${questionnaire.title.sv} ${questionnaire.version}`,
    ...closeObject(
      {
        format: { const: "molnakt/answers" },
        formatVersion: { const: 1 },
        questionnaire: { const: questionnaire.id },
        case: describe(AnswersFile.shape.case),
        answers: closeObject(
          Object.fromEntries(questions.map((question) => [question.id, describeAnswer(question)])),
        ),
        measures: closeObject(
          Object.fromEntries(
            questionnaire.measures.map(({ id, name }) => [
              id,
              { title: name.sv, ...describe(MeasureState) },
            ]),
          ),
        ),
        consequences: closeObject(
          Object.fromEntries(
            settable.map(({ id, name }) => [
              id,
              { title: name.sv, type: "integer", minimum: 1, maximum: 4 },
            ]),
          ),
        ),
        raised: describeRisks(questionnaire, describe(RaisedRisk)),
        deviations: describeRisks(questionnaire, describe(Deviation)),
        source: { type: "string", minLength: 1, maxLength: 10_000 },
      },
      ["format", "formatVersion", "questionnaire", "case", "answers"],
    ),
    $defs: { country: { enum: questionnaire.countries.list.map(({ code }) => code) } },
  };
}

function describe(type: z.ZodType): JsonSchema {
  const schema: JsonSchema = z.toJSONSchema(type, { io: "input" });
  return Object.fromEntries(Object.entries(schema).filter(([keyword]) => keyword !== "$schema"));
}

function describeRisks({ risks }: Questionnaire, value: JsonSchema): JsonSchema {
  return closeObject(
    Object.fromEntries(risks.map(({ id, name }) => [id, { title: name.sv, ...value }])),
  );
}

function closeObject(properties: Record<string, JsonSchema>, required: string[] = []): JsonSchema {
  return { type: "object", properties, required, additionalProperties: false };
}

function describeAnswer(question: Question): JsonSchema {
  const provenance: Record<string, JsonSchema> = {
    source: { enum: Provenance.options },
    note: { type: "string", maxLength: 10_000 },
    evidence: { type: "array", items: { type: "string", pattern: "^[0-9a-f]{64}$" } },
  };
  return {
    title: question.text.sv,
    oneOf: [
      closeObject({ value: describeValue(question), ...provenance }, ["value"]),
      closeObject({ unknown: { const: true }, ...provenance }, ["unknown"]),
    ],
  };
}

function describeValue(question: Question): JsonSchema {
  switch (question.type) {
    case "yesNo":
      return { enum: ["yes", "no"] };
    case "oneOf":
      return { oneOf: question.options.map(({ id, text }) => ({ const: id, title: text.sv })) };
    case "manyOf":
      return describeChoices(question.options);
    case "text":
      return { type: "string", maxLength: MAX_TEXT };
    case "number":
      return { type: "number", minimum: question.min, maximum: question.max };
    case "class":
      return {
        oneOf: question.levels.map(({ sv }, level) => ({ const: level, title: sv })),
      };
    case "date":
      return { type: "string", format: "date", pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" };
    case "countries":
      return { type: "array", uniqueItems: true, items: COUNTRY };
    case "table":
      return { type: "array", maxItems: MAX_ROWS, items: describeRow(question.columns) };
  }
}

/** An exclusive option stands alone. */
function describeChoices(options: Extract<Question, { type: "manyOf" }>["options"]): JsonSchema {
  const name = ({ id, text }: (typeof options)[number]) => ({ const: id, title: text.sv });
  const free = options.filter((option) => !option.exclusive);
  const alone = options.filter((option) => option.exclusive);
  const several = { type: "array", uniqueItems: true, items: { oneOf: free.map(name) } };
  if (alone.length === 0) return several;
  const single = { type: "array", minItems: 1, maxItems: 1, items: { oneOf: alone.map(name) } };
  return { oneOf: [several, single] };
}

function describeRow(columns: Extract<Question, { type: "table" }>["columns"]): JsonSchema {
  const cells = columns.map(({ id, type, title }): [string, JsonSchema] => [
    id,
    type === "country"
      ? { title: title.sv, ...COUNTRY }
      : { title: title.sv, type: "string", minLength: 1, maxLength: MAX_TEXT },
  ]);
  return closeObject(
    Object.fromEntries(cells),
    columns.map(({ id }) => id),
  );
}
