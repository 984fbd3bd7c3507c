import type { Language } from "#engine/local-text.ts";

function pad(figure: number): string {
  return `${figure}`.padStart(2, "0");
}

/** "2026-11-23" in the computer's own time zone. */
export function formatDay(instant: string): string {
  const day = new Date(instant);
  return `${day.getFullYear()}-${pad(day.getMonth() + 1)}-${pad(day.getDate())}`;
}

/** "14:03:22" in the computer's own time zone. */
export function formatTime(instant: string): string {
  const time = new Date(instant);
  return `${pad(time.getHours())}:${pad(time.getMinutes())}:${pad(time.getSeconds())}`;
}

/** "2026-11-23 14:03". */
export function formatMinute(instant: string): string {
  return `${formatDay(instant)} ${formatTime(instant).slice(0, 5)}`;
}

const UNITS = ["byte", "kB", "MB", "GB"] as const;

/** Bytes in steps of 1000, with a non-breaking space before the unit: "1,4 MB". */
export function formatSize(bytes: number, language: Language): string {
  const step = bytes < 1000 ? 0 : bytes < 1e6 ? 1 : bytes < 1e9 ? 2 : 3;
  const figure = bytes / 1000 ** step;
  const text = figure >= 10 || step === 0 ? `${Math.round(figure)}` : figure.toFixed(1);
  return `${language === "sv" ? text.replace(".", ",") : text}\u00A0${UNITS[step]}`;
}

/** A fingerprint in groups of four, so that two people can compare it aloud. */
export function groupFingerprint(hex: string): string {
  return hex.match(/.{1,4}/g)?.join(" ") ?? hex;
}
