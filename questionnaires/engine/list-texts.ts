import type { Path } from "./list-conditions.ts";
import type { LocalText } from "./local-text.ts";
import type { Questionnaire } from "./questionnaire.ts";

export type PlacedText = {
  path: Path;
  /** The innermost key that is a name, e.g. "why". */
  field: string;
  text: LocalText;
};

/** Every text for people in a questionnaire, in order. */
export function listTexts(questionnaire: Questionnaire): PlacedText[] {
  const texts: PlacedText[] = [];
  visitValues(questionnaire, (value, path) => {
    if (!isLocalText(value)) return;
    const field = path.findLast((step) => typeof step === "string");
    texts.push({ path, field: String(field), text: value });
  });
  return texts;
}

/** Calls `visit` for a value and everything in it, outermost first. */
export function visitValues(
  value: unknown,
  visit: (value: unknown, path: Path) => void,
  path: Path = [],
): void {
  visit(value, path);
  if (Array.isArray(value)) {
    value.forEach((member, i) => visitValues(member, visit, [...path, i]));
  } else if (typeof value === "object" && value !== null) {
    for (const [key, member] of Object.entries(value)) visitValues(member, visit, [...path, key]);
  }
}

function isLocalText(value: unknown): value is LocalText {
  if (typeof value !== "object" || value === null) return false;
  return "sv" in value && typeof value.sv === "string" && "en" in value;
}
