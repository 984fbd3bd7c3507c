const HOUR = 3_600_000;

/** The last Sunday of a month, at 01:00 UTC: when summer time begins and ends (directive 2000/84/EC). */
function findSwitch(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month + 1, 0, 1));
  return last.getTime() - last.getUTCDay() * 24 * HOUR;
}

/**
 * "2026-11-23 14:03", Swedish time. Worked out here rather than by the system's time zones, which change
 * between machines and would give other pages.
 */
export function formatLocalTime(instant: string): string {
  const time = new Date(instant).getTime();
  const year = new Date(time).getUTCFullYear();
  const summer = time >= findSwitch(year, 2) && time < findSwitch(year, 9);
  return new Date(time + (summer ? 2 : 1) * HOUR).toISOString().slice(0, 16).replace("T", " ");
}

/** "2026-11-23", Swedish time. */
export function formatLocalDate(instant: string): string {
  return formatLocalTime(instant).slice(0, 10);
}
