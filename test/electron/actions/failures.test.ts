import { describe, expect, test } from "vitest";
import { describeFailure, failureCodes } from "#electron/actions/failures.ts";

describe("failures", () => {
  test("have a stable code and a text in each language", () => {
    expect(failureCodes.length).toBeGreaterThan(20);
    for (const code of failureCodes) {
      const { sv, en } = describeFailure(code).text;
      expect(code).toMatch(/^[a-z]+([.-][a-z]+)*$/);
      expect(sv).toMatch(/[.}]$/);
      expect(en).toMatch(/[.}]$/);
      expect(sv).not.toBe(en === "{name}: {detail}" ? "" : en);
    }
  });

  test("have the same places to fill in both languages", () => {
    const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
    for (const code of failureCodes) {
      const { sv, en } = describeFailure(code).text;
      expect(places(sv), code).toEqual(places(en));
    }
  });

  test("are filled in the reader's language", () => {
    const detail = { sv: "saknas", en: "is missing" };
    expect(
      describeFailure("answers.wrong-part", { name: "a.json", path: "case.board", detail }),
    ).toEqual({
      code: "answers.wrong-part",
      text: {
        sv: "a.json följer inte formatet för svarsfiler: case.board saknas.",
        en: "a.json does not follow the format of answers files: case.board is missing.",
      },
    });
  });
});
