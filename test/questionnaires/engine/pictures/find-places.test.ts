import { describe, expect, test } from "vitest";
import type { Answers } from "#engine/answers.ts";
import { findPlaces } from "#engine/pictures/find-places.ts";
import type { Questionnaire } from "#engine/questionnaire.ts";
import { readShippedQuestionnaire } from "#test/support/dossier-source.ts";
import { small } from "#test/support/questionnaire.ts";

const questionnaire = await readShippedQuestionnaire();
const begun: Answers = { A3: { value: "yes" }, B10: { value: "no" } };
const rows = [
  { name: "Nord AB", country: "SE", task: "Drift" },
  { name: "West Inc.", country: "US", task: "Support" },
  { name: "Syd AB", country: "SE", task: "Kopior" },
];
const known: Answers = {
  ...begun,
  C1: { value: ["SE", "IE"] },
  C2: { value: ["IN"] },
  C3: { value: "yes" },
  D4: { value: "yes" },
  D9: { value: rows },
};
const find = (answers: Answers) => findPlaces(questionnaire, answers);
const findUnknown = (answers: Answers) =>
  find(answers)?.unknown.map(({ use, question, reason }) => `${use} ${question} ${reason}`);

test("countries stand once each, the best protected first, with all that is done there", () => {
  const places = find(known);
  expect(places?.countries.map(({ country }) => country.code)).toEqual(["IE", "SE", "US", "IN"]);
  expect(places?.countries[1]?.uses).toEqual([
    { use: "storage", question: "C1", count: 1 },
    { use: "sub-processors", question: "D9", count: 2 },
  ]);
  expect(places?.unknown).toEqual([]);
  expect(
    places?.subProcessors.map(({ name, task, country }) => [name, task, country.code]),
  ).toEqual([
    ["Nord AB", "Drift", "SE"],
    ["West Inc.", "Support", "US"],
    ["Syd AB", "Kopior", "SE"],
  ]);
});

test("nothing is shown where nothing about places is asked", () => {
  expect(find({ A3: { value: "no" } })).toBeNull();
  expect(find({ ...known, A3: { value: "no" } })).toBeNull();
});

describe("what is not known is told", () => {
  test("vet ej, not answered yet, and left empty", () => {
    expect(findUnknown({ ...known, C1: { unknown: true }, C2: { value: [] } })).toEqual([
      "storage C1 unknown",
      "operation C2 open",
    ]);
    expect(findUnknown({ ...known, D9: { value: [] } })).toEqual(["sub-processors D9 empty"]);
  });

  test("a list that is not said to be whole", () => {
    expect(findUnknown({ ...known, C3: { value: "no" } })).toEqual([
      "storage C3 incomplete",
      "operation C3 incomplete",
    ]);
    expect(findUnknown({ ...known, C3: { unknown: true }, C1: { unknown: true } })).toEqual([
      "storage C1 unknown",
      "operation C3 incomplete",
    ]);
  });

  test("sub-processors that nobody has listed", () => {
    expect(findUnknown({ ...known, D4: { value: "no" } })).toEqual([
      "sub-processors D4 incomplete",
    ]);
    expect(find({ ...known, D4: { value: "no" } })?.subProcessors).toEqual([]);
    const open = Object.fromEntries(Object.entries(known).filter(([id]) => id !== "D4"));
    expect(findUnknown(open)).toEqual(["sub-processors D4 open"]);
  });

  test("an answer that does not fit its question", () => {
    expect(findUnknown({ ...known, C1: { value: ["XX"] } })).toEqual(["storage C1 unknown"]);
  });
});

test("a questionnaire that does not say what is done in a country still shows it", () => {
  const plain: Questionnaire = {
    ...small,
    sections: small.sections.map((section) => ({ ...section, visible: undefined })),
  };
  const places = findPlaces(plain, { A1: { value: "yes" }, C1: { value: ["SE"] } });
  expect(places?.countries).toMatchObject([
    { country: { code: "SE" }, uses: [{ use: "other", question: "C1", count: 1 }] },
  ]);
});
