import { expect, test } from "vitest";
import { assess } from "#engine/assess.ts";
import { captionMatrices, describeMatrix } from "#engine/pictures/describe-matrix.ts";
import { drawMatrix, STAGES } from "#engine/pictures/draw-matrix.ts";
import { calm, giveInput, small } from "#test/support/questionnaire.ts";

const { risks } = assess(
  small,
  giveInput({ ...calm, B1: 2, D2: "no", D3: "no" }, { A09: "agreed" }),
);

test("each stage has every risk once, in the cell of its likelihood and consequence", () => {
  for (const stage of STAGES) {
    const cells = drawMatrix(risks, small.method, stage);
    expect(cells).toHaveLength(16);
    expect(cells.flatMap(({ ids }) => ids).sort()).toEqual(risks.map(({ id }) => id).sort());
    for (const { ids, score } of cells) {
      for (const id of ids) expect(risks.find((risk) => risk.id === id)?.[stage]).toBe(score);
    }
  }
});

test("the highest likelihood is the first row, the highest consequence the last column", () => {
  const cells = drawMatrix([], small.method, "inherent");
  expect(cells.slice(0, 4).map(({ score }) => score)).toEqual([4, 8, 12, 16]);
  expect(cells.at(-1)).toMatchObject({ likelihood: 1, consequence: 4 });
});

test("words tell where the risks are and how many fall", () => {
  const cells = drawMatrix(risks, small.method, "inherent");
  expect(describeMatrix(cells, "inherent").sv).toContain(
    "sannolikhet 3, konsekvens 3, risk 9 (hög): R08",
  );
  expect(describeMatrix(drawMatrix([], small.method, "target"), "target").en).toBe(
    "Risk matrix of four by four cells. Target, with agreed measures. The answers raise no risks.",
  );
  expect(captionMatrices(risks).sv).toBe(
    `1 av ${risks.length} risker sjunker med det som är avtalat, och 0 har sjunkit med det som är verifierat.`,
  );
});
