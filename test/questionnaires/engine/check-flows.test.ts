import { expect, test } from "vitest";
import { checkFlows } from "#engine/check-flows.ts";
import type { Flow } from "#engine/screening.ts";
import { readBoras, readCatalogue } from "#test/support/catalog.ts";

const [boras, shipped] = [await readBoras(), await readCatalogue("forprovning")];

function check(...flows: Flow[]): string[] {
  const changed = { ...shipped, screening: { ...shipped.screening!, flows } };
  return checkFlows(changed, boras).map(({ path, code }) => `${path.slice(2).join(".")} ${code}`);
}

test("the shipped flows lead where they should", () => {
  expect(checkFlows(shipped, boras)).toEqual([]);
  expect(shipped.screening?.flows.length).toBeGreaterThan(7);
});

test.each<[string, Flow, string[]]>([
  ["a question that is not here", { from: "P9", to: "A3" }, ["0.from unknown-question"]],
  ["a question that is not there", { from: "P1", to: "Z9" }, ["0.to unknown-question"]],
  ["answers that are not there", { from: "P1", to: "A5" }, ["0 wrong-flow"]],
  [
    "an answer that is not here",
    { from: "P1", to: "A3", values: { kanske: "yes" } },
    ["0.values.kanske wrong-flow"],
  ],
  [
    "a value that is not there",
    { from: "Q2", to: "B7", values: { no: "nej" } },
    ["0.values.no wrong-flow"],
  ],
])("%s is found", (_name, flow, problems) => expect(check(flow)).toEqual(problems));

test("two answers to one question are found", () => {
  expect(check({ from: "P3", to: "A5" }, { from: "P4", to: "A5" })).toEqual(["1.to duplicate"]);
});

test("free answers flow only between questions of a kind", () => {
  const text = { ...shipped.sections[0]!.questions[0]!, id: "P1", type: "text", long: false };
  const sections = [{ ...shipped.sections[0]!, questions: [text] }];
  const changed = (to: string) => ({
    ...shipped,
    sections,
    screening: { ...shipped.screening!, flows: [{ from: "P1", to }] },
  });
  expect(checkFlows(changed("A2") as never, boras)).toEqual([]);
  expect(checkFlows(changed("A3") as never, boras)).toMatchObject([{ code: "wrong-flow" }]);
});
