import { expect, test } from "vitest";
import { measureView } from "#electron/dossier/document/measure-view.ts";
import { buildView } from "#electron/dossier/document/view.ts";
import { makeFullSource } from "#test/support/sealed-dossier.ts";

test("a case with every question answered is far from what is too much", async () => {
  const view = buildView(await makeFullSource());
  const { characters, texts } = measureView(view);
  expect(characters).toBeGreaterThan(20_000);
  expect(characters).toBeLessThan(200_000);
  expect(texts).toBeGreaterThan(1000);
  expect(texts).toBeLessThan(5000);
  const more = measureView({ ...view, title: `${view.title}ett ord till` });
  expect(more).toEqual({ characters: characters + 12, texts });
});
