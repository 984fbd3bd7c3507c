import react from "@vitejs/plugin-react";
import { fileURLToPath } from "node:url";
import { configDefaults, defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));

export default defineConfig({
  root,
  plugins: [react()],
  test: {
    exclude: [...configDefaults.exclude, "out/**", "test/e2e/**", "test/bench/**"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    restoreMocks: true,
    allowOnly: false,
    reporters: process.env["CI"]
      ? ["default", ["json", { outputFile: "test-results/unit.json" }]]
      : ["default"],
    projects: [
      {
        extends: true,
        test: {
          name: "node",
          environment: "node",
          setupFiles: ["test/support/silent-console.ts"],
          include: ["test/{questionnaires,electron,build,architecture}/**/*.test.{ts,tsx}"],
        },
      },
      {
        extends: true,
        test: {
          name: "renderer",
          environment: "jsdom",
          include: ["test/renderer/**/*.test.{ts,tsx}"],
          setupFiles: ["test/support/silent-console.ts", "test/support/renderer-setup.ts"],
        },
      },
    ],
  },
});
