import { beforeAll, expect, test } from "vitest";
import { checkCharacters } from "#electron/dossier/model/check-characters.ts";
import { readResources } from "#electron/dossier/document/resources.ts";
import {
  answerAll,
  buildExample,
  exampleDetails,
  readShippedQuestionnaire,
} from "#test/support/dossier-source.ts";
import { makeDeviation } from "#test/support/questionnaire.ts";
import type { Questionnaire } from "#engine/questionnaire.ts";

const { covers } = readResources();
let questionnaire: Questionnaire;

beforeAll(async () => {
  questionnaire = await readShippedQuestionnaire();
});

test("an ordinary case has nothing to report", () => {
  const source = buildExample({ questionnaire, answers: answerAll(questionnaire) });
  expect(checkCharacters(source, covers)).toEqual([]);
});

test("every place that somebody typed in is looked at", () => {
  const answers = answerAll(questionnaire);
  answers["A2"] = { value: "Ärendet 漢", note: "Se ☃" };
  const source = buildExample({
    questionnaire,
    answers,
    details: {
      ...exampleDetails,
      service: "Moln 😀",
      officer: { name: "Anna \u0007", role: "handläggare" },
    },
    measures: { A01: { status: "planned", owner: "عربي", note: "字" } },
    raised: { R10: { likelihood: 4, reason: "Skäl 理" } },
    deviations: {
      R10: makeDeviation(1, {
        reason: "由",
        advice: { text: "助" },
        accepted: { name: "名", role: "役" },
        evidence: [],
      }),
    },
    evidence: { "plan 計.txt": "plan" },
  });
  const problems = checkCharacters(source, covers);
  expect(problems.map(({ where, characters }) => [where.sv, characters.join("")])).toEqual([
    ["tjänstens namn", "😀"],
    ["handläggarens namn", "\u0007"],
    ["svaret på A2", "漢"],
    ["anteckningen till A2", "☃"],
    ["ansvarig för A01", "عربي"],
    ["anteckningen till A01", "字"],
    ["skälet till att R10 är höjd", "理"],
    ["avvikelsen för R10", "由"],
    ["avvikelsen för R10", "助"],
    ["avvikelsen för R10", "名"],
    ["avvikelsen för R10", "役"],
    ["ett namn i journalen", "\u0007"],
    ["filnamnet ”plan 計.txt”", "計"],
  ]);
  expect(problems[0]?.text.sv).toContain("”😀” (U+1F600)");
  expect(problems[1]?.text.sv).toContain(": U+0007.");
});

test("more texts can be looked at, with a place of their own", () => {
  const source = buildExample({ questionnaire, answers: answerAll(questionnaire) });
  const where = { sv: "undertecknarens namn", en: "the signer's name" };
  expect(checkCharacters(source, covers, [{ where, text: "山" }])).toMatchObject([
    { code: "dossier.characters", where, characters: ["山"] },
  ]);
});
