/** Options of Stryker, which breaks the engine and counts what its tests notice. */
export default {
  mutate: ["questionnaires/engine/**/*.ts"],
  testRunner: "in-process",
  plugins: ["./build/mutation/in-process-runner.js"],
  coverageAnalysis: "perTest",
  ignoreStatic: true,
  concurrency: 1,
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
