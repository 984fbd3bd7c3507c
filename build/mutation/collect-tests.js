import { chai, JestAsymmetricMatchers, JestChaiExpect, JestExtend } from "@vitest/expect";
import { format } from "node:util";

/** Stands in for vitest where mutants are run: tests are collected as functions that can be called again and again. */

/** @typedef {{ name: string, run: () => unknown }} CollectedTest */

/** The runner lies outside the copy of the code that is broken, so the two share the list by a global. */
const COLLECTED = Symbol.for("molnakt.mutation.tests");

/** @returns {CollectedTest[]} */
export function listCollected() {
  const holder = /** @type {Record<symbol, CollectedTest[] | undefined>} */ (
    /** @type {unknown} */ (globalThis)
  );
  return (holder[COLLECTED] ??= []);
}

/** @type {string[]} */
const groups = [];

/** @param {string} name @param {() => void} fill */
export function describe(name, fill) {
  groups.push(name);
  fill();
  groups.pop();
}

/** @param {string} name @param {() => unknown} run */
export function test(name, run) {
  listCollected().push({ name: [...groups, name].join(" "), run });
}

/** @param {(name: string, run: () => unknown) => void} add */
function createEach(add) {
  return (/** @type {unknown[]} */ rows) =>
    (/** @type {string} */ name, /** @type {(...values: unknown[]) => unknown} */ run) => {
      rows.forEach((row, i) => {
        const values = /** @type {unknown[]} */ (Array.isArray(row) ? row : [row]);
        add(`${format(name, ...values)} (${i + 1})`, () => run(...values));
      });
    };
}

describe.each = createEach((name, run) => describe(name, () => void run()));
test.each = createEach(test);

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);
export const { expect } = chai;
