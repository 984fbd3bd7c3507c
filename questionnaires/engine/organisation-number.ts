import type { Problem } from "./problem.ts";

const EXAMPLE = "556677-8899";

/**
 * What is wrong with a Swedish organisation number: ten digits, with or without hyphen, the third at least
 * 2, the last a check digit (Luhn).
 */
export function checkOrganisationNumber(text: string): Problem[] {
  const trimmed = text.trim();
  if (/[^0-9\s-]/.test(trimmed)) {
    return [
      problem(
        "not-digits",
        `Organisationsnumret ska bara ha siffror och bindestreck, till exempel ${EXAMPLE}.`,
        `The organisation number has only digits and a hyphen, for example ${EXAMPLE}.`,
      ),
    ];
  }
  const digits = trimmed.replace(/[\s-]/g, "");
  if (digits.length !== 10) {
    const [sv, en] = nameCount(digits.length);
    return [
      problem(
        "wrong-length",
        `Organisationsnumret ska ha tio siffror, till exempel ${EXAMPLE}. Du skrev ${sv}.`,
        `The organisation number has ten digits, for example ${EXAMPLE}. You wrote ${en}.`,
      ),
    ];
  }
  if (!/^\d{6}\s?-?\s?\d{4}$/.test(trimmed)) {
    return [
      problem(
        "misplaced-hyphen",
        `Organisationsnumrets bindestreck ska stå efter sex siffror, till exempel ${EXAMPLE}.`,
        `The hyphen of the organisation number stands after six digits, for example ${EXAMPLE}.`,
      ),
    ];
  }
  if (Number(digits[2]) < 2) {
    return [
      problem(
        "not-an-organisation",
        "Organisationsnumrets tredje siffra ska vara minst 2. Är det ett personnummer? Lämna då fältet tomt.",
        "The third digit of an organisation number is at least 2. Is it a personal number? Then leave the field empty.",
      ),
    ];
  }
  if (sumLuhn(digits) % 10 !== 0) {
    return [
      problem(
        "wrong-check-digit",
        "Organisationsnumrets sista siffra stämmer inte med de andra. Jämför med leverantörens registreringsbevis.",
        "The last digit of the organisation number does not agree with the others. Compare with the supplier's registration.",
      ),
    ];
  }
  return [];
}

/** As it is written, e.g. "556677-8899"; a text that is not a valid number is returned as it is. */
export function formatOrganisationNumber(text: string): string {
  if (checkOrganisationNumber(text).length > 0) return text;
  const digits = text.replace(/\D/g, "");
  return `${digits.slice(0, 6)}-${digits.slice(6)}`;
}

function problem(code: string, sv: string, en: string): Problem {
  return { code, text: { sv, en } };
}

function sumLuhn(digits: string): number {
  return Array.from(digits).reduce((sum, digit, position) => {
    const doubled = Number(digit) * (position % 2 === 0 ? 2 : 1);
    return sum + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
}

const COUNTS: readonly (readonly [string, string])[] = [
  ["ingen", "none"],
  ["en", "one"],
  ["två", "two"],
  ["tre", "three"],
  ["fyra", "four"],
  ["fem", "five"],
  ["sex", "six"],
  ["sju", "seven"],
  ["åtta", "eight"],
  ["nio", "nine"],
  ["tio", "ten"],
  ["elva", "eleven"],
  ["tolv", "twelve"],
];

function nameCount(count: number): readonly [string, string] {
  return COUNTS[count] ?? [`${count}`, `${count}`];
}
