import { spawn } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { root } from "#build/root.js";
import { describeRuntime, findElectron } from "#build/runtime/find-electron.js";
import { openScreen } from "#build/runtime/open-screen.js";
import { commandAs, isReadable, isRoot, makeEnvironment } from "#build/runtime/unprivileged.js";
import { makeAppFolder } from "#test/support/electron-app.ts";

/** The app's first usable screen, and its wizard, against an empty window in the same Electron. */
const ROUNDS = 7;
const BAR = 1.35;
const LIMIT = 120_000;
const PASSPHRASE = "fyra ord i en lång rad";
const NOBODY = 65534;
const bench = path.join(root, "test/bench/start");

type Step =
  | { readonly selector: string; readonly press?: boolean; readonly focus?: boolean }
  | { readonly text: string }
  | { readonly script: string };
/** When the step's element was drawn, and when the next step could begin; of the computer's clock. */
type Reached = { readonly seen: number; readonly left: number };

const details = (
  JSON.parse(readFileSync(path.join(root, "test/fixtures/recommended.json"), "utf8")) as {
    case: unknown;
  }
).case;

const UNLOCK: Step = { selector: "main form input", focus: true };
const PREPARE: readonly Step[] = [
  UNLOCK,
  {
    script: `(async () => {
      await molnakt["app.unlock"](${JSON.stringify({ passphrase: PASSPHRASE })});
      const made = await molnakt["assessment.create"](${JSON.stringify({ details })});
      if (!made.ok) throw new Error(made.error.text.en);
    })()`,
  },
];
const WIZARD: readonly Step[] = [
  UNLOCK,
  { text: PASSPHRASE },
  { selector: "main table button", press: true },
  { selector: "[data-question=A1] input" },
  // Else the app would begin with the wizard the next time, which the passphrase would hide.
  { script: `molnakt["assessment.leave"]({})` },
];
const EMPTY: readonly Step[] = [{ selector: "main" }];

async function runApp(
  executable: string,
  folder: string,
  home: string,
  steps: readonly Step[],
): Promise<{ started: number; reached: Reached[] }> {
  const account = { uid: NOBODY, gid: NOBODY, home };
  const command = isRoot() ? [...commandAs(account), executable] : [executable];
  const [program = executable, ...before] = command;
  const own = isRoot() ? makeEnvironment(account, process.env) : { ...process.env, HOME: home };
  const data = `--user-data-dir=${path.join(home, "Molnakt")}`;
  const watch = ["-r", path.join(bench, "watch.cjs")];
  const started = performance.timeOrigin + performance.now();
  const child = spawn(program, [...before, ...watch, folder, data, "--disable-gpu"], {
    env: { ...own, DISPLAY: process.env["DISPLAY"], MOLNAKT_STEPS: JSON.stringify(steps) },
    stdio: ["ignore", "pipe", "pipe"],
    timeout: LIMIT,
  });
  let output = "";
  let complaints = "";
  child.stdout.on("data", (data: Buffer) => (output += data.toString()));
  child.stderr.on("data", (data: Buffer) => (complaints += data.toString()));
  await new Promise((resolve, reject) => child.on("close", resolve).on("error", reject));
  const line = /^REACHED (.*)$/m.exec(output)?.[1];
  if (line === undefined) throw new Error(`The app never got there.\n${complaints}`);
  return { started, reached: JSON.parse(line) as Reached[] };
}

function findMedian(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN;
}

function show(name: string, times: readonly number[]): number {
  const [least, most] = [Math.min(...times), Math.max(...times)].map((time) => time.toFixed(0));
  const median = findMedian(times);
  console.log(
    `${name.padEnd(52)} median ${median.toFixed(0).padStart(5)} ms   ${least}-${most} ms, n=${times.length}`,
  );
  return median;
}

async function compare(executable: string): Promise<void> {
  const emptyHome = makeAppFolder("bench-empty");
  const home = makeAppFolder("bench-start");
  try {
    await runApp(executable, root, home, PREPARE);
    await runApp(executable, path.join(bench, "empty-app"), emptyHome, EMPTY);
    const times = { empty: [], first: [], unlock: [], open: [], wizard: [] } as Record<
      "empty" | "first" | "unlock" | "open" | "wizard",
      number[]
    >;
    for (let round = 0; round < ROUNDS; round += 1) {
      const empty = await runApp(executable, path.join(bench, "empty-app"), emptyHome, EMPTY);
      times.empty.push((empty.reached[0]?.seen ?? Number.NaN) - empty.started);
      const { started, reached } = await runApp(executable, root, home, WIZARD);
      const [locked, list, wizard] = reached;
      if (locked === undefined || list === undefined || wizard === undefined) {
        throw new Error("A step is missing.");
      }
      times.first.push(locked.seen - started);
      times.unlock.push(list.seen - locked.left);
      times.open.push(wizard.seen - list.left);
      times.wizard.push(locked.seen - started + wizard.seen - list.left);
    }
    const empty = show("an empty window", times.empty);
    const first = show("the first usable screen, that of the passphrase", times.first);
    show("from the passphrase to the list (slow by purpose)", times.unlock);
    show("from the list to the wizard's first question", times.open);
    const wizard = show("the wizard, without the time of the passphrase", times.wizard);
    const ratio = first / empty;
    console.log(
      `first usable screen / empty window ${ratio.toFixed(2)}, ${ratio <= BAR ? "within" : "over"} the bar of ${BAR}`,
    );
    console.log(`the wizard / empty window ${(wizard / empty).toFixed(2)}`);
    console.log(
      "Counted: from the start of the process until React has drawn the screen with the app's state " +
        "and a frame has passed. Not counted: typing the passphrase, and deriving the key of it.",
    );
    if (!(ratio <= BAR)) process.exitCode = 1;
  } finally {
    for (const folder of [home, emptyHome]) {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  }
}

async function run(): Promise<void> {
  const found = await findElectron(root, process.env);
  if (!found.ok) {
    console.log(`Skipped: ${found.text.en}`);
    return;
  }
  const { executable } = found.electron;
  const files = [path.join(root, "package.json"), executable];
  if (isRoot() && !isReadable({ uid: NOBODY, gid: NOBODY, home: "/nonexistent" }, files)) {
    console.log("Skipped: only root can read this folder, and Electron never runs as root.");
    return;
  }
  let screen;
  try {
    screen = await openScreen();
  } catch (error) {
    console.log(`Skipped: there is no screen. ${error instanceof Error ? error.message : ""}`);
    return;
  }
  console.log(describeRuntime(found.electron).en);
  try {
    await compare(executable);
  } finally {
    screen?.kill();
  }
}

await run();
