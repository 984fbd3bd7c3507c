import { z } from "zod";
import type { Language } from "#engine/local-text.ts";
import { Questionnaire, Section } from "#engine/questionnaire.ts";
import { KEY_TEXTS } from "./key-texts.ts";
import { PARTS, SECTION_FILE } from "./read-questionnaire.ts";

type JsonSchema = { [keyword: string]: unknown };

/** Where editors look for the schemas, seen from the questionnaire's folder. */
export const SCHEMA_FOLDER = "schemas";

/** JSON Schemas of a questionnaire's files, by kind: questionnaire, section, and each part with a file of its own. */
export function describeFiles(language: Language): ReadonlyMap<string, JsonSchema> {
  const { shape } = Questionnaire;
  const own = Object.entries(shape).filter(([key]) => !PARTS.some((part) => part === key));
  const sections = z.array(z.string().regex(SECTION_FILE)).min(1);
  return new Map([
    ["questionnaire", describe(z.strictObject({ ...Object.fromEntries(own), sections }), language)],
    ["section", describe(Section, language)],
    ...PARTS.map((part) => [part, describe(shape[part], language)] as const),
  ]);
}

/** The line that tells an editor which schema a file has. `file` is relative to the questionnaire's folder. */
export function writeModeline(file: string): string {
  const folder = file.startsWith("sections/") ? `../${SCHEMA_FOLDER}` : SCHEMA_FOLDER;
  const kind = file.startsWith("sections/") ? "section" : file.replace(/\.yaml$/, "");
  return `# yaml-language-server: $schema=${folder}/${kind}.json`;
}

/** Draft 7 is what editors of YAML understand in full. */
function describe(type: z.ZodType, language: Language): JsonSchema {
  const schema: JsonSchema = z.toJSONSchema(type, { io: "input", target: "draft-7" });
  explainKeys(schema, language);
  return schema;
}

function explainKeys(schema: unknown, language: Language): void {
  if (typeof schema !== "object" || schema === null) return;
  if ("properties" in schema && typeof schema.properties === "object") {
    for (const [key, property] of Object.entries(schema.properties ?? {})) {
      const text = KEY_TEXTS[key];
      if (text !== undefined) Object.assign(property as object, { description: text[language] });
    }
  }
  for (const member of Object.values(schema)) explainKeys(member, language);
}
