import { expect, test } from "vitest";
import { checkQuestionnaire } from "#engine/check-questionnaire.ts";
import { checkReachable } from "#engine/check-reachable.ts";
import { changeSmall, local } from "#test/support/questionnaire.ts";

test("a condition with too many combinations is said to be too large", () => {
  const ids = Array.from({ length: 8 }, (_, i) => `E${i + 1}`);
  const all = ids.flatMap((a, i) =>
    ids.slice(i + 1).map((b) => ({
      any: ["a", "b", "c", "d", "e", "f", "g"].map((option) => ({
        all: [{ question: a, is: [option] }, { not: { question: b, is: [option] } }],
      })),
    })),
  );
  const questionnaire = changeSmall((source) => {
    source.sections.push({
      id: "E",
      title: local("Många"),
      intro: local("Många"),
      questions: [...ids, "E9"].map((id) => ({
        id,
        type: "oneOf" as const,
        text: local(id),
        why: local(id),
        how: local(id),
        good: local(id),
        evidence: local(id),
        options: ["a", "b", "c", "d", "e", "f", "g"].map((option) => ({
          id: option,
          text: local(option),
        })),
        ...(id === "E9" ? { visible: { all } } : {}),
      })),
    });
  });
  expect(checkQuestionnaire(questionnaire).map(({ code, path }) => ({ code, path }))).toEqual([
    { code: "reachability-unknown", path: ["sections", 4, "questions", 8, "visible"] },
  ]);
});

test("what checkConditions would have refused may throw", () => {
  const broken = changeSmall(({ classes, sections }) => {
    classes[0]?.atLeast?.push({
      when: { class: "R", atLeast: 1 },
      value: 1,
      reason: local("Därför"),
    });
    const host = sections[3]?.questions[1];
    if (host !== undefined) host.visible = { class: "K", atLeast: 1 };
  });
  expect(() => checkReachable(broken)).toThrow("No class R");
});
