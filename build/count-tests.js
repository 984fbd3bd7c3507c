/**
 * @typedef {object} Reports
 * @property {unknown} unit Vitest's JSON report, null when there is none.
 * @property {unknown} e2e Playwright's JSON report, null when there is none.
 * @property {string[]} failedCommands
 */

/**
 * Sums the two reports. A missing report and a command that failed without a failed test (types,
 * lint, a build) each count as one failure, so that nothing passes by not having run.
 *
 * @param {Reports} reports
 */
export function countTests({ unit, e2e, failedCommands }) {
  const units = /** @type {{ numPassedTests?: number, numFailedTests?: number } | null} */ (unit);
  const ends =
    /** @type {{ stats?: { expected?: number, unexpected?: number, flaky?: number } } | null} */ (
      e2e
    );
  const passed = (units?.numPassedTests ?? 0) + (ends?.stats?.expected ?? 0);
  const failedTests =
    (units?.numFailedTests ?? 0) + (ends?.stats?.unexpected ?? 0) + (ends?.stats?.flaky ?? 0);
  const missing = [unit, e2e].filter((report) => report === null).length;
  const failed = failedTests + missing;
  return { passed, failed: failed === 0 ? failedCommands.length : failed };
}
