import type { Aspect, Step } from "./compare-questionnaires.ts";
import type { LocalText } from "./local-text.ts";

export const STEP_TEXTS: Readonly<Record<Step, LocalText>> = {
  new: { sv: "ny", en: "new" },
  changed: { sv: "ändrad", en: "changed" },
  removed: { sv: "borttagen", en: "removed" },
};

export const ASPECT_TEXTS: Readonly<Record<Aspect, LocalText>> = {
  type: { sv: "frågans typ", en: "the type of question" },
  text: { sv: "frågans text", en: "the question's text" },
  options: { sv: "svarsalternativ", en: "choices" },
  visible: { sv: "när frågan ställs", en: "when it is asked" },
  rules: { sv: "risker, stopp eller villkor", en: "risks, stoppers or conditions" },
  help: { sv: "hjälptexter och källor", en: "help and sources" },
};
