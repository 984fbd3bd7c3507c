import type { z } from "zod";
import type { LocalText } from "#engine/local-text.ts";
import type { Path } from "./catalog-problem.ts";

export type ShapeProblem = {
  path: Path;
  /** Set where the problem is a key of the map at the path that does not belong there. */
  key?: string;
  code: string;
  text: LocalText;
};

type Issue = z.core.$ZodIssue;

/** How a text with a fixed form is written, by its key. */
const FORMS: Readonly<Record<string, string>> = {
  question: "A3",
  version: "0.1.0",
  risk: "R01",
  risks: "R01",
  measures: "A01",
  references: "gdpr-28",
  code: "SE",
};

/** The same for the key `id`, by the list it stands in. */
const ID_FORMS: Readonly<Record<string, string>> = {
  sections: "A",
  questions: "A3",
  stops: "A3-no-agreement",
  conditions: "A3-sign",
  options: "own",
  risks: "R01",
  measures: "A01",
  references: "gdpr-28",
  doubts: "oklar-lag",
  signers: "handlaggare",
  clauses: "punkt-3",
};

/** Languages every text for people is written in. */
const LANGUAGES: Readonly<Record<string, LocalText>> = {
  sv: { sv: "svenska", en: "Swedish" },
  en: { sv: "engelska", en: "English" },
};

const TYPES: Readonly<Record<string, LocalText>> = {
  string: { sv: "text", en: "text" },
  number: { sv: "ett tal", en: "a number" },
  int: { sv: "ett heltal", en: "a whole number" },
  boolean: { sv: "true eller false", en: "true or false" },
  object: {
    sv: "nycklar med värden, för en text { sv: …, en: … }",
    en: "keys with values, for a text { sv: …, en: … }",
  },
  array: { sv: "en lista", en: "a list" },
};

/** What is wrong with a value that does not fit its schema, and what to write instead. */
export function describeShape(issues: readonly Issue[], root: unknown): ShapeProblem[] {
  return issues.flatMap((issue) => describeIssue(issue, issue.path, root));
}

function describeIssue(issue: Issue, path: Path, root: unknown): ShapeProblem[] {
  const at = (code: string, sv: string, en: string): ShapeProblem[] => [
    { path, code, text: { sv, en } },
  ];
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => ({ path, key, ...describeStray(key, readAt(root, path)) }));
    case "invalid_type": {
      const type = TYPES[issue.expected] ?? { sv: issue.expected, en: issue.expected };
      const name = String(path.at(-1) ?? "");
      const written = readAt(root, path);
      if (written === undefined) {
        const language = LANGUAGES[name];
        return language === undefined
          ? at(
              "missing-key",
              `”${name}” saknas. Skriv ${type.sv}.`,
              `“${name}” is missing. Write ${type.en}.`,
            )
          : at(
              "missing-key",
              `Texten saknas på ${language.sv}. Skriv den också, efter ${name}:.`,
              `The text is missing in ${language.en}. Write it too, after ${name}:.`,
            );
      }
      if (issue.expected !== "string" || typeof written === "object") {
        return at("wrong-type", `Här ska det stå ${type.sv}.`, `Here should be ${type.en}.`);
      }
      const form = findForm(path);
      return form === undefined
        ? at(
            "wrong-type",
            "Här ska det stå text. Sätt citattecken runt den.",
            "Here should be text. Put quotation marks around it.",
          )
        : at("wrong-type", `Skriv som ${form}.`, `Write it like ${form}.`);
    }
    case "invalid_value": {
      const choices = issue.values.map(String).join(", ");
      return at("wrong-value", `Välj något av: ${choices}.`, `Choose one of: ${choices}.`);
    }
    case "too_small":
      if (issue.origin === "array" && Number(issue.minimum) > 1) {
        const least = String(issue.minimum);
        return at(
          "too-short",
          `Listan ska ha minst ${least} rader.`,
          `The list must have at least ${least} rows.`,
        );
      }
      return issue.origin === "string" || issue.origin === "array"
        ? at("too-short", "Det här får inte vara tomt.", "This must not be empty.")
        : at(
            "out-of-range",
            `Talet ska vara minst ${String(issue.minimum)}.`,
            `The number must be at least ${String(issue.minimum)}.`,
          );
    case "too_big":
      return issue.origin === "array"
        ? at(
            "too-long",
            `Listan ska ha högst ${String(issue.maximum)} rader.`,
            `The list must have at most ${String(issue.maximum)} rows.`,
          )
        : at(
            "out-of-range",
            `Talet ska vara högst ${String(issue.maximum)}.`,
            `The number must be at most ${String(issue.maximum)}.`,
          );
    case "invalid_format":
      return issue.format === "date" ? at("wrong-format", ...WRONG_DATE) : describeForm(path);
    case "invalid_union":
      return describeUnion(issue, path, root);
    case "invalid_key":
    case "invalid_element":
    case "not_multiple_of":
    case "custom":
      return at("wrong-value", "Värdet passar inte här.", "The value does not fit here.");
  }
}

