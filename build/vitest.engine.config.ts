import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** The engine's own tests alone, with every branch accounted for; mutation testing uses it too. */
export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    environment: "node",
    testTimeout: 30_000,
    setupFiles: ["test/support/silent-console.ts"],
    include: ["test/questionnaires/engine/**/*.test.ts"],
    coverage: {
      provider: "v8",
      include: ["questionnaires/engine/**/*.ts"],
      reporter: ["text"],
      reportsDirectory: ".cache/coverage",
      thresholds: { branches: 100 },
    },
  },
});
