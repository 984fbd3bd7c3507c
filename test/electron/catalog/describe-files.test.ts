import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { describeFiles, writeModeline } from "#electron/catalog/describe-files.ts";
import { borasFolder } from "#test/support/catalog.ts";

const schemas = describeFiles("sv");

function fits(kind: string, value: unknown): boolean {
  const schema = schemas.get(kind);
  if (schema === undefined) throw new Error(`no schema ${kind}`);
  return z.fromJSONSchema(schema).safeParse(value).success;
}

function readYaml(file: string): unknown {
  return parse(readFileSync(path.join(borasFolder, file), "utf8"), { version: "1.2" });
}

const kinds: [string, string][] = [
  ...readdirSync(borasFolder)
    .filter((file) => file.endsWith(".yaml"))
    .map((file): [string, string] => [file, file.replace(".yaml", "")]),
  ...readdirSync(path.join(borasFolder, "sections")).map((file): [string, string] => [
    `sections/${file}`,
    "section",
  ]),
];

describe("the schemas for editors", () => {
  test.each(kinds)("take the city's own %s", (file, kind) => {
    expect(fits(kind, readYaml(file))).toBe(true);
  });

  test.each<[string, string, (text: string) => string]>([
    ["a misspelled key", "risks.yaml", (text) => text.replace("description:", "descripton:")],
    [
      "an unknown question type",
      "sections/a-arendet.yaml",
      (text) => text.replace("oneOf", "oneof"),
    ],
    ["a missing language", "measures.yaml", (text) => text.replace(/, en: [^}]+\}/, " }")],
    [
      "a likelihood of 5",
      "sections/c-plats-och-lag.yaml",
      (text) => text.replace("likelihood: 4", "likelihood: 5"),
    ],
  ])("refuse %s", (_what, file, change) => {
    const kind = kinds.find(([name]) => name === file)?.[1] ?? "";
    const text = readFileSync(path.join(borasFolder, file), "utf8");
    expect(change(text)).not.toBe(text);
    expect(fits(kind, parse(change(text)))).toBe(false);
  });

  test("explain keys in the chosen language", () => {
    const find = (language: "sv" | "en") => JSON.stringify(describeFiles(language).get("section"));
    expect(find("sv")).toContain("Varför frågan ställs.");
    expect(find("en")).toContain("Why the question is asked.");
  });
});

test("a file's first line leads to its schema", () => {
  expect(writeModeline("risks.yaml")).toBe("# yaml-language-server: $schema=schemas/risks.json");
  expect(writeModeline("sections/a-arendet.yaml")).toBe(
    "# yaml-language-server: $schema=../schemas/section.json",
  );
});
