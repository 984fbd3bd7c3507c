import { describe, expect, test } from "vitest";
import { z } from "zod";
import { assessAnswers } from "#electron/actions/assess-answers.ts";
import { deriveId, journalAnswers } from "#electron/actions/journal-answers.ts";
import { openCatalog } from "#electron/actions/open-catalog.ts";
import { root } from "#build/root.js";
import { readInput } from "#engine/read-input.ts";
import { checkChain } from "#electron/journal/chain.ts";
import { project } from "#electron/journal/project.ts";
import { readFixture } from "#test/support/catalog.ts";
import { makeDeviation } from "#test/support/questionnaire.ts";
import { unwrap } from "#test/support/store-folder.ts";

const AT = "2026-11-23T08:00:00.000Z";

describe("the journal of an answers file", () => {
  test("is whole and leads to the same answers, each time the same", async () => {
    const file = {
      ...readFixture("recommended-with-conditions"),
      raised: { R07: { likelihood: 4, reason: "Kontot kapades i våras." } },
      deviations: { R07: makeDeviation(2) },
    };
    const answered = unwrap(await assessAnswers(openCatalog(root), file, "file"));
    const entries = journalAnswers(answered, AT);
    expect(checkChain(entries)).toEqual([]);
    const { details, input } = project(entries);
    expect(details).toEqual(file.case);
    expect(input).toEqual(readInput(file));
    expect(journalAnswers(answered, AT)).toEqual(entries);
    const later = journalAnswers(answered, "2026-11-24T08:00:00.000Z");
    expect(later[0].assessment).not.toBe(entries[0].assessment);
  });

  test("has an id that is a UUID, whatever it is made from", () => {
    for (const text of ["", "a", "b", "å".repeat(1000)]) {
      expect(z.uuid().safeParse(deriveId(text)).success).toBe(true);
    }
    expect(deriveId("a")).not.toBe(deriveId("b"));
  });
});
