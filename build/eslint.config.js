import { fileURLToPath } from "node:url";
import reactHooks from "eslint-plugin-react-hooks";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

const root = fileURLToPath(new URL("..", import.meta.url));

const upward = {
  group: ["../*", "**/../*"],
  message: "Import another folder through the names in package.json (#engine/…).",
};

const shape = [
  { selector: "ExportDefaultDeclaration", message: "Export by name." },
  { selector: "ExportSpecifier[exported.name='default']", message: "Export by name." },
  { selector: "TSEnumDeclaration", message: "Use a union of literals." },
  { selector: "ImportExpression[source.value=/^\\.\\.\\u002f/]", message: upward.message },
];

const pure = "Time and chance are passed in here, so that the same input gives the same output.";

/** Every way to a clock or to chance that a pure folder could take. */
const clockAndChance = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: pure },
  { selector: "CallExpression[callee.name='Date']", message: pure },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: pure },
  { selector: "MemberExpression[object.name='Date'][property.value='now']", message: pure },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: pure },
  { selector: "MemberExpression[object.name='Math'][property.value='random']", message: pure },
  { selector: "MemberExpression[object.name='Temporal'][property.name='Now']", message: pure },
  { selector: "MemberExpression[property.name=/^(hrtime|randomUUID)$/]", message: pure },
  {
    selector: "CallExpression[callee.property.name=/^(randomBytes|randomInt|getRandomValues)$/]",
    message: pure,
  },
  {
    selector:
      "ImportSpecifier[imported.name=/^(randomUUID|randomBytes|randomInt|randomFillSync|randomFill|getRandomValues|hrtime|performance)$/]",
    message: pure,
  },
];

export default defineConfig(
  globalIgnores([
    "out/",
    "dist/",
    "demo/",
    ".cache/",
    ".electron-runtime/",
    "test-results/",
    "playwright-report/",
    "test/fixtures/",
    "**/*.d.ts",
  ]),
  {
    files: ["**/*.{ts,tsx,js}"],
    extends: [tseslint.configs.strictTypeChecked],
    linterOptions: { reportUnusedDisableDirectives: "error" },
    languageOptions: {
      parserOptions: { project: "build/tsconfig/lint.json", tsconfigRootDir: root },
    },
    rules: {
      "no-restricted-imports": ["error", { patterns: [upward] }],
      "no-restricted-syntax": ["error", ...shape],
      // Slow, and about enums and class hierarchies, which there are none of.
      "@typescript-eslint/no-unsafe-class-instance-assignment": "off",
      "@typescript-eslint/no-unsafe-enum-assignment": "off",
      "@typescript-eslint/no-generated-empty-object-type": "off",
      "no-console": "error",
      eqeqeq: "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
    },
  },
  {
    // The linter does not see the casts that JSDoc makes in JavaScript; the compiler does.
    files: ["**/*.js"],
    rules: {
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
    },
  },
  {
    files: ["questionnaires/engine/**", "electron/dossier/**"],
    rules: {
      "no-restricted-syntax": ["error", ...shape, ...clockAndChance],
      "no-restricted-globals": ["error", { name: "performance", message: pure }],
    },
  },
  {
    files: ["renderer/**/*.{ts,tsx}"],
    extends: [reactHooks.configs.flat["recommended-latest"]],
  },
  {
    files: ["electron/cli/**", "build/**", "test/bench/**", "test/support/silent-console.ts"],
    rules: { "no-console": "off" },
  },
  {
    files: ["build/*.config.{js,ts}", "build/electron-builder.js"],
    rules: { "no-restricted-syntax": "off" },
  },
  {
    files: ["test/**"],
    rules: { "@typescript-eslint/no-non-null-assertion": "off" },
  },
);
