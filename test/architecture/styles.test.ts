import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "#build/root.js";

const TOKENS = "renderer/app/tokens.css";
const FONTS = "renderer/app/fonts.css";

function readSheets(): { file: string; text: string }[] {
  return readdirSync(path.join(root, "renderer"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".css"))
    .map((file) => ({
      file: path.posix.join("renderer", file.split(path.sep).join("/")),
      text: readFileSync(path.join(root, "renderer", file), "utf8"),
    }));
}

const NAMED =
  /(?<![-\w])(white|black|red|green|blue|gr[ae]y|silver|yellow|orange|purple)(?![-\w])/i;
const RAW = [
  /#[0-9a-f]{3,8}\b/i,
  /\b(rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix|light-dark)\(/i,
  /(?<![-\w])\d*\.?\d+(px|rem|pt|cm|mm|in|pc|q)\b/i,
  NAMED,
];

/** Colours and lengths that a sheet gives itself; a query cannot read a token, so its bounds are left out. */
function findRaw(text: string): string[] {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .split("\n")
    .filter((line) => !line.trimStart().startsWith("@"))
    .filter((line) => RAW.some((pattern) => pattern.test(line.replace(/^[^:]*:/, ""))))
    .map((line) => line.trim());
}

const sheets = readSheets();
const others = sheets.filter(({ file }) => file !== TOKENS && file !== FONTS);
const tokens = sheets.find(({ file }) => file === TOKENS)?.text ?? "";
const [plain = "", contrast = ""] = tokens.split("@media (prefers-contrast: more)");

function readValues(text: string): Map<string, string> {
  const found = text.matchAll(/^\s*(--[\w-]+):\s*([^;]+);/gm);
  return new Map([...found].map(([, name = "", value = ""]) => [name, value]));
}
const base = readValues(plain);
const strong = new Map([...base, ...readValues(contrast)]);

describe("the window's style sheets", () => {
  test("take every colour and length from the tokens", () => {
    expect(others.length).toBeGreaterThan(20);
    const raw = others.flatMap(({ file, text }) => findRaw(text).map((line) => `${file}: ${line}`));
    expect(raw).toEqual([]);
  });

  test.each([
    ".a {\n  color: #fff;\n}",
    ".a {\n  background: rgb(0 0 0 / 0.5);\n}",
    ".a {\n  padding: 0 3px;\n}",
    ".a {\n  width: calc(100% - 1.5rem);\n}",
    ".a {\n  color: White;\n}",
  ])("would not get away with %j", (text) => {
    expect(findRaw(text)).toHaveLength(1);
  });

  test("name no token that is not there, and leave none unused", () => {
    const own = /^--(trigger-width|status)$/;
    const used = new Set(
      sheets.flatMap(({ text }) => [...text.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name!)),
    );
    expect([...used].filter((name) => !base.has(name) && !own.test(name))).toEqual([]);
    expect([...base.keys()].filter((name) => !used.has(name))).toEqual([]);
  });
});

type Scheme = 0 | 1;

function readColour(values: Map<string, string>, name: string, scheme: Scheme): string {
  const value = values.get(`--${name}`) ?? "";
  const pair = /^light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)$/.exec(value);
  const colour = pair?.[scheme + 1] ?? value;
  expect(colour, name).toMatch(/^#[0-9a-f]{6}$/);
  return colour;
}

/** Relative luminance, WCAG 2.2. */
function findLuminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function findRatio(one: string, other: string): number {
  const [low = 0, high = 0] = [findLuminance(one), findLuminance(other)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const GROUNDS = ["paper", "surface", "panel", "accent-soft"];
const WRITING = ["ink", "ink-soft", "accent", "accent-strong", "stop", "condition", "clear", "gap"];
const STATES = ["stop", "condition", "clear", "gap"];
/** Foreground and ground of everything that is read. */
const READ = [
  ...WRITING.flatMap((name) => GROUNDS.map((ground) => [name, ground] as const)),
  ...STATES.flatMap((name) =>
    ["ink", "ink-soft", "accent", name].map((ink) => [ink, `${name}-soft`] as const),
  ),
  ["on-accent", "accent"] as const,
  ["on-accent", "accent-strong"] as const,
  ["on-spine", "spine"] as const,
  ["on-spine-soft", "spine"] as const,
];
/** What marks the bounds of a control, or where the focus is. */
const SEEN = [
  ...GROUNDS.flatMap((ground) => [["line", ground] as const, ["focus", ground] as const]),
  ["on-spine", "spine"] as const,
];

describe.each([
  ["light", base, 0, 5.5],
  ["dark", base, 1, 5.5],
  ["light with more contrast", strong, 0, 9],
  ["dark with more contrast", strong, 1, 9],
] as const)("the colours, %s", (_name, values, scheme, least) => {
  const measure = ([one, other]: readonly [string, string]) =>
    findRatio(readColour(values, one, scheme), readColour(values, other, scheme));

  test(`are read at ${least}:1 or more`, () => {
    const weak = READ.filter((pair) => measure(pair) < least);
    expect(weak.map((pair) => `${pair.join(" on ")} ${measure(pair).toFixed(2)}`)).toEqual([]);
  });

  test("mark controls and focus at 3:1 or more", () => {
    const weak = SEEN.filter((pair) => measure(pair) < 3);
    expect(weak.map((pair) => `${pair.join(" on ")} ${measure(pair).toFixed(2)}`)).toEqual([]);
  });
});

test("the window opens on the paper's own colour", () => {
  const source = readFileSync(path.join(root, "electron/main/window.ts"), "utf8").toLowerCase();
  for (const scheme of [0, 1] as const) expect(source).toContain(readColour(base, "paper", scheme));
});
