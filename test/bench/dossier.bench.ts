import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { renderDocument } from "#electron/dossier/document/render.ts";
import { buildView } from "#electron/dossier/document/view.ts";
import type { DossierSource } from "#electron/dossier/model/dossier-content.ts";
import { renderUnsigned } from "#electron/dossier/seal-dossier.ts";
import { writeDurably } from "#electron/files/write-durably.ts";
import {
  EXAMPLE_PASSPHRASE,
  getExampleSigner,
  makeExampleIdentity,
  makeFullSource,
  resources,
  sealExample,
  verifyExample,
} from "#test/support/sealed-dossier.ts";

/** The full case in a warm process, and the command line from its start to a file on disk. */
const ROUNDS = 10;
const COLD_ROUNDS = 5;
const BARS = { sealedCold: 1500, sealedWarm: 400, verifiedCold: 300, bytes: 1_000_000 };
const ANSWERS = "test/fixtures/salem-2011.json";

const folder = mkdtempSync(path.join(process.cwd(), "out", "bench-dossier-"));
const target = path.join(folder, "akt.pdf");
let missed = 0;

function findMedian(times: number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN;
}

function report(name: string, first: number, median: number, bar?: number): void {
  const judged = bar === undefined ? "" : `   bar ${bar}: ${median < bar ? "within" : "over"}`;
  if (bar !== undefined && !(median < bar)) missed += 1;
  console.log(
    `${name.padEnd(46)} first ${first.toFixed(0).padStart(5)} ms   median ${median.toFixed(0).padStart(5)} ms${judged}`,
  );
}

async function time(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function measure(name: string, work: () => unknown, bar?: number): Promise<void> {
  const times: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) times.push(await time(work));
  report(name, times[0] ?? Number.NaN, findMedian(times.slice(1)), bar);
}

/** Another content each time, so that nothing can be taken from the round before. */
let round = 0;
function vary(source: DossierSource): DossierSource {
  round += 1;
  const created = new Date(Date.parse(source.content.created) + round * 60_000).toISOString();
  return { ...source, content: { ...source.content, created } };
}

function runCommand(...parameters: string[]): void {
  const { status, stderr } = spawnSync(process.execPath, ["out/cli/molnakt.js", ...parameters], {
    encoding: "utf8",
    env: { ...process.env, MOLNAKT_PASSPHRASE: EXAMPLE_PASSPHRASE },
  });
  // 3: nobody vouches for the identity made here.
  if (status !== 0 && status !== 3)
    throw new Error(`${parameters.join(" ")}: ${status}\n${stderr}`);
}

async function measureCold(name: string, bar: number, ...parameters: string[]): Promise<void> {
  const times: number[] = [];
  for (let turn = 0; turn <= COLD_ROUNDS; turn += 1) {
    times.push(await time(() => runCommand(...parameters)));
  }
  report(name, times[0] ?? Number.NaN, findMedian(times.slice(1)), bar);
}

try {
  const source = await makeFullSource();
  await getExampleSigner();
  await measure("view", () => buildView(vary(source)));
  await measure("pages", () => renderDocument(buildView(vary(source)), resources));
  await measure("pages, attachments, fields", () => renderUnsigned(vary(source), resources));
  await measure(
    "rendered, signed and on disk, warm",
    async () => writeDurably(target, await sealExample(vary(source))),
    BARS.sealedWarm,
  );
  const sealed = new Uint8Array(readFileSync(target));
  await measure("verified without rendering, warm", () =>
    verifyExample(sealed, { recheck: { render: false } }),
  );
  await measure("verified with rendering, warm", () => verifyExample(sealed));
  const { size } = statSync(target);
  if (size >= BARS.bytes) missed += 1;
  console.log(`${"size of the full case".padEnd(46)} ${size} bytes   bar ${BARS.bytes}`);

  const identity = path.join(folder, "identity.pem");
  writeFileSync(identity, await makeExampleIdentity());
  await measureCold(
    "molnakt dossier, from start to disk",
    BARS.sealedCold,
    ...["dossier", ANSWERS, "--identity", identity, "--out", target, "--force"],
  );
  await measureCold(
    "molnakt verify --no-render, from start to end",
    BARS.verifiedCold,
    ...["verify", target, "--no-render"],
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (missed > 0) process.exitCode = 1;
