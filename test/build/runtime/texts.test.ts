import { expect, test } from "vitest";
import { pickText } from "#build/runtime/texts.js";

const text = { sv: "hej", en: "hello" };

test.each([
  [{}, "hej"],
  [{ LANG: "C.UTF-8" }, "hej"],
  [{ LANG: "sv_SE.UTF-8" }, "hej"],
  [{ LANG: "en_GB.UTF-8" }, "hello"],
  [{ LANG: "en_GB.UTF-8", LC_ALL: "sv_SE.UTF-8" }, "hej"],
])("pickText with %j gives %s", (env, expected) => {
  expect(pickText(text, env)).toBe(expected);
});
