import type { Language, LocalText } from "#engine/local-text.ts";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";

/** The window's texts (`t`), and the questionnaire's and engine's texts (`local`), in the chosen language. */
export function useText(): {
  t: TFunction;
  local: (text: LocalText) => string;
  language: Language;
} {
  const { t, i18n } = useTranslation();
  const language: Language = i18n.language === "en" ? "en" : "sv";
  return { t, local: (text) => text[language], language };
}
