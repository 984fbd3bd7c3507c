import { describe, expect, test } from "vitest";
import { indexQuestionnaire } from "#engine/index-questionnaire.ts";
import { createReasonWriter, nameMeasure, nameRisk } from "#engine/reasons.ts";
import { evaluate } from "#engine/evaluate.ts";
import { calm, giveInput, small, viewSmall } from "#test/support/questionnaire.ts";

const index = indexQuestionnaire(small);

function write(values: Parameters<typeof viewSmall>[0]) {
  const view = viewSmall(values);
  return { view, writer: createReasonWriter(index, view, giveInput(values).answers) };
}

describe("an answer is told", () => {
  test.each([
    [{ D2: "no" }, "answered", "D2 ”Är konton personliga?”: Nej"],
    [{ D2: "?" }, "unknown", "D2 ”Är konton personliga?”: Vet ej"],
    [{ D2: "kanske" }, "unknown", "D2 ”Är konton personliga?”: Vet ej"],
    [{}, "missing", "D2 ”Är konton personliga?”: Inte besvarad"],
  ])("%j", (values, state, sv) => {
    expect(write(values).writer.answer("D2")).toMatchObject({
      kind: "answer",
      question: "D2",
      state,
      text: { sv },
    });
  });

  test("an optional one left out counts as missing", () => {
    expect(write({}).writer.answer("A2")).toMatchObject({ state: "missing" });
  });

  test("with why and with its effect", () => {
    const reason = write({ D2: "no" }).writer.answer("D2", { sv: "Så", en: "So" }, "+1");
    expect(reason).toEqual({
      kind: "answer",
      question: "D2",
      state: "answered",
      effect: "+1",
      text: {
        sv: "D2 ”Är konton personliga?”: Nej. Så",
        en: "D2 “Är konton personliga? (en)”: No. So",
      },
    });
    expect(Object.keys(write({ D2: "no" }).writer.answer("D2"))).not.toContain("effect");
  });
});

describe("grounds", () => {
  const ids = (values: Parameters<typeof viewSmall>[0], except?: string) => {
    const { view, writer } = write(values);
    const { grounds } = evaluate(
      {
        all: [
          { class: "K", atLeast: 2 },
          { question: "C4", is: ["no"] },
        ],
      },
      view,
    );
    return writer
      .grounds(grounds, except)
      .map((reason) => (reason.kind === "answer" ? reason.question : reason.kind));
  };

  test("of a class are the questions it follows from, each once", () => {
    expect(ids({ ...calm, B1: 2, B2: ["health"], C4: "no" })).toEqual(["B1", "B2", "C4"]);
    expect(ids({ ...calm, B1: 2, B2: ["health"], C4: "no" }, "C4")).toEqual(["B1", "B2"]);
  });

  test("of a question that is not asked are those that decide it", () => {
    expect(ids({ ...calm, A1: "no" })).toEqual(["A1"]);
  });
});

test("names", () => {
  const measure = small.measures.find(({ id }) => id === "A08");
  if (measure === undefined) throw new Error("No A08");
  expect(nameMeasure(measure)).toEqual({ sv: "Å8 Åtgärd A08", en: "A8 Åtgärd A08 (en)" });
  expect(nameRisk(small, "R08").sv).toBe("Vida behörigheter");
  expect(() => nameRisk(small, "R99")).toThrow("No risk R99");
});
