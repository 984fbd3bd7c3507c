import type { Result } from "#contract/api.ts";
import { describeShape } from "#electron/catalog/describe-shape.ts";
import { type Coverage, findUncovered } from "#electron/dossier/document/read-coverage.ts";
import { readBoundedJson } from "#electron/dossier/verification/read-bounded-json.ts";
import { decodeText } from "#electron/files/decode-text.ts";
import { canonicalize } from "#engine/canonical.ts";
import { checkRules } from "#engine/check-questionnaire.ts";
import { checkTexts } from "#engine/check-texts.ts";
import { listTexts, visitValues } from "#engine/list-texts.ts";
import type { LocalText } from "#engine/local-text.ts";
import { Questionnaire } from "#engine/questionnaire.ts";
import { writePath } from "./describe-issue.ts";
import { fail, succeed } from "./failures.ts";
import { findJsonError } from "./find-json-error.ts";
import { findJsonPlace } from "./find-json-place.ts";
import { findRepeatedKey } from "./find-repeated-key.ts";

/** Bytes; the city's own catalogue is some 500 kB. */
export const MAX_BUNDLE = 4 * 1024 * 1024;
/** Members of any one list or object: enough for every country, and for 20 times the city's own questions. */
const MAX_MEMBERS = 2_000;
const MAX_STRING = 2_000;
/** Problems told at once; the rest are counted. */
const MAX_TOLD = 3;

const FORBIDDEN_KEYS = new Set(["__proto__", "constructor", "prototype"]);

type Problem = { path: readonly PropertyKey[]; text: LocalText };

/**
 * A questionnaire from a file nobody vouches for, as `questionnaire bundle` writes it: JSON, so that it can
 * hold neither code nor references within itself. Whether every question can be reached is not tried, since
 * a hostile file could make that take for ever; it decides nothing about safety.
 */
export function readBundle(
  bytes: Uint8Array,
  name: string,
  covers: Coverage,
): Result<Questionnaire> {
  if (bytes.length > MAX_BUNDLE) {
    return fail("file.too-large", { path: name, limit: `${MAX_BUNDLE / 1024 / 1024} MB` });
  }
  const text = decodeText(bytes, "kept");
  if (text === null) return fail("answers.not-text", { name });
  const bounded = readBoundedJson(bytes, MAX_BUNDLE);
  if (bounded === undefined) {
    return isJson(text)
      ? fail("bundle.too-deep", { name })
      : fail("answers.not-json", { name, ...findJsonError(text) });
  }
  const repeated = findRepeatedKey(text);
  if (repeated !== undefined) return fail("answers.repeated-key", { name, ...repeated });
  const { value } = bounded;
  const refuse = (problems: readonly Problem[]) =>
    fail("answers.invalid", { name, detail: tell(text, problems) });

  const outsized = findOutsized(value);
  if (outsized.length > 0) return refuse(outsized);
  const parsed = Questionnaire.safeParse(value);
  if (!parsed.success) return refuse(describeShape(parsed.error.issues, value));
  const questionnaire = parsed.data;
  if (!isWritable(questionnaire)) return fail("answers.half-character", { name });
  const wrong = [
    ...checkRules(questionnaire),
    ...checkTexts(questionnaire),
    ...findUnshowable(questionnaire, covers),
  ];
  return wrong.length > 0 ? refuse(wrong) : succeed(questionnaire);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

/** False for texts with half a character, which no dossier can hold. */
function isWritable(questionnaire: Questionnaire): boolean {
  try {
    canonicalize(questionnaire);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

function findOutsized(value: unknown): Problem[] {
  const problems: Problem[] = [];
  visitValues(value, (member, path) => {
    const key = path.at(-1);
    if (typeof key === "string" && FORBIDDEN_KEYS.has(key)) {
      const text = {
        sv: `”${key}” får inte användas som nyckel. Ta bort den.`,
        en: `“${key}” may not be used as a key. Remove it.`,
      };
      problems.push({ path, text });
    }
    const size =
      typeof member === "object" && member !== null ? Object.keys(member).length : undefined;
    if (size !== undefined && size > MAX_MEMBERS) {
      const text = {
        sv: `Här står ${size} saker och det får vara högst ${MAX_MEMBERS}.`,
        en: `There are ${size} things here and may be at most ${MAX_MEMBERS}.`,
      };
      problems.push({ path, text });
    }
    if (typeof member === "string" && member.length > MAX_STRING) {
      const text = {
        sv: `Texten har ${member.length} tecken och får ha högst ${MAX_STRING}. Korta den.`,
        en: `The text has ${member.length} characters and may have at most ${MAX_STRING}. Shorten it.`,
      };
      problems.push({ path, text });
    }
  });
  return problems;
}

function findUnshowable(questionnaire: Questionnaire, covers: Coverage): Problem[] {
  return listTexts(questionnaire).flatMap(({ path, text }) =>
    (["sv", "en"] as const).flatMap((language) => {
      const lacking = findUncovered(text[language].normalize("NFC").replace(/\s/g, " "), covers);
      if (lacking.length === 0) return [];
      const codes = lacking.slice(0, 5).map((one) => `U+${one.codePointAt(0)?.toString(16) ?? ""}`);
      return [
        {
          path: [...path, language],
          text: {
            sv: `Aktens typsnitt saknar tecken i texten: ${codes.join(", ")}. Skriv med andra tecken.`,
            en: `The dossier's typeface lacks characters in the text: ${codes.join(", ")}. Use others.`,
          },
        },
      ];
    }),
  );
}

function tell(text: string, problems: readonly Problem[]): LocalText {
  const told = problems.slice(0, MAX_TOLD).map(({ path, text: what }) => {
    const { line, column } = findJsonPlace(text, path);
    return { where: `${line}:${column} (${writePath(path)})`, what };
  });
  const more = problems.length - told.length;
  const write = (language: "sv" | "en", rest: string) =>
    told.map(({ where, what }) => `${where} ${what[language]}`).join(" ") + (more > 0 ? rest : "");
  return { sv: write("sv", ` Och ${more} fel till.`), en: write("en", ` And ${more} more.`) };
}
