import { mergeConfig } from "vitest/config";
import engine from "./vitest.engine.config.ts";

/** Without the tests of random cases: each of a thousand mutants would wait for them, and they differ from run to run. */
export default mergeConfig(engine, {
  test: { exclude: ["**/assess-properties.test.ts", "**/node_modules/**"] },
});
