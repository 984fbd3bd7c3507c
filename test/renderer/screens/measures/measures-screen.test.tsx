import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { calm, giveInput, PROOF } from "#test/support/questionnaire.ts";
import { renderCase } from "#test/support/render-app.tsx";

const start = {
  input: giveInput({ ...calm, B1: 3, D1: 200 }),
  place: { screen: "measures" as const },
};

test("choosing a measure shows its effect at once and asks who and when", async () => {
  const { user, door } = await renderCase({
    ...start,
    prepare: (made) => {
      made.attachable = [
        { sha256: PROOF, name: "test.pdf", mediaType: "application/pdf", size: 1400 },
      ];
    },
  });
  const card = screen.getByRole("article", { name: "Å8 Åtgärd A08" });
  expect(within(card).getByText("Sänker R08: 16 → 8")).toBeDefined();
  await user.click(within(card).getByRole("radio", { name: "Verifierad" }));
  expect(within(card).getByText(/Tills dess räknas den som avtalad/)).toBeDefined();
  expect(
    screen.getByRole("heading", { level: 2, name: /R08 .*: 16 \(mycket hög\)/ }),
  ).toBeDefined();
  await user.click(within(card).getByRole("button", { name: "Bifoga underlag: Å8 Åtgärd A08" }));
  expect(await within(card).findByText("Har sänkt R08: 16 → 8")).toBeDefined();
  expect(within(card).queryByText(/Tills dess räknas den som avtalad/)).toBeNull();
  expect(screen.getByRole("heading", { level: 2, name: /R08 .*: 8 \(hög\)/ })).toBeDefined();
  await user.type(within(card).getByRole("textbox", { name: "Ansvarig" }), "Anna");
  await user.type(within(card).getByRole("textbox", { name: /Klar senast/ }), "2027-01-31");
  await user.tab();
  await waitFor(() =>
    expect([...door.cases.values()][0]?.input.measures).toEqual({
      A08: { status: "verified", evidence: [PROOF], owner: "Anna", due: "2027-01-31" },
    }),
  );
});

test("a day that is none is said, and is not saved", async () => {
  const { user, door } = await renderCase({
    ...start,
    input: giveInput({ ...calm, B1: 3, D1: 200 }, { A08: "planned" }),
  });
  const card = screen.getByRole("article", { name: "Å8 Åtgärd A08" });
  await user.type(within(card).getByRole("textbox", { name: /Klar senast/ }), "2027-02-30");
  await user.tab();
  expect(within(card).getByText(/”2027-02-30” är inget datum/)).toBeDefined();
  expect([...door.cases.values()][0]?.input.measures).toEqual({ A08: { status: "planned" } });
});

test("not choosing it takes it away again", async () => {
  const { user, door } = await renderCase({
    ...start,
    input: giveInput({ ...calm, B1: 3, D1: 200 }, { A08: "agreed" }),
  });
  const card = screen.getByRole("article", { name: "Å8 Åtgärd A08" });
  await user.click(within(card).getByRole("radio", { name: "Ej vald" }));
  await waitFor(() => expect([...door.cases.values()][0]?.input.measures).toEqual({}));
});
