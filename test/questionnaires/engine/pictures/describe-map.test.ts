import { expect, test } from "vitest";
import type { Answers } from "#engine/answers.ts";
import { captionMap, describeMap } from "#engine/pictures/describe-map.ts";
import { findPlaces } from "#engine/pictures/find-places.ts";
import { readShippedQuestionnaire } from "#test/support/dossier-source.ts";

const questionnaire = await readShippedQuestionnaire();

function place(more: Answers) {
  const begun: Answers = { A3: { value: "yes" }, B10: { value: "no" }, C3: { value: "yes" } };
  const listed: Answers = {
    D4: { value: "yes" },
    D9: { value: [{ name: "Nord AB", country: "SE", task: "Drift" }] },
  };
  return findPlaces(questionnaire, { ...begun, ...listed, ...more })!;
}

test("the words name every country, what is done there and its status", () => {
  const places = place({ C1: { value: ["SE", "US"] }, C2: { value: ["IN"] } });
  expect(describeMap(places).sv).toBe(
    "Karta över länder där uppgifterna lagras eller nås ifrån. EU och EES: Sverige: lagring (C1), 1\u00A0underbiträde (D9). Bara företag anslutna till DPF: USA: lagring (C1). Tredjeland utan EU-beslut: Indien: drift och support (C2).",
  );
  expect(captionMap(places).sv).toBe("Svaren anger 3\u00A0länder, varav 2 utanför EU och EES.");
  expect(captionMap(places).en).toBe(
    "The answers name 3\u00A0countries, 2 of them outside the EU and EEA.",
  );
});

test("what is not known is said in the same breath", () => {
  const places = place({ C1: { unknown: true }, C2: { value: ["SE"] } });
  expect(captionMap(places).sv).toBe(
    "Svaren anger 1\u00A0land, inget utanför EU och EES. 1\u00A0uppgift om plats är inte känd.",
  );
  expect(describeMap(places).en).toContain("Place unknown: storage: not known (C1).");
  const none = place({ C1: { unknown: true }, D4: { value: "no" } });
  expect(captionMap(none).sv).toBe(
    "Svaren anger inget land. 3\u00A0uppgifter om plats är inte kända.",
  );
  expect(describeMap(none).sv).toContain("drift och support: inte besvarat (C2)");
});
