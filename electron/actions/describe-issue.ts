import type { z } from "zod";
import type { LocalText } from "#engine/local-text.ts";

type Issue = z.core.$ZodIssue;

const TYPES: Readonly<Record<string, LocalText>> = {
  string: { sv: "en text", en: "a text" },
  number: { sv: "ett tal", en: "a number" },
  int: { sv: "ett heltal", en: "a whole number" },
  boolean: { sv: "true eller false", en: "true or false" },
  object: { sv: "ett objekt { … }", en: "an object { … }" },
  record: { sv: "ett objekt { … }", en: "an object { … }" },
  array: { sv: "en lista [ … ]", en: "a list [ … ]" },
};

/** The failure of the union's branch that came furthest, with its whole path: it names the real mistake. */
export function findInnermost(issue: Issue): Issue {
  if (issue.code !== "invalid_union") return issue;
  const firsts = issue.errors.flatMap((issues) => issues.slice(0, 1)).map(findInnermost);
  const deepest = firsts.sort((one, other) => other.path.length - one.path.length)[0];
  if (deepest === undefined || deepest.path.length === 0) return issue;
  return { ...deepest, path: [...issue.path, ...deepest.path] };
}

function list(values: readonly unknown[]): string {
  return values.map((value) => JSON.stringify(value)).join(", ");
}

/** What is wrong and what to write instead. */
export function describeIssue(issue: Issue): LocalText {
  switch (issue.code) {
    case "invalid_type": {
      const type = TYPES[issue.expected] ?? { sv: issue.expected, en: issue.expected };
      return issue.input === undefined && issue.message.includes("undefined")
        ? { sv: `saknas; skriv ${type.sv}`, en: `is missing; write ${type.en}` }
        : { sv: `ska vara ${type.sv}`, en: `must be ${type.en}` };
    }
    case "unrecognized_keys":
      return {
        sv: `${list(issue.keys)} hör inte hit; ta bort det`,
        en: `${list(issue.keys)} does not belong here; remove it`,
      };
    case "invalid_value":
      return {
        sv: `ska vara ${issue.values.length > 1 ? "en av " : ""}${list(issue.values)}`,
        en: `must be ${issue.values.length > 1 ? "one of " : ""}${list(issue.values)}`,
      };
    case "too_small":
      return issue.origin === "string" || issue.origin === "array"
        ? { sv: "får inte vara tomt", en: "must not be empty" }
        : {
            sv: `ska vara minst ${String(issue.minimum)}`,
            en: `must be at least ${String(issue.minimum)}`,
          };
    case "too_big":
      return issue.origin === "string"
        ? {
            sv: `får ha högst ${String(issue.maximum)} tecken`,
            en: `may have at most ${String(issue.maximum)} characters`,
          }
        : {
            sv: `ska vara högst ${String(issue.maximum)}`,
            en: `must be at most ${String(issue.maximum)}`,
          };
    case "invalid_format":
      return {
        sv: `är inte skrivet på rätt sätt (${issue.format})`,
        en: `is not written the right way (${issue.format})`,
      };
    case "invalid_key":
      return { sv: "är inget giltigt id", en: "is not a valid id" };
    case "invalid_union":
      return {
        sv: 'har fel form; ett svar är { "value": … } eller { "unknown": true }',
        en: 'has the wrong shape; an answer is { "value": … } or { "unknown": true }',
      };
    case "invalid_element":
    case "not_multiple_of":
    case "custom":
      return { sv: "är inte skrivet på rätt sätt", en: "is not written the right way" };
  }
}

/** The path as people write it, e.g. answers.C3.value. */
export function writePath(path: readonly PropertyKey[]): string {
  return path.map(String).join(".");
}
