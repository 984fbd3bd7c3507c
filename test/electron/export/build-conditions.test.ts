import { describe, expect, test } from "vitest";
import { exampleConditions } from "#test/support/example-conditions.ts";

describe("the conditions of a case", () => {
  test("are sorted into requirements, terms and own tasks, each with its evidence", () => {
    const { groups } = exampleConditions();
    expect(groups.map(({ use, items }) => [use, items.map(({ id }) => id)])).toEqual([
      ["tender-requirement", ["A03"]],
      ["contract-term", ["D1-sign", "A14", "A19", "A20"]],
      ["own-task", ["E4-dpia", "E6-advice"]],
    ]);
    const items = groups.flatMap((group) => group.items);
    expect(items.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(items.filter(({ text, proof }) => text === "" || proof === "")).toEqual([]);
  });

  test("say who, when, how far, from what and on what ground", () => {
    const { groups } = exampleConditions();
    const items = groups.flatMap((group) => group.items);
    expect(items.find(({ id }) => id === "A19")).toMatchObject({
      heading: "Å19 Besked om incidenter inom 24 timmar",
      owner: "Nils Fantasén",
      date: "2026-12-15",
      due: "Senast 2026-12-15",
      status: "avtalad",
      sources: ["R15 Sen incidentrapport (H3)"],
      references: [
        "Dataskyddsförordningen (GDPR), (EU) 2016/679, artiklarna 33–34",
        "Cybersäkerhetslagen, 2025:1506, 2 kap. 5–8 §§",
      ],
    });
    expect(items.find(({ id }) => id === "E4-dpia")).toMatchObject({
      heading: "Villkor E4-dpia",
      sources: ["E4 ”Är konsekvensbedömningen klar (DPIA)?”"],
    });
  });

  test("a measure in place stays a requirement", () => {
    const { groups } = exampleConditions();
    expect(groups[0]?.items[0]).toMatchObject({ id: "A03", status: "verifierad", due: "" });
  });

  test("a measure said to be verified without evidence is listed once, as agreed", () => {
    const { groups } = exampleConditions((file) => {
      file.measures["A03"] = { status: "verified", owner: "IT-chefen" };
    });
    const items = groups.flatMap((group) => group.items).filter(({ id }) => id === "A03");
    expect(items.map(({ status }) => status)).toEqual(["avtalad"]);
  });

  test("rest on the given answers while questions are open, and say so", () => {
    const { groups, remarks } = exampleConditions((file) => {
      file.answers = { A3: { value: "no" } };
      file.measures = {};
    });
    expect(groups.flatMap(({ items }) => items.map(({ id }) => id))).toEqual(["A3-ordinary-way"]);
    expect(remarks[0]).toMatch(/^\d+ frågor är inte besvarade\. Fler villkor kan tillkomma\.$/);
  });

  test("warn when the service may not be used at all", () => {
    const { outcome, remarks } = exampleConditions((file) => {
      file.answers["A6"] = { value: "automatic" };
    });
    expect(outcome).toBe("may-not-be-used");
    expect(remarks[0]).toBe(
      "Ett hinder finns. Tjänsten får inte användas, även om villkoren uppfylls.",
    );
  });

  test("are in English too", () => {
    const { title, groups } = exampleConditions(() => undefined, "en");
    expect([title, groups[1]?.title]).toEqual([
      "Requirements and conditions",
      "Terms of the contract",
    ]);
  });
});

describe("the calendar", () => {
  test("has the days of measures that are still open", () => {
    const { calendar } = exampleConditions((file) => {
      file.measures["A03"] = { ...file.measures["A03"]!, due: "2026-10-16" };
    });
    expect(calendar.map(({ id, date }) => [id, date])).toEqual([
      ["A14", "2027-02-01"],
      ["A19", "2026-12-15"],
      ["A20", "2027-01-15"],
      ["O3", "2027-09-01"],
    ]);
  });

  test("has the day of review from any question that is marked as such", () => {
    const { calendar } = exampleConditions((file, questionnaire) => {
      const question = questionnaire.sections[0]!.questions[1]!;
      questionnaire.sections[0]!.questions[1] = {
        ...question,
        type: "date",
        reviewDate: true,
      } as never;
      file.answers[question.id] = { value: "2027-11-23" };
    });
    expect(calendar.find(({ id }) => id === "A2")).toMatchObject({
      id: "A2",
      date: "2027-11-23",
      summary: expect.stringMatching(/^Ompröva bedömningen av /) as unknown,
    });
  });
});
