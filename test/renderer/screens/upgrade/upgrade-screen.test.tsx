import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { Questionnaire } from "#engine/questionnaire.ts";
import { changeSmall, local } from "#test/support/questionnaire.ts";
import { renderCase } from "#test/support/render-app.tsx";
import type { FakeDoor } from "#test/support/window-api.ts";

const newer: Questionnaire = changeSmall((source) => {
  source.version = "2.0.0";
  const [first] = source.sections[0]!.questions;
  first!.text = local("Lämnar data nätet?");
  if (first?.type === "oneOf") first.options.push({ id: "later", text: local("Senare") });
  source.sections[0]!.questions.splice(1, 1);
  const why = local("Varför");
  const text = local("Ny fråga?");
  const help = { why, how: why, good: why, evidence: why };
  source.sections[0]!.questions.push({ id: "A4", type: "yesNo", text, ...help });
});

const input = {
  answers: { A1: { value: "yes" }, A2: { value: "Ärendet" }, A3: { value: "yes" } },
};

function offer(door: FakeDoor): void {
  door.newer = newer;
}

async function look() {
  const app = await renderCase({ input, prepare: offer });
  await app.user.click(screen.getByRole("button", { name: "Se vad som ändras" }));
  await screen.findByRole("heading", { name: "Byt till version 2.0.0" });
  await screen.findByRole("heading", { name: /Svar att se över/ });
  return app;
}

describe("a newer version", () => {
  test("is offered on an open case, and shown question by question before anything is done", async () => {
    const { door } = await look();
    const part = (title: string) => {
      const heading = screen.getByRole("heading", { name: title });
      return within(heading.closest("section")!);
    };
    const changed = part("Svar att se över (1)");
    expect(changed.getByRole("heading", { name: /A1 Lämnar data nätet/ })).not.toBeNull();
    expect(changed.getByText("Ändrat: frågans text, svarsalternativ.")).not.toBeNull();
    expect(changed.getByText("Förut: Behandlas data utanför nätet?")).not.toBeNull();
    expect(changed.getByText("Nytt svar att välja: Senare")).not.toBeNull();
    expect(changed.getByText("Ditt svar: Helt")).not.toBeNull();
    expect(part("Svar som inte längre räknas (1)").getByText(/Ditt svar: Ärendet/)).not.toBeNull();
    expect(part("Nya frågor (1)").getByRole("heading", { name: /A4/ })).not.toBeNull();
    expect(door.calls.some(({ channel }) => channel === "assessment.move")).toBe(false);
  });

  test("that the case's adaptation does not fit is told on the open case, with nothing to press", async () => {
    const text = { sv: "Anpassningen passar inte version 2.0.0.", en: "It does not fit." };
    await renderCase({ input, prepare: (door) => (door.newerRefused = text) });
    expect(screen.getByText("Anpassningen passar inte version 2.0.0.")).not.toBeNull();
    expect(screen.queryByRole("button", { name: "Se vad som ändras" })).toBeNull();
  });

  test("can be left as it is", async () => {
    const { user, door } = await look();
    await user.click(screen.getByRole("button", { name: "Behåll version 1.2.3" }));
    await screen.findByRole("heading", { name: "A. Ärendet" });
    expect(door.moved).toBeNull();
  });

  test("leaves a mark at each answer to look at again, until it is confirmed or changed", async () => {
    const { user, door } = await look();
    await user.click(screen.getByRole("button", { name: "Byt till version 2.0.0" }));
    await screen.findByText("Se över svaret");
    expect(door.moved?.version).toBe("2.0.0");
    expect(screen.getByText("1 svar att se över")).not.toBeNull();
    expect(screen.queryByRole("button", { name: "Se vad som ändras" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Svaret stämmer" }));
    expect(screen.queryByText("Se över svaret")).toBeNull();
    expect(door.review).toEqual([]);
  });

  test("a new answer takes the mark away too", async () => {
    const { user } = await look();
    await user.click(screen.getByRole("button", { name: "Byt till version 2.0.0" }));
    await screen.findByText("Se över svaret");
    await user.click(screen.getByRole("radio", { name: "Senare" }));
    expect(screen.queryByText("Se över svaret")).toBeNull();
  });
});
