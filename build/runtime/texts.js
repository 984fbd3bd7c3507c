/** @typedef {{ sv: string, en: string }} Text */

/**
 * Swedish unless the terminal asks for English.
 *
 * @param {Text} text
 * @param {Record<string, string | undefined>} env
 */
export function pickText(text, env) {
  const locale = env["LC_ALL"] || env["LC_MESSAGES"] || env["LANG"] || "";
  return /^en\b|^en_/.test(locale) ? text.en : text.sv;
}
