import { buildConditions } from "#electron/export/build-conditions.ts";
import type { ConditionsDocument } from "#electron/export/conditions-document.ts";
import { assess } from "#engine/assess.ts";
import { readInput } from "#engine/read-input.ts";
import type { Language } from "#engine/local-text.ts";
import type { AnswersFile } from "#engine/answers-file.ts";
import type { Questionnaire } from "#engine/questionnaire.ts";
import { readBoras, readFixture } from "#test/support/catalog.ts";

const boras = await readBoras();

/** Texts that a file format could take for something else. */
export const HOSTILE = {
  formula: '=HYPERLINK("http://exempel.se","klicka")',
  plus: "+46 33-35 70 00",
  minus: "-1+1",
  at: "@SUM(A1)",
  marks: 'Åsa "Ö", <b>&amp;; 100 %\nandra raden \\ *stjärna* _rad_ # 1. | `kod` 🙂',
  long: "Överföringsgräns ".repeat(11).trim(),
} as const;

export const CASE_ID = "00000000-0000-4000-8000-000000000001";
export const CREATED = "2026-11-23T23:30:00.000Z";

/** The case of a fixture, with owners and days on its measures. */
export function exampleConditions(
  change: (file: AnswersFile, questionnaire: Questionnaire) => void = () => undefined,
  language: Language = "sv",
): ConditionsDocument {
  const questionnaire = structuredClone(boras);
  const file = structuredClone(readFixture("recommended-with-conditions"));
  change(file, questionnaire);
  const input = readInput(file);
  return buildConditions({
    caseId: CASE_ID,
    questionnaire,
    details: file.case,
    input,
    assessment: assess(questionnaire, input),
    language,
    created: CREATED,
    today: "2026-11-24",
  });
}

/** The same with hostile texts wherever an officer can write one. */
export function hostileConditions(): ConditionsDocument {
  return exampleConditions((file) => {
    file.case.service = HOSTILE.formula;
    file.case.board = HOSTILE.marks;
    file.case.officer.name = HOSTILE.at;
    file.measures["A19"] = { status: "agreed", owner: HOSTILE.plus, due: "2026-12-31" };
    file.measures["A14"] = { status: "agreed", owner: HOSTILE.minus };
    file.measures["A20"] = { status: "planned", owner: HOSTILE.long };
  });
}
