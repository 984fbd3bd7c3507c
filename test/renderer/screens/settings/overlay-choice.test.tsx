import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderApp } from "#test/support/render-app.tsx";

test("a local adaptation is chosen and taken away again", async () => {
  const { user, door } = await renderApp();
  await user.click(screen.getByRole("link", { name: "Inställningar" }));
  const none = await screen.findByRole<HTMLInputElement>("radio", { name: "Ingen anpassning" });
  const own = screen.getByRole<HTMLInputElement>("radio", {
    name: "Exempelby kommun (exempelby 1.0.0)",
  });
  expect(none.checked).toBe(true);
  await user.click(own);
  await expect.poll(() => own.checked).toBe(true);
  expect(door.overlays.active?.id).toBe("exempelby");
  await user.click(none);
  await expect.poll(() => none.checked).toBe(true);
  expect(door.overlays.active).toBeNull();
});
