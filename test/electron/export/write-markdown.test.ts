import { expect, test } from "vitest";
import { writeMarkdown } from "#electron/export/write-markdown.ts";
import { exampleConditions, hostileConditions } from "#test/support/example-conditions.ts";

test("headings, facts and conditions have their marks", () => {
  const markdown = writeMarkdown(exampleConditions());
  expect(markdown).toContain(
    "# Krav och villkor\n\n- **Nämnd eller bolag:** Nämnden för äldreomsorg\n",
  );
  expect(markdown).toContain("\n## Kontraktsvillkor\n\n### 2. Villkor D1-sign\n\n");
  expect(markdown).toContain("\n- **Bevis:** Det undertecknade avtalet\n");
});

test("nothing that an officer wrote is a mark", () => {
  const markdown = writeMarkdown(hostileConditions());
  expect(markdown).toContain(
    '- **Nämnd eller bolag:** Åsa "Ö", \\<b\\>\\&amp;; 100 %\\\n' +
      "andra raden \\\\ \\*stjärna\\* \\_rad\\_ \\# 1. \\| \\`kod\\` 🙂\n",
  );
  expect(markdown).toContain("- **Ansvarig:** \\-1\\+1\n");
});
