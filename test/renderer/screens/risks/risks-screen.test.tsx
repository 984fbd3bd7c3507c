import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { calm, giveInput } from "#test/support/questionnaire.ts";
import { renderCase } from "#test/support/render-app.tsx";

const place = { screen: "risks" as const };

test("the table carries every figure of the matrix, with reasons for each", async () => {
  const { user } = await renderCase({
    input: giveInput({ ...calm, B1: 2, D2: "no", D3: "no" }, { A09: "agreed" }),
    place,
  });
  const row = screen.getByRole("row", { name: /R08 Vida behörigheter/ });
  expect(
    within(row)
      .getAllByRole("cell")
      .map((cell) => cell.textContent),
  ).toEqual(["9 hög", "6 måttlig", "9 hög"]);
  await user.click(screen.getByRole("button", { name: "Så räknades R08 ut" }));
  expect(screen.getByText(/D2 ”Är konton personliga\?”: Nej/)).toBeDefined();
});

test("the matrix moves the risk when the agreed measures are shown", async () => {
  const { user } = await renderCase({
    input: giveInput({ ...calm, B1: 2, D2: "no", D3: "no" }, { A09: "agreed" }),
    place,
  });
  const find = () => screen.getByText("R08", { selector: "text" }).parentElement?.textContent;
  expect(find()).toBe("9R08");
  await user.click(screen.getByRole("radio", { name: "När det avtalade är på plats" }));
  expect(find()).toBe("6R08");
  expect(screen.getByRole("img", { name: /Riskmatris/ })).toBeDefined();
  expect(screen.getByText(/1 risk är lägre än före åtgärder/)).toBeDefined();
});

test("the officer sets the consequence where no class gives it", async () => {
  const { user, door } = await renderCase({ input: giveInput({ ...calm, A3: "no" }), place });
  await user.selectOptions(screen.getByRole("combobox", { name: "Konsekvens för R23" }), "4");
  const row = screen.getByRole("row", { name: /^R23 Kunskap/ });
  expect(within(row).getAllByRole("cell")[0]?.textContent).toBe("12 mycket hög");
  expect([...door.cases.values()][0]?.input.consequences).toEqual({ R23: 4 });
});

test("an empty page says when risks appear", async () => {
  await renderCase({ input: giveInput(calm), place });
  expect(screen.getByText(/Inga risker har kommit fram ännu/)).toBeDefined();
});
