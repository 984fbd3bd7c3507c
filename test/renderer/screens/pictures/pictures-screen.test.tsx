import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { Answers } from "#engine/answers.ts";
import { EMPTY_INPUT } from "#engine/empty-input.ts";
import { readShippedQuestionnaire } from "#test/support/dossier-source.ts";
import { renderCase } from "#test/support/render-app.tsx";

const questionnaire = await readShippedQuestionnaire();
const place = { screen: "pictures" as const };
const known: Answers = {
  A3: { value: "yes" },
  B10: { value: "no" },
  C1: { value: ["SE", "LU"] },
  C2: { unknown: true },
  C3: { value: "yes" },
  D4: { value: "yes" },
  D9: { value: [{ name: "West Inc.", country: "US", task: "Support" }] },
};

async function open(answers: Answers) {
  await renderCase({ questionnaire, place, input: { ...EMPTY_INPUT, answers } });
  await screen.findByRole("heading", { level: 1, name: "Bilder" });
}

test("the map says in words and in its table what it shows, the unknown too", async () => {
  await open(known);
  const map = screen.getByRole("img", { name: /^Karta över länder/ });
  expect(map.getAttribute("aria-label")).toContain("Luxemburg: lagring (C1)");
  const marks = [...map.querySelectorAll("text")].map(({ textContent }) => textContent);
  expect(marks).toEqual(["LU", "SE"]);
  const table = screen.getByRole("table", { name: /^Länder där/ });
  expect(within(table).getAllByRole("row")).toHaveLength(5);
  expect(
    within(table).getByRole("row", { name: "Okänt var vet ej (C2) drift och support" }),
  ).toBeDefined();
  expect(screen.getByText(/^Svaren anger 3.länder, varav 1 utanför/)).toBeDefined();
});

test("the flow goes from the board to the supplier and its sub-processors, as text", async () => {
  await open(known);
  const flow = screen.getByRole("list", { name: "Så går uppgifterna" });
  const boxes = within(flow).getByRole("list", { name: "Underbiträden" });
  expect(within(boxes).getByRole("listitem").textContent).toBe(
    " West Inc.USA · Bara företag anslutna till DPFSupport",
  );
  expect(within(flow).getByText("vet ej (C2)")).toBeDefined();
});

test("unknown sub-processors have a box of their own", async () => {
  await open({ ...known, D4: { value: "no" } });
  expect(screen.getByText("Okända underbiträden").closest("li")?.textContent).toContain("(D4)");
});

test("the three matrices stand beside each other, with one table", async () => {
  await open({ ...known, D1: { value: "none" } });
  expect(screen.getAllByRole("img", { name: /^Riskmatris/ })).toHaveLength(3);
  const table = screen.getByRole("table", { name: "Riskerna i de tre matriserna" });
  expect(within(table).getAllByRole("columnheader")).toHaveLength(4);
});

test("a case that asks nothing about places says so", async () => {
  await open({ A3: { value: "no" } });
  expect(screen.getByText(/inga frågor om plats ställs/)).toBeDefined();
});
