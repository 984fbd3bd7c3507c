import type { AnswerValue } from "./answers.ts";
import type { Problem } from "./problem.ts";
import type { Option, Question } from "./question.ts";
import type { Country } from "./questionnaire.ts";

/** Characters in a text answer or a table cell, and rows in a table. */
export const MAX_TEXT = 10_000;
export const MAX_ROWS = 500;

type Countries = ReadonlyMap<string, Country>;

/** An empty value says no more than no answer: blank text, nothing chosen, no rows. */
export function isEmptyValue(value: AnswerValue): boolean {
  if (typeof value === "string") return value.trim() === "";
  return Array.isArray(value) && value.length === 0;
}

/** What is wrong with an answer to a question; empty values are not problems. */
export function checkAnswer(
  question: Question,
  countries: Countries,
  value: AnswerValue,
): Problem[] {
  switch (question.type) {
    case "yesNo":
      return value === "yes" || value === "no"
        ? []
        : [problem("wrong-type", "Svara Ja, Nej eller Vet ej.", "Answer Yes, No or Don't know.")];
    case "oneOf":
      return typeof value === "string" ? checkOptions(question.options, [value]) : [needsOption()];
    case "manyOf":
      return checkManyOf(question.options, value);
    case "text":
      return typeof value === "string"
        ? checkLength(value)
        : [problem("wrong-type", "Skriv svaret som text.", "Write the answer as text.")];
    case "number":
      return checkNumber(question.min, question.max, value);
    case "class":
      return typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= 4
        ? []
        : [problem("not-a-class", "Välj en klass från 0 till 4.", "Choose a class from 0 to 4.")];
    case "date":
      return checkDate(value);
    case "countries":
      return checkCountries(countries, value);
    case "table":
      return checkRows(question.columns, countries, value);
  }
}

function problem(code: string, sv: string, en: string): Problem {
  return { code, text: { sv, en } };
}

function needsOption(): Problem {
  return problem(
    "wrong-type",
    "Välj ett av svarsalternativen.",
    "Choose one of the answer options.",
  );
}

function checkOptions(options: readonly Option[], chosen: readonly string[]): Problem[] {
  return chosen
    .filter((id) => !options.some((option) => option.id === id))
    .map((id) =>
      problem(
        "not-an-option",
        `”${id}” finns inte bland svarsalternativen. Välj bland ${listIds(options)}.`,
        `“${id}” is not among the answer options. Choose from ${listIds(options)}.`,
      ),
    );
}

function listIds(options: readonly Option[]): string {
  return options.map((option) => option.id).join(", ");
}

function checkManyOf(options: readonly Option[], value: AnswerValue): Problem[] {
  if (!isTexts(value)) {
    return [
      problem(
        "wrong-type",
        "Välj ett eller flera av svarsalternativen.",
        "Choose one or more of the answer options.",
      ),
    ];
  }
  const problems = [...checkOptions(options, value), ...checkRepeats(value)];
  const exclusive = options.find((option) => option.exclusive && value.includes(option.id));
  if (exclusive !== undefined && new Set(value).size > 1) {
    problems.push(
      problem(
        "exclusive-option",
        `”${exclusive.text.sv}” går inte att kombinera med andra svar. Ta bort det, eller de andra.`,
        `“${exclusive.text.en}” cannot be combined with other answers. Remove it, or the others.`,
      ),
    );
  }
  return problems;
}

function checkRepeats(value: readonly string[]): Problem[] {
  const repeated = value.find((item, position) => value.indexOf(item) !== position);
  return repeated === undefined
    ? []
    : [
        problem(
          "repeated",
          `”${repeated}” står två gånger. Ta bort det ena.`,
          `“${repeated}” stands twice. Remove one.`,
        ),
      ];
}

function checkLength(value: string): Problem[] {
  return value.length <= MAX_TEXT
    ? []
    : [
        problem(
          "too-long",
          `Texten får ha högst ${MAX_TEXT} tecken. Du skrev ${value.length}. Korta den.`,
          `The text may have at most ${MAX_TEXT} characters. You wrote ${value.length}. Shorten it.`,
        ),
      ];
}

function checkNumber(min: number, max: number, value: AnswerValue): Problem[] {
  if (typeof value !== "number" || !Number.isFinite(value)) {
    return [problem("wrong-type", "Skriv svaret som ett tal.", "Write the answer as a number.")];
  }
  return value >= min && value <= max
    ? []
    : [
        problem(
          "out-of-range",
          `Talet ska vara från ${min} till ${max}. Du skrev ${value}.`,
          `The number must be from ${min} to ${max}. You wrote ${value}.`,
        ),
      ];
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const leap = month === 2 && ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0);
  return year > 0 && day >= 1 && day <= (DAYS[month - 1] ?? 0) + (leap ? 1 : 0);
}

function checkDate(value: AnswerValue): Problem[] {
  if (typeof value === "string" && isDate(value)) return [];
  const shown = typeof value === "string" ? value : "";
  return [
    problem(
      "not-a-date",
      `Skriv datumet som år-månad-dag, till exempel 2026-03-31. ”${shown}” är inget datum.`,
      `Write the date as year-month-day, for example 2026-03-31. “${shown}” is not a date.`,
    ),
  ];
}

function isTexts(value: AnswerValue): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

function checkCountry(countries: Countries, code: string): Problem[] {
  return countries.has(code)
    ? []
    : [
        problem(
          "unknown-country",
          `”${code}” är ingen landskod i listan. Använd två stora bokstäver, till exempel SE.`,
          `“${code}” is not a country code in the list. Use two capital letters, for example SE.`,
        ),
      ];
}

function checkCountries(countries: Countries, value: AnswerValue): Problem[] {
  if (!isTexts(value)) {
    return [problem("wrong-type", "Välj ett eller flera länder.", "Choose one or more countries.")];
  }
  return [...value.flatMap((code) => checkCountry(countries, code)), ...checkRepeats(value)];
}

function checkRows(
  columns: Extract<Question, { type: "table" }>["columns"],
  countries: Countries,
  value: AnswerValue,
): Problem[] {
  if (!Array.isArray(value) || value.some((row) => typeof row === "string")) {
    return [problem("wrong-type", "Fyll i minst en rad.", "Fill in at least one row.")];
  }
  const rows = value.filter((row) => typeof row !== "string");
  const problems: Problem[] =
    rows.length <= MAX_ROWS
      ? []
      : [
          problem(
            "too-long",
            `Tabellen får ha högst ${MAX_ROWS} rader. Nu har den ${rows.length}.`,
            `The table may have at most ${MAX_ROWS} rows. It has ${rows.length} now.`,
          ),
        ];
  rows.forEach((row, position) => {
    for (const { id, type, title } of columns) {
      const cell = row[id]?.trim() ?? "";
      if (cell === "") {
        problems.push(
          problem(
            "missing-cell",
            `Fyll i ”${title.sv}” på rad ${position + 1}.`,
            `Fill in “${title.en}” on row ${position + 1}.`,
          ),
        );
      } else {
        problems.push(...(type === "country" ? checkCountry(countries, cell) : checkLength(cell)));
      }
    }
    for (const id of Object.keys(row)) {
      if (columns.some((column) => column.id === id)) continue;
      problems.push(
        problem(
          "unknown-column",
          `Tabellen har ingen kolumn ”${id}”. Ta bort den på rad ${position + 1}.`,
          `The table has no column “${id}”. Remove it on row ${position + 1}.`,
        ),
      );
    }
  });
  return problems;
}
