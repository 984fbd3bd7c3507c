import { describe, expect, test } from "vitest";
import { AnswersFile } from "#engine/answers-file.ts";
import { checkAnswersFile, checkInput } from "#engine/check-input.ts";
import { calm, changeSmall, giveInput, makeDeviation, small } from "#test/support/questionnaire.ts";

const raise = { likelihood: 4, reason: "Skäl" };

test("a raise and an avvikelse of a known risk have no problems", () => {
  const input = {
    ...giveInput(calm),
    raised: { R08: raise },
    deviations: { R05: makeDeviation(1) },
  };
  expect(checkInput(small, input)).toEqual([]);
});

test("an avvikelse is a problem where the questionnaire lets nobody accept a risk", () => {
  const strict = changeSmall(({ method }) => delete method.acceptedBy);
  const problems = checkInput(strict, { ...giveInput({}), deviations: { R08: makeDeviation(1) } });
  expect(problems).toMatchObject([{ code: "deviation-not-allowed", path: ["deviations", "R08"] }]);
});

test("a good input has no problems", () => {
  expect(checkInput(small, giveInput({ ...calm, A2: "?" }, { A08: "agreed" }, { R23: 4 }))).toEqual(
    [],
  );
});

test.each([
  [giveInput({ Z1: "yes" }), "unknown-question", ["answers", "Z1"]],
  [giveInput({ Z1: "?" }), "unknown-question", ["answers", "Z1"]],
  [giveInput({ D2: "ja" }), "wrong-type", ["answers", "D2", "value"]],
  [giveInput({ C1: ["XX"] }), "unknown-country", ["answers", "C1", "value"]],
  [giveInput({}, { A99: "agreed" }), "unknown-measure", ["measures", "A99"]],
  [giveInput({}, {}, { R99: 1 }), "unknown-risk", ["consequences", "R99"]],
  [giveInput({}, {}, { R08: 1 }), "consequence-from-class", ["consequences", "R08"]],
  [{ ...giveInput({}), raised: { R99: raise } }, "unknown-risk", ["raised", "R99"]],
  [
    { ...giveInput({}), raised: { R08: { ...raise, reason: " \n" } } },
    "raise-without-reason",
    ["raised", "R08", "reason"],
  ],
  [
    { ...giveInput({}), deviations: { R99: makeDeviation(1) } },
    "unknown-risk",
    ["deviations", "R99"],
  ],
])("%j is %s", (input, code, path) => {
  const problems = checkInput(small, input);
  expect(problems.map((problem) => ({ code: problem.code, path: problem.path }))).toEqual([
    { code, path },
  ]);
});

describe("an answers file", () => {
  const file = AnswersFile.parse({
    format: "molnakt/answers",
    formatVersion: 1,
    questionnaire: "liten",
    case: {
      board: "Exempelnämnden",
      registrationNumber: "EN 2026/1",
      service: "Tjänsten",
      supplier: { name: "Leverantören AB", organisationNumber: "556677-8899" },
      officer: { name: "Kim Exempel", role: "Handläggare" },
    },
    answers: { D2: { value: "no" } },
  });

  test("of the right kind has no problems", () => {
    expect(checkAnswersFile(small, file)).toEqual([]);
  });

  test("for another questionnaire is refused before anything else", () => {
    const other = { ...file, questionnaire: "annan", answers: { Z1: { unknown: true as const } } };
    expect(checkAnswersFile(small, other).map(({ code }) => code)).toEqual(["other-questionnaire"]);
  });

  test("tells a wrong organisation number, and takes none at all", () => {
    const withNumber = (organisationNumber: string) => ({
      ...file,
      case: { ...file.case, supplier: { name: "Leverantören AB", organisationNumber } },
    });
    expect(checkAnswersFile(small, withNumber("556677-8898"))).toMatchObject([
      { code: "wrong-check-digit", path: ["case", "supplier", "organisationNumber"] },
    ]);
    expect(checkAnswersFile(small, withNumber(""))).toEqual([]);
  });

  test("tells a wrong answer", () => {
    const wrong = { ...file, answers: { D2: { value: "nja" } } };
    expect(checkAnswersFile(small, wrong)).toMatchObject([{ path: ["answers", "D2", "value"] }]);
  });
});
