import { describe, expect, test } from "vitest";
import { readInput } from "#engine/read-input.ts";
import { assess } from "#engine/assess.ts";
import { checkInput } from "#engine/check-input.ts";
import { checkOrganisationNumber } from "#engine/organisation-number.ts";
import { listQuestions, readBoras, readFixture } from "#test/support/catalog.ts";

const boras = await readBoras();
const ids = listQuestions(boras).map(({ id }) => id);

describe.each(["salem-2011", "recommended", "recommended-with-conditions"])("%s", (name) => {
  const file = readFixture(name);

  test("answers every question that is asked, and no other, without a mistake", () => {
    expect(checkInput(boras, readInput(file))).toEqual([]);
    const { missing, visible } = assess(boras, readInput(file));
    expect(missing).toEqual([]);
    const unasked = Object.keys(file.answers).filter((id) => !visible.includes(id));
    expect(unasked).toEqual([]);
    expect(file.source?.length ?? 0).toBeGreaterThan(40);
  });
});

describe("Salem 2011", () => {
  const file = readFixture("salem-2011");
  const assessment = assess(boras, readInput(file));

  test("may not be used, on the grounds of the authority before any other", () => {
    expect(assessment.outcome).toBe("may-not-be-used");
    expect(assessment.stoppers.map(({ id }) => id)).toEqual([
      "D2-unknown-place",
      "D3-own-terms",
      "B10-security",
    ]);
    const grounds = assessment.stoppers
      .slice(0, 2)
      .flatMap(({ reasons }) =>
        reasons.flatMap((reason) => (reason.kind === "answer" ? [reason.question] : [])),
      );
    expect([...new Set(grounds)].sort()).toEqual(["B6", "C3", "D2", "D3"]);
    for (const stopper of assessment.stoppers.slice(0, 2)) {
      expect(stopper.basis).toBe("supervision-practice");
      expect(stopper.references).toContain("salem-2011");
    }
  });

  test("is stopped on those grounds also where nothing concerns security", () => {
    const answers = { ...file.answers, B10: { value: "no" } };
    const { outcome, stoppers } = assess(boras, { ...readInput(file), answers });
    expect([outcome, stoppers.length]).toEqual(["may-not-be-used", 2]);
  });

  test.each(["D2", "B6"])("is no longer stopped by practice when %s is put right", (id) => {
    const answers = { ...file.answers, [id]: { value: "no" } };
    const { stoppers } = assess(boras, { ...readInput(file), answers });
    expect(stoppers.filter(({ basis }) => basis === "supervision-practice")).toEqual([]);
  });

  test("claims to know only what the decision says", () => {
    const known = ids.filter((id) => "value" in (file.answers[id] ?? {}));
    expect(known).toEqual(["A1", "A2", "A3", "B6", "C3", "D2", "D3"]);
  });
});

describe("the invented suppliers", () => {
  test("one is recommended, with a risk that a verified measure has lowered", () => {
    const { outcome, outcomeSoFar, stoppers, gaps, conditions, risks } = assess(
      boras,
      readInput(readFixture("recommended")),
    );
    expect([outcome, outcomeSoFar]).toEqual(["recommended", "recommended"]);
    expect([stoppers, gaps, conditions]).toEqual([[], [], []]);
    expect(risks.map(({ id, inherent, residual }) => [id, inherent, residual])).toEqual([
      ["R15", 6, 2],
    ]);
  });

  test("the other is recommended with conditions, each with someone to answer for it", () => {
    const { outcome, stoppers, conditions } = assess(
      boras,
      readInput(readFixture("recommended-with-conditions")),
    );
    expect([outcome, stoppers]).toEqual(["recommended-with-conditions", []]);
    expect(conditions.map(({ id }) => id)).toEqual([
      "D1-sign",
      "E4-dpia",
      "E6-advice",
      "A14",
      "A19",
      "A20",
    ]);
    for (const { id, measure, owner, date } of conditions) {
      if (measure !== undefined) expect([owner, date].includes(undefined), id).toBe(false);
    }
  });

  test.each(["recommended", "recommended-with-conditions"])(
    "%s has a whole organisation number",
    (name) => {
      expect(checkOrganisationNumber(readFixture(name).case.supplier.organisationNumber)).toEqual(
        [],
      );
    },
  );
});
