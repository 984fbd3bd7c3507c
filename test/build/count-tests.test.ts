import { describe, expect, test } from "vitest";
import { countTests } from "#build/count-tests.js";

const unit = { numPassedTests: 10, numFailedTests: 0 };
const e2e = { stats: { expected: 3, unexpected: 0, flaky: 0 } };

describe("countTests", () => {
  test("sums both reports", () => {
    expect(countTests({ unit, e2e, failedCommands: [] })).toEqual({ passed: 13, failed: 0 });
  });

  test("counts failed and unsteady tests", () => {
    const bad = { stats: { expected: 1, unexpected: 2, flaky: 1 } };
    const some = { numPassedTests: 5, numFailedTests: 4 };
    expect(countTests({ unit: some, e2e: bad, failedCommands: ["npm test"] })).toEqual({
      passed: 6,
      failed: 7,
    });
  });

  test("counts a report that was never written", () => {
    expect(countTests({ unit, e2e: null, failedCommands: [] }).failed).toBe(1);
  });

  test("counts a command that failed although its tests passed", () => {
    expect(countTests({ unit, e2e, failedCommands: ["npm test"] }).failed).toBe(1);
  });
});
