import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { readOverlay } from "#electron/catalog/read-overlay.ts";
import { findOverlay } from "#electron/dossier/verification/find-overlay.ts";
import { applyOverlay } from "#engine/apply-overlay.ts";
import { canonicalize } from "#engine/canonical.ts";
import type { Questionnaire } from "#engine/questionnaire.ts";
import { readBoras } from "#test/support/catalog.ts";

const boras = await readBoras();
const read = await readOverlay("questionnaires/overlays/exempelby.yaml");
if (!read.ok) throw new Error(read.problems[0].text.en);
const hash = (value: unknown) => createHash("sha256").update(canonicalize(value)).digest("hex");
const digests = { base: hash(boras), overlay: hash(read.overlay) };
const applied = applyOverlay(boras, read.overlay, digests);
if (!applied.ok) throw new Error(applied.problems[0].text.en);
const { questionnaire } = applied;
const known = [{ id: boras.id, version: boras.version, sha256: digests.base, content: boras }];

function find(change: (copy: Questionnaire) => void = () => undefined): string | null {
  const copy = structuredClone(questionnaire);
  change(copy);
  return findOverlay(new TextEncoder().encode(canonicalize(copy)), known);
}

describe("an adapted questionnaire is known again", () => {
  test("by its overlay, with the rules that are off", () => {
    expect(find()).toBe("exempelby 1.0.0 − A4-refused");
  });

  test("only where nothing else was changed", () => {
    const stops = (copy: Questionnaire) => copy.sections[0]!.questions[5]!.stops;
    expect(stops(questionnaire)).toHaveLength(1);
    expect(find((copy) => stops(copy).pop())).toBeNull();
    expect(find((copy) => (copy.overlay!.sha256 = "ab".repeat(32)))).toBeNull();
    expect(
      find((copy) => (copy.overlay!.content["municipality"] = { sv: "A", en: "A" })),
    ).toBeNull();
  });

  test("only where its base came with the app", () => {
    const bytes = new TextEncoder().encode(canonicalize(questionnaire));
    expect(findOverlay(bytes, [])).toBeNull();
    expect(findOverlay(bytes, [{ ...known[0]!, sha256: "ab".repeat(32) }])).toBeNull();
    const { id, version, sha256 } = known[0]!;
    expect(findOverlay(bytes, [{ id, version, sha256 }])).toBeNull();
  });

  test("and what is no adapted questionnaire is not", () => {
    const encode = (text: string) => new TextEncoder().encode(text);
    expect(findOverlay(encode("{"), known)).toBeNull();
    expect(findOverlay(encode("{}"), known)).toBeNull();
    expect(findOverlay(encode(canonicalize(boras)), known)).toBeNull();
  });
});
