import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { en } from "#renderer/app/texts/en.ts";
import { sv } from "#renderer/app/texts/sv.ts";

type Tree = { readonly [key: string]: string | Tree };

function listTexts(tree: Tree, path = ""): [path: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[path + key, value]] : listTexts(value, `${path}${key}.`),
  );
}

function listPlaceholders(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? "").sort();
}

const swedish = new Map(listTexts(sv));
const english = new Map(listTexts(en));

/** Texts that are the same word in both languages. */
const SAME = new Set([
  "app.name",
  "language.sv",
  "language.en",
  "unlock.refusedVersion",
  "risks.id",
  "risks.formula",
  "measures.group",
  "settings.overlayNamed",
  "sign.organisation",
  "sign.sha256",
  "verify.sha256",
  "evidence.digest",
  "catalogs.one",
  "catalogs.version",
  "catalogs.shipped",
]);

test("finds the texts", () => {
  expect(swedish.size).toBeGreaterThan(250);
});

test("every key exists in both languages", () => {
  expect([...english.keys()].sort()).toEqual([...swedish.keys()].sort());
});

test("no text is empty", () => {
  expect([...swedish, ...english].filter(([, text]) => text.trim() === "")).toEqual([]);
});

test("both languages fill in the same values", () => {
  const different = [...swedish].filter(
    ([key, text]) =>
      listPlaceholders(text).join() !== listPlaceholders(english.get(key) ?? "").join(),
  );
  expect(different).toEqual([]);
});

test("a text that is alike in both languages is meant to be", () => {
  const alike = [...swedish].filter(([key, text]) => english.get(key) === text).map(([key]) => key);
  expect(new Set(alike)).toEqual(SAME);
});

test("every plural has both its forms", () => {
  const keys = [...swedish.keys()].filter((key) => /_(one|other)$/.test(key));
  const stems = new Set(keys.map((key) => key.replace(/_(one|other)$/, "")));
  for (const stem of stems) {
    expect(swedish.has(`${stem}_one`) && swedish.has(`${stem}_other`), stem).toBe(true);
  }
});

test("every text is shown somewhere", () => {
  const folder = resolve("renderer");
  const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith(join("app", "texts")))
    .map((file) => readFileSync(join(folder, file), "utf8"))
    .join("\n");
  const isShown = (key: string): boolean => {
    const parts = key.replace(/_(one|other)$/, "").split(".");
    const starts = parts.slice(1).map((_, place) => parts.slice(0, place + 1).join("."));
    return (
      sources.includes(`"${parts.join(".")}"`) ||
      starts.some((start) => sources.includes(`\`${start}.\${`)) ||
      sources.includes(`\`${parts.join(".").replace(/\d$/, "")}\${`)
    );
  };
  expect([...swedish.keys()].filter((key) => !isShown(key))).toEqual([]);
});
