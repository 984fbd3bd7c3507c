import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { readQuestionnaire } from "#electron/catalog/read-questionnaire.ts";
import { giveInput } from "#test/support/questionnaire.ts";
import { renderApp, renderCase } from "#test/support/render-app.tsx";
import { EXAMPLE_DETAILS } from "#test/support/window-api.ts";

const read = await readQuestionnaire("questionnaires/catalog/forprovning");
if (!read.ok) throw new Error(read.problems[0].text.en);
const { questionnaire } = read;
const place = { screen: "summary" as const };

test("begins without what is not decided yet", async () => {
  const { user, door } = await renderApp({ questionnaire, empty: true });
  await user.click(screen.getAllByRole("button", { name: "Börja med en förprövning" })[0]!);
  await screen.findByRole("heading", { level: 1, name: "Ny förprövning" });
  await user.type(screen.getByLabelText("Nämnd eller bolag"), "Kulturnämnden");
  await user.type(screen.getByLabelText("Tjänstens namn"), "Bokningen");
  await user.click(screen.getByRole("button", { name: "Börja förprövningen" }));
  await screen.findByRole("heading", { level: 1, name: "P. Tjänsten" });
  expect(door.calls.find(({ channel }) => channel === "assessment.create")?.input).toMatchObject({
    questionnaire: "forprovning",
    details: { registrationNumber: "inte bestämt", supplier: { name: "inte bestämt" } },
  });
  expect(screen.queryByRole("link", { name: "Risker" })).toBeNull();
});

test("tells the next step and whom to ask, and leads to the whole assessment", async () => {
  const { user, door } = await renderCase({
    questionnaire,
    place,
    details: { ...EXAMPLE_DETAILS, registrationNumber: "inte bestämt" },
    input: giveInput({ P1: "yes", P2: "none", Q4: "?" }),
  });
  await screen.findByRole("heading", { level: 1, name: "Resultat" });
  expect(screen.getAllByText("Fråga säkerhetsskyddschefen innan du gör något mer")).toHaveLength(2);
  expect(screen.getByText("Fråga Stadskansliet om tjänsten får startas.")).toBeDefined();
  expect(screen.queryByText(/rekommenderas/)).toBeNull();

  await user.click(screen.getByRole("button", { name: "Gör hela bedömningen" }));
  await screen.findByRole("heading", { level: 1, name: "Ny bedömning" });
  expect(screen.getByLabelText<HTMLInputElement>("Diarienummer").value).toBe("");
  await user.type(screen.getByLabelText("Diarienummer"), "KUN 2026-7");
  await user.click(screen.getByRole("button", { name: "Skapa bedömningen" }));
  const [first] = door.cases.keys();
  expect(door.calls.find(({ channel }) => channel === "assessment.create")?.input).toMatchObject({
    screening: first,
    details: { registrationNumber: "KUN 2026-7", service: EXAMPLE_DETAILS.service },
  });
});
