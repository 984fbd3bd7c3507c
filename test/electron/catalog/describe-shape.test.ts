import { describe, expect, test } from "vitest";
import { describeShape } from "#electron/catalog/describe-shape.ts";
import { Condition } from "#engine/condition.ts";
import { Question } from "#engine/question.ts";
import { Reference } from "#engine/questionnaire.ts";

type Schema = typeof Condition | typeof Question | typeof Reference;

function find(schema: Schema, value: unknown) {
  const parsed = schema.safeParse(value);
  if (parsed.success) return [];
  return describeShape(parsed.error.issues, value).map(({ path, key, code }) =>
    [path.map(String).join("."), key ?? "", code].join(" "),
  );
}

const text = { sv: "Vad?", en: "What?" };
const help = { why: text, how: text, good: text, evidence: text };
const question = { id: "A1", type: "yesNo", text, ...help };
/** What a comma in { sv: Kameror styrs, annars inte., en: Cameras } becomes. */
const cut = { sv: "Kameror styrs", "annars inte.": null, en: "Cameras" };
const stop = (id: string) => ({
  id,
  basis: "law",
  when: { question: "A1", is: ["no"] },
  text,
  references: ["kl"],
});
const reference = {
  id: "kl",
  name: text,
  demands: text,
  checked: "2026-07-01",
  certainty: "official",
  source: text,
};

describe("describing what does not fit", () => {
  test("finds nothing where all fits", () => {
    expect(find(Question, question)).toEqual([]);
    expect(find(Reference, reference)).toEqual([]);
    expect(find(Condition, { not: { question: "A1", is: ["no"] } })).toEqual([]);
  });

  test.each<[Schema, unknown, string]>([
    [Question, { ...question, type: "maybe" }, "type  wrong-value"],
    [Question, { ...question, id: "a1" }, "id  wrong-format"],
    [Question, { ...question, why: undefined }, "why  missing-key"],
    [Question, { ...question, evidence: undefined }, "evidence  missing-key"],
    [Question, { ...question, text: { sv: "", en: "What?" } }, "text.sv  too-short"],
    [Question, { ...question, required: "yes" }, "required  wrong-type"],
    [Question, { ...question, colour: "red" }, " colour unknown-key"],
    [Question, { ...question, type: "class", levels: [text] }, "levels  too-short"],
    [Reference, { ...reference, checked: "1 juli" }, "checked  wrong-format"],
    [Reference, { ...reference, certainty: "sure" }, "certainty  wrong-value"],
    [Condition, { question: "B7", atLeast: "one" }, "atLeast  wrong-type"],
    [Condition, { class: "K", atLeast: 5 }, "atLeast  out-of-range"],
    [Condition, { question: "C1", outside: "eu" }, "outside  wrong-value"],
    [Condition, { question: "A3", equals: "no" }, "  wrong-condition"],
    [Condition, { any: [] }, "any  too-short"],
    [Condition, { all: [{ question: "A3", is: "no" }] }, "all.0.is  wrong-type"],
    [Condition, "A3 = no", "  wrong-condition"],
  ])("%# %j", (schema, value, expected) => {
    expect(find(schema, value)).toEqual([expected]);
  });

  const later = { ...question, type: "date", within: { months: 12, text } };
  test.each<[Schema, unknown, string, RegExp]>([
    [Question, later, "within.when  missing-key", /”when” saknas/],
    [Question, { ...question, id: "a1" }, "id  wrong-format", /små bokstäver/],
    [Question, { ...question, text: { sv: "Vad?" } }, "text.en  missing-key", /på engelska/],
    [Question, { ...question, text: { sv: "V", en: true } }, "text.en  wrong-type", /citattecken/],
    [Question, { ...question, stops: [stop("no")] }, "stops.0.id  wrong-format", /A3-no-agreement/],
    [Question, { ...question, text: cut }, "text annars inte. unquoted-comma", /komma.*citatt/],
    [Question, { ...question, text: { ...text, de: "Was?" } }, "text de unknown-key", /stavningen/],
  ])("%# tells what to do about %j", (schema, value, place, expected) => {
    expect(find(schema, value)).toEqual([place]);
    const [problem] = describeShape(schema.safeParse(value).error?.issues ?? [], value);
    expect(problem?.text.sv).toMatch(expected);
  });

  test("says what to write instead, in both languages", () => {
    const value = { ...reference, checked: "1 juli" };
    const parsed = Reference.safeParse(value);
    expect(describeShape(parsed.error?.issues ?? [], value)[0]?.text).toEqual({
      sv: "Skriv datumet som 2026-07-01.",
      en: "Write the date as 2026-07-01.",
    });
  });
});
