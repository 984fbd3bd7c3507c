import { beforeAll, expect, test } from "vitest";
import type { DossierContent, DossierSource } from "#electron/dossier/model/dossier-content.ts";
import { recheckOutcome } from "#electron/dossier/verification/recheck-outcome.ts";
import { makeFullSource } from "#test/support/sealed-dossier.ts";

let source: DossierSource;

beforeAll(async () => {
  source = await makeFullSource();
});

function recheck(change: (content: DossierContent) => void): string {
  const content = structuredClone(source.content);
  change(content);
  return recheckOutcome(content, source.questionnaire, []).state;
}

test("the sealed result comes out again", () => {
  expect(recheck(() => undefined)).toBe("same");
});

test("a questionnaire that came with the app gives the same result without being checked again", () => {
  const own = [source.content.questionnaire];
  expect(recheckOutcome(source.content, source.questionnaire, own).state).toBe("same");
  const changed = structuredClone(source.content);
  changed.result.outcome = "recommended";
  expect(recheckOutcome(changed, source.questionnaire, own).state).toBe("different");
});

test.each<[string, (content: DossierContent) => void]>([
  ["a milder outcome", ({ result }) => (result.outcome = "recommended")],
  ["a stopper left out", ({ result }) => result.stoppers.pop()],
  ["a lower residual risk", ({ result }) => (result.risks[0]!.residual = 1)],
  ["a risk left out", ({ result }) => result.risks.pop()],
  ["an answer that stops nothing", ({ input }) => (input.answers["G5"] = { value: "yes" })],
  ["an answer to no question", ({ input }) => (input.answers["Z9"] = { value: "yes" })],
  ["an avvikelse without the one who accepts it", ({ signers }) => signers.splice(3, 1)],
  [
    "a figure without its avvikelse",
    ({ result }) => result.risks.forEach((risk) => delete risk.accepted),
  ],
  [
    "an avvikelse that lacks its advice",
    ({ input }) => (input.deviations["R07"]!.advice.text = ""),
  ],
  ["evidence that is not there", ({ evidence }) => evidence.pop()],
  ["a raise taken away", ({ input }) => (input.raised = {})],
  ["another questionnaire", ({ questionnaire }) => (questionnaire.version = "9.9.9")],
])("%s is found", (_, change) => {
  expect(recheck(change)).toBe("different");
});

test("nothing is said without the questionnaire", () => {
  expect(recheckOutcome(source.content, undefined, [])).toEqual({ state: "not-checked" });
});

test.each([
  ["no JSON", "{"],
  ["something else", '{"format":"molnakt/questionnaire"}'],
  ["bottomless", "[".repeat(1_000_000)],
  ["written with half a character", null],
])("a questionnaire that is %s gives an answer, not an exception", (_, given) => {
  const own = new TextDecoder().decode(source.questionnaire);
  const text = given ?? own.replace('"sv":"', '"sv":"\\ud800');
  expect(recheckOutcome(source.content, Buffer.from(text), []).state).toBe("different");
});

test("rules that go in a circle or lead nowhere give an answer, not an exception", () => {
  const text = new TextDecoder().decode(source.questionnaire);
  const broken = text.replaceAll('"question":"B6"', '"question":"Y1"');
  expect(broken).not.toBe(text);
  expect(recheckOutcome(source.content, Buffer.from(broken), []).state).toBe("different");
});
