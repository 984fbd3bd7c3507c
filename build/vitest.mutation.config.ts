import { mergeConfig } from "vitest/config";
import engine from "./vitest.engine.config.ts";

/** Without the slowest tests, which thousands of mutants would wait for; random cases differ from run to run as well. */
export default mergeConfig(engine, {
  test: {
    exclude: ["**/*-properties.test.ts", "**/check-reachable.test.ts", "**/node_modules/**"],
  },
});
