/**
 * A text that every format can hold: XML 1.0 allows no control characters but tab and line feed, no half
 * characters and no U+FFFE or U+FFFF. What is not allowed is shown as U+FFFD; every line ends the same way.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029/g, "\n")
    .replace(/(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]|[\u202a-\u202e\u2066-\u2069]/gu, "\ufffd");
}
