import { act, render, screen } from "@testing-library/react";
import { Suspense } from "react";
import { expect, test } from "vitest";
import { createLaterScreen } from "#renderer/app/later-screen.tsx";

function Greeting({ name }: { name: string }) {
  return <p>Hej {name}</p>;
}

test("a screen is fetched once when it is first shown", async () => {
  let fetched = 0;
  const Later = createLaterScreen(() => {
    fetched += 1;
    return Promise.resolve(Greeting);
  });
  await act(async () => {
    render(
      <Suspense fallback="väntar">
        <Later name="Anna" />
        <Later name="Bo" />
      </Suspense>,
    );
    await Later.prepare();
  });
  expect(screen.getByText("Hej Anna")).toBeDefined();
  expect(screen.getByText("Hej Bo")).toBeDefined();
  expect(fetched).toBe(1);
});

test("a prepared screen is there at once", async () => {
  const Later = createLaterScreen(() => Promise.resolve(Greeting));
  await Later.prepare();
  render(<Later name="Anna" />);
  expect(screen.getByText("Hej Anna")).toBeDefined();
});

test("a screen that could not be fetched is asked for again", async () => {
  let broken = true;
  const Later = createLaterScreen(() =>
    broken ? Promise.reject(new Error("gone")) : Promise.resolve(Greeting),
  );
  await expect(Later.prepare()).rejects.toThrow("gone");
  broken = false;
  await Later.prepare();
  render(<Later name="Bo" />);
  expect(screen.getByText("Hej Bo")).toBeDefined();
});
