/** Options of Stryker, which breaks the engine and counts what its tests notice. */
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
  ignorePatterns: ["out", "dist", "demo", ".electron-runtime", "test-results"],
  reporters: ["clear-text", "progress"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 95, low: 90, break: 85 },
};
