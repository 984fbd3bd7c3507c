import { screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { AvailableQuestionnaire } from "#contract/api.ts";
import { renderApp } from "#test/support/render-app.tsx";
import type { FakeDoor } from "#test/support/window-api.ts";

const shipped: AvailableQuestionnaire = {
  id: "stadens",
  version: "1.0.0",
  sha256: "ab".repeat(32),
  title: { sv: "Molntjänst", en: "Cloud service" },
  municipality: { sv: "Exempelstad", en: "Example Town" },
  origin: "shipped",
};
const own: AvailableQuestionnaire = {
  ...shipped,
  id: "egen",
  title: { sv: "Bokning", en: "Booking" },
  origin: "loaded",
};

async function openSettings(prepare: (door: FakeDoor) => void) {
  const app = await renderApp({ prepare });
  await app.user.click(screen.getByRole("link", { name: "Inställningar" }));
  await screen.findByRole("table", { name: /Frågekataloger/ });
  return app;
}

describe("questionnaires in the settings", () => {
  test("one is loaded from a file, and taken away again", async () => {
    const { user } = await openSettings((door) => {
      door.available = [shipped];
      door.loadable = own;
    });
    expect(screen.queryByRole("button", { name: /Ta bort/ })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Läs in från fil" }));
    expect(
      await screen.findByRole("row", { name: /Bokning, Exempelstad.*egen fil/ }),
    ).not.toBeNull();
    await user.click(screen.getByRole("button", { name: "Ta bort Bokning" }));
    expect(screen.queryByRole("row", { name: /Bokning/ })).toBeNull();
  });

  test("a file that cannot be used is explained beside the button", async () => {
    const { user } = await openSettings((door) => {
      door.available = [shipped];
      const text = { sv: "egen.json: 2:13 (title.en) Texten saknas.", en: "…" };
      door.loadable = { code: "answers.invalid", text };
    });
    await user.click(screen.getByRole("button", { name: "Läs in från fil" }));
    expect(await screen.findByText(/2:13 \(title\.en\)/)).not.toBeNull();
  });
});

describe("a new assessment", () => {
  const create = async (available: AvailableQuestionnaire[]) => {
    const app = await renderApp({
      prepare: (door) => {
        door.available = available;
      },
    });
    await app.user.click(screen.getByRole("button", { name: "Ny bedömning" }));
    await screen.findByLabelText("Tjänstens namn");
    return app;
  };

  test("asks for a questionnaire only where there is a choice", async () => {
    await create([shipped]);
    expect(screen.queryByRole("radiogroup", { name: "Frågekatalog" })).toBeNull();
  });

  test("is made with the chosen one", async () => {
    const { user, door } = await create([shipped, own]);
    await screen.findByRole("radiogroup", { name: "Frågekatalog" });
    expect(screen.getByRole<HTMLInputElement>("radio", { name: /Molntjänst/ }).checked).toBe(true);
    await user.click(screen.getByRole("radio", { name: /Bokning.*inläst från fil/ }));
    for (const [label, text] of [
      ["Nämnd eller bolag", "Kulturnämnden"],
      ["Diarienummer", "KUL 2026-1"],
      ["Tjänstens namn", "Rumsboken"],
      ["Leverantör", "Moln AB"],
    ] as const) {
      await user.type(screen.getByLabelText(label), text);
    }
    await user.click(screen.getByRole("button", { name: "Skapa bedömningen" }));
    await screen.findByRole("navigation", { name: "Ärendets delar" });
    const call = door.calls.find(({ channel }) => channel === "assessment.create");
    expect(call?.input).toMatchObject({ questionnaire: "egen" });
  });
});