const WRONG_DATE = ["Skriv datumet som 2026-07-01.", "Write the date as 2026-07-01."] as const;

/** A comma within { sv: …, en: … } makes the rest of the text look like a key; what is before it tells. */
function describeStray(key: string, beside: unknown): { code: string; text: LocalText } {
  const inText = typeof beside === "object" && beside !== null && "sv" in beside;
  if (inText && /[\s.?!]/.test(key)) {
    return {
      code: "unquoted-comma",
      text: {
        sv: `Texten klipptes av vid ett komma, före ”${key}”. Sätt citattecken runt hela texten.`,
        en: `The text was cut off at a comma, before “${key}”. Put quotation marks around the whole text.`,
      },
    };
  }
  return {
    code: "unknown-key",
    text: {
      sv: `”${key}” hör inte hemma här. Ta bort raden eller rätta stavningen.`,
      en: `“${key}” does not belong here. Remove the line or correct the spelling.`,
    },
  };
}

function findForm(path: Path): string | undefined {
  const names = path.filter((step) => typeof step === "string");
  const name = names.at(-1) ?? "";
  return name === "id" ? ID_FORMS[names.at(-2) ?? ""] : FORMS[name];
}

function describeForm(path: Path): ShapeProblem[] {
  const form = findForm(path);
  const text =
    form === undefined
      ? {
          sv: "Skriv bara små bokstäver a–z, siffror och bindestreck.",
          en: "Write lower-case letters a–z, digits and hyphens only.",
        }
      : { sv: `Skriv som ${form}.`, en: `Write it like ${form}.` };
  return [{ path, code: "wrong-format", text }];
}

/** Only conditions and question types are unions: the branch that got furthest tells the mistake. */
function describeUnion(
  issue: Extract<Issue, { code: "invalid_union" }>,
  path: Path,
  root: unknown,
): ShapeProblem[] {
  const near = issue.errors
    .filter((branch) => branch.every((inner) => knowsItsKeys(inner, path, root)))
    .sort((one, other) => one.length - other.length)[0];
  if (near !== undefined && near.length > 0) {
    return near.flatMap((inner) => describeIssue(inner, [...path, ...inner.path], root));
  }
  if (path.at(-1) !== "type" && readAt(root, path) === undefined) {
    const name = String(path.at(-1) ?? "");
    const missing = {
      sv: `”${name}” saknas. Skriv ett villkor, till exempel { question: A3, is: [partly] }.`,
      en: `“${name}” is missing. Write a condition, such as { question: A3, is: [partly] }.`,
    };
    return [{ path, code: "missing-key", text: missing }];
  }
  const text =
    path.at(-1) === "type"
      ? {
          sv: "Välj något av: yesNo, oneOf, manyOf, text, number, date, class, countries, table.",
          en: "Choose one of: yesNo, oneOf, manyOf, text, number, date, class, countries, table.",
        }
      : {
          sv: "Villkoret har fel form. Skriv till exempel { question: A3, is: [partly] }.",
          en: "The condition has the wrong shape. Write for example { question: A3, is: [partly] }.",
        };
  return [{ path, code: path.at(-1) === "type" ? "wrong-value" : "wrong-condition", text }];
}

/** False where the branch was never meant: its keys are not the ones that are written. */
function knowsItsKeys(issue: Issue, path: Path, root: unknown): boolean {
  if (issue.code === "unrecognized_keys") return issue.path.length > 0;
  return issue.path.length > 0 && readAt(root, [...path, ...issue.path]) !== undefined;
}

function readAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = Object.hasOwn(value, step) ? (value as Record<PropertyKey, unknown>)[step] : undefined;
  }
  return value;
}
