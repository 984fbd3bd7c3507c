import { declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from "@stryker-mutator/api/test-runner";
import { readdirSync } from "node:fs";
import path from "node:path";
import { createServer, createServerModuleRunner } from "vite";
import { listCollected } from "./collect-tests.js";

/** @import { CompleteDryRunResult, MutantRunOptions, MutantRunResult, TestResult, TestRunner } from "@stryker-mutator/api/test-runner" */
/** @typedef {{ id: string, run: () => unknown, duration: number }} IdentifiedTest */

const TESTS = "test/questionnaires/engine";
/** Random cases differ from run to run, and the search that is slow by purpose would be waited for thousands of times. */
const LEFT_OUT = /-properties\.test\.ts$|^check-reachable\.test\.ts$/;

/** Stryker's switch: which mutant is on, which test runs, and how often mutants were passed. */
const state = /** @type {Record<string, any>} */ (
  /** @type {any} */ (globalThis)["__stryker__"] ??= {}
);

class ForgetfulMap {
  #map = new WeakMap();
  constructor() {
    forgetful.add(this);
  }
  forget() {
    this.#map = new WeakMap();
  }
  /** @param {WeakKey} key */
  get(key) {
    return /** @type {unknown} */ (this.#map.get(key));
  }
  /** @param {WeakKey} key @param {unknown} value */
  set(key, value) {
    this.#map.set(key, value);
    return this;
  }
}
/** @type {Set<ForgetfulMap>} */
const forgetful = new Set();
/** @type {any} */ (globalThis)["__ForgetfulMap__"] = ForgetfulMap;

/**
 * Runs the engine's tests for one mutant after another in one process, without starting vitest for each. A test that fails is run again with no mutant on: if it fails then too, something was left changed,
 * and all is loaded anew and tried again.
 *
 * @implements {TestRunner}
 */
class InProcessRunner {
  /** @type {Map<string, IdentifiedTest>} */
  #tests = new Map();
  /** @type {import("vite").ViteDevServer | undefined} */
  #server;
  /** @type {import("vite/module-runner").ModuleRunner | undefined} */
  #modules;
  #loaded = false;

  capabilities() {
    return { reloadEnvironment: false };
  }

  async init() {
    const root = process.cwd();
    const standIn = path.join(root, "build/mutation/collect-tests.js");
    this.#server = await createServer({
      root,
      configFile: false,
      logLevel: "error",
      appType: "custom",
      server: { middlewareMode: true, hmr: false, ws: false, watch: null },
      resolve: { alias: { vitest: standIn } },
      optimizeDeps: { noDiscovery: true },
      plugins: [
        {
          name: "in-process-tests",
          enforce: "pre",
          transform: (code, id) =>
            id.includes("/questionnaires/engine/")
              ? `const WeakMap = globalThis.__ForgetfulMap__;${code}`
              : undefined,
        },
      ],
    });
    this.#modules = createServerModuleRunner(this.#server.environments["ssr"], { hmr: false });
  }

  /** @returns {Promise<CompleteDryRunResult>} */
  async dryRun() {
    state["activeMutant"] = undefined;
    await this.#load();
    /** @type {TestResult[]} */
    const tests = [];
    for (const test of this.#tests.values()) {
      state["currentTestId"] = test.id;
      tests.push(await this.#try(test));
      state["currentTestId"] = undefined;
    }
    return { status: DryRunStatus.Complete, tests, mutantCoverage: state["mutantCoverage"] };
  }

  /** @param {MutantRunOptions} options @returns {Promise<MutantRunResult>} */
  async mutantRun(options) {
    if (!this.#loaded) await this.#loadAndWarm();
    const tests = (options.testFilter ?? [...this.#tests.keys()]).map((id) => {
      const test = this.#tests.get(id);
      if (test === undefined) throw new Error(`There is no test ${id}.`);
      return test;
    });
    tests.sort((one, other) => one.duration - other.duration);
    let results = await this.#tryMutant(options, tests);
    const failed = results.findLast((one) => one.status === TestStatus.Failed);
    if (failed !== undefined && !(await this.#isClean(failed.id))) {
      await this.#loadAndWarm();
      results = await this.#tryMutant(options, tests);
      this.#loaded = false;
    }
    /** @type {number | undefined} */
    const hits = state["hitCount"];
    return toMutantRunResult(
      determineHitLimitReached(hits, options["hitLimit"]) ?? {
        status: DryRunStatus.Complete,
        tests: results,
      },
    );
  }

  async dispose() {
    await this.#modules?.close();
    await this.#server?.close();
  }

  /** @param {MutantRunOptions} options @param {IdentifiedTest[]} tests */
  async #tryMutant({ activeMutant, hitLimit }, tests) {
    /** @type {TestResult[]} */
    const results = [];
    state["hitLimit"] = hitLimit;
    state["hitCount"] = 0;
    state["activeMutant"] = activeMutant.id;
    for (const test of tests) {
      const result = await this.#try(test);
      results.push(result);
      if (result.status === TestStatus.Failed) break;
    }
    state["activeMutant"] = undefined;
    return results;
  }

  /** @param {string} id */
  async #isClean(id) {
    const hitCount = state["hitCount"];
    const test = /** @type {IdentifiedTest} */ (this.#tests.get(id));
    state["hitLimit"] = undefined;
    const { status } = await this.#try(test);
    state["hitCount"] = hitCount;
    return status === TestStatus.Success;
  }

  async #loadAndWarm() {
    state["activeMutant"] = undefined;
    state["hitLimit"] = undefined;
    await this.#load();
    for (const test of this.#tests.values()) await this.#try(test);
  }

  async #load() {
    this.#tests.clear();
    forgetful.clear();
    this.#modules?.clearCache();
    const files = readdirSync(TESTS).filter((name) => /\.test\.ts$/.test(name));
    for (const file of files.filter((name) => !LEFT_OUT.test(name)).sort()) {
      const fileName = path.resolve(TESTS, file);
      await this.#modules?.import(fileName);
      for (const { name, run } of listCollected().splice(0)) {
        const id = `${file}#${name}`;
        if (this.#tests.has(id)) throw new Error(`Two tests are called ${id}.`);
        this.#tests.set(id, { id, run, duration: 0 });
      }
    }
    this.#loaded = true;
  }

  /** @param {IdentifiedTest} test @returns {Promise<TestResult>} */
  async #try(test) {
    const { id, run } = test;
    for (const one of forgetful) one.forget();
    const began = performance.now();
    const base = { id, name: id, fileName: path.resolve(TESTS, id.slice(0, id.indexOf("#"))) };
    try {
      await run();
      test.duration = performance.now() - began;
      return { ...base, status: TestStatus.Success, timeSpentMs: test.duration };
    } catch (thrown) {
      const failureMessage = thrown instanceof Error ? thrown.message : String(thrown);
      const timeSpentMs = performance.now() - began;
      return { ...base, status: TestStatus.Failed, timeSpentMs, failureMessage };
    }
  }
}

export const strykerPlugins = [
  declareClassPlugin(PluginKind.TestRunner, "in-process", InProcessRunner),
];
