/** @type {import("@stryker-mutator/api/core").PartialStrykerOptions} */
export default {
  mutate: ["questionnaires/engine/**/*.ts"],
  testRunner: "vitest",
  vitest: { configFile: "build/vitest.mutation.config.ts", related: false },
  coverageAnalysis: "perTest",
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 4000,
  timeoutFactor: 1.2,
  incremental: true,
  incrementalFile: ".cache/stryker.json",
  tempDirName: ".cache/stryker",
  reporters: ["clear-text", "progress"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 95, low: 90, break: 85 },
};
