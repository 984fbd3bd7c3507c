import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { readQuestionnaire } from "#electron/catalog/read-questionnaire.ts";
import { borasFolder } from "#test/support/catalog.ts";
import { makeTemporaryFolder } from "#test/support/temporary-folder.ts";

const C = "sections/c-plats-och-lag.yaml";
const D = "sections/d-bitrade-och-underleverantorer.yaml";

function copyBoras(): string {
  const folder = path.join(makeTemporaryFolder(), "boras-molntjanster");
  cpSync(borasFolder, folder, { recursive: true });
  return folder;
}

/** Replaces the first occurrence of a text and returns the line it stands on. */
function replace(folder: string, file: string, from: string, to: string): number {
  const target = path.join(folder, file);
  const text = readFileSync(target, "utf8");
  const at = text.indexOf(from);
  if (at === -1) throw new Error(`${file} has no ${from}`);
  writeFileSync(target, text.slice(0, at) + to + text.slice(at + from.length));
  return text.slice(0, at).split("\n").length;
}

async function findProblems(folder: string) {
  const read = await readQuestionnaire(folder);
  return read.ok
    ? []
    : read.problems.map(({ file, line, code }) => `${file}:${String(line)} ${code}`);
}

describe("reading a questionnaire", () => {
  test("gives the city's own whole, in the order of its list", async () => {
    const read = await readQuestionnaire(borasFolder);
    expect(read.ok && read.questionnaire.id).toBe("boras-molntjanster");
    expect(read.ok && read.questionnaire.sections.map(({ id }) => id).join("")).toBe(
      "ABCDEFGHIJKLMNO",
    );
  });

  test("gives the same from a copy in another folder", async () => {
    expect(await readQuestionnaire(copyBoras())).toEqual(await readQuestionnaire(borasFolder));
  });

  test.each<[string, string, string, string, string]>([
    ["a misspelled key", C, "    why:\n", "    wyh:\n", "unknown-key"],
    ["an unknown type", C, "type: yesNo", "type: yesno", "wrong-value"],
    [
      "a text in one language",
      C,
      "      sv: I vilka länder lagras",
      "      no: I vilka",
      "unknown-key",
    ],
    ["an answer that is no text", C, "is: [none]", "is: [1]", "wrong-type"],
    ["a likelihood above 4", C, "likelihood: 4", "likelihood: 5", "out-of-range"],
    ["an unknown risk", C, "risk: R05", "risk: R99", "unknown-risk"],
    ["an unknown measure", C, "measures: [A12]", "measures: [A77]", "unknown-measure"],
    [
      "an unknown option",
      C,
      "question: C4, is: [none]",
      "question: C4, is: [nil]",
      "unknown-value",
    ],
    ["a later question", C, "{ question: C3, is: [", "{ question: D2, is: [", "forward-reference"],
    ["an unknown source", D, "references: [gdpr-28]", "references: [gdpr-82]", "unknown-reference"],
    ["a date that does not exist", "references.yaml", "2011-06-20", "2011-06-31", "wrong-format"],
    ["a class above 4", "questionnaire.yaml", "value: 3", "value: 7", "out-of-range"],
    ["a measure without weight", "measures.yaml", "lowers: 2", "lowers: 0", "out-of-range"],
    ["an unknown status", "countries.yaml", "status: dpf", "status: safe", "wrong-value"],
    ["an unheard-of class", "risks.yaml", "class: S", "class: Z", "wrong-value"],
  ])("points at %s", async (_what, file, from, to, code) => {
    const folder = copyBoras();
    const line = replace(folder, file, from, to);
    expect(await findProblems(folder)).toContain(`${file}:${String(line)} ${code}`);
  });

  test("points at a condition of the wrong shape", async () => {
    const folder = copyBoras();
    const line = replace(folder, C, "{ question: C7, is: ", "{ question: C7, equals: ");
    expect(await findProblems(folder)).toEqual([`${C}:${String(line)} wrong-condition`]);
  });

  test("tells the column too, and what to do in both languages", async () => {
    const folder = copyBoras();
    replace(folder, "risks.yaml", "class: S", "class: Z");
    const read = await readQuestionnaire(folder);
    expect(read.ok || read.problems[0]).toMatchObject({
      column: 10,
      text: { sv: "Välj något av: K, R, T, S.", en: "Choose one of: K, R, T, S." },
    });
  });

  test("points at what is missing by the map that should have it", async () => {
    const folder = copyBoras();
    const file = "measures.yaml";
    const text = readFileSync(path.join(folder, file), "utf8");
    writeFileSync(path.join(folder, file), text.replace("  lowers: 1\n", ""));
    expect(await findProblems(folder)).toEqual([`${file}:1 missing-key`]);
  });

  test("lists the problems of every file that is not YAML", async () => {
    const folder = copyBoras();
    const twice = replace(folder, "risks.yaml", "  class: K\n", "  class: K\n  class: K\n") + 1;
    const tab = replace(folder, C, "title:\n  sv:", "title:\n\tsv:") + 1;
    expect(await findProblems(folder)).toEqual(
      expect.arrayContaining([
        `${C}:${String(tab)} yaml-tab-as-indent`,
        `risks.yaml:${String(twice)} yaml-duplicate-key`,
      ]),
    );
  });

  test.each(["questionnaire.yaml", "risks.yaml", C])("says that %s is missing", async (file) => {
    const folder = copyBoras();
    rmSync(path.join(folder, file));
    expect(await findProblems(folder)).toEqual([`${file}:1 file-missing`]);
  });

  test.each(["doubts", "guideline"])("does without %s.yaml where there is none", async (part) => {
    const folder = copyBoras();
    rmSync(path.join(folder, `${part}.yaml`));
    const codes = (await findProblems(folder)).map((problem) => problem.split(" ")[1]);
    expect([...new Set(codes)]).toEqual(part === "doubts" ? ["unknown-doubt"] : []);
  });

  test("points at the line of a clause that leads nowhere, and of a doubt that nobody names", async () => {
    const folder = copyBoras();
    const clause = replace(folder, "guideline.yaml", "questions: [A1]", "questions: [Z9]");
    writeFileSync(
      path.join(folder, "doubts.yaml"),
      `${readFileSync(path.join(folder, "doubts.yaml"), "utf8")}- id: lost
  text: { sv: Osäkert, en: Uncertain }
  since: 2026-07-01
  checked: 2026-07-01
`,
    );
    expect(await findProblems(folder)).toEqual([
      expect.stringMatching(/^doubts\.yaml:\d+ doubt-never-used$/),
      `guideline.yaml:${String(clause)} unknown-question`,
    ]);
  });

  test("never reads a section from outside its folder", async () => {
    const folder = copyBoras();
    const line = replace(folder, "questionnaire.yaml", "a-arendet.yaml", "../risks.yaml");
    expect(await findProblems(folder)).toEqual([
      `questionnaire.yaml:${String(line)} wrong-section-file`,
    ]);
  });

  test("refuses a section that is listed twice, and parts in the wrong file", async () => {
    const folder = copyBoras();
    const line = replace(folder, "questionnaire.yaml", "b-informationen.yaml", "a-arendet.yaml");
    replace(folder, "questionnaire.yaml", "format: molnakt", "risks: []\nformat: molnakt");
    expect(await findProblems(folder)).toEqual([
      "questionnaire.yaml:1 unknown-key",
      `questionnaire.yaml:${String(line + 1)} duplicate-section-file`,
    ]);
  });

  test.each(["", "sections: []\n", "- a\n", "sections: a-arendet.yaml\n"])(
    "refuses a questionnaire without sections (%j)",
    async (text) => {
      const folder = copyBoras();
      writeFileSync(path.join(folder, "questionnaire.yaml"), text);
      expect(await findProblems(folder)).toEqual(["questionnaire.yaml:1 no-sections"]);
    },
  );
});
