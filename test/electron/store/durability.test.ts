import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkChain } from "#electron/journal/chain.ts";
import { bundleScript } from "#test/support/bundle-script.ts";
import {
  createTestCase,
  makeStoreOptions,
  openTestStore,
  unwrap,
} from "#test/support/store-folder.ts";

let writer: Awaited<ReturnType<typeof bundleScript>>;
beforeAll(async () => {
  writer = await bundleScript("store-writer");
});
afterAll(() => writer.remove());

type Acknowledged = { id: string; sequence: number; value: string };

/** Lets another process answer, kills it with SIGKILL after `count` answers; gives what it was told. */
async function writeAndKill(
  folder: string,
  count: number,
  ...options: string[]
): Promise<Acknowledged[]> {
  const child = spawn(process.execPath, [writer.file, folder, ...options], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const acknowledged: Acknowledged[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    const [id, sequence, value] = line.split(" ");
    if (id === undefined || sequence === undefined || value === undefined) throw new Error(line);
    acknowledged.push({ id, sequence: Number(sequence), value });
    if (acknowledged.length === count) child.kill("SIGKILL");
  }
  if (child.signalCode === null && child.exitCode === null) await once(child, "exit");
  expect(child.signalCode).toBe("SIGKILL");
  return acknowledged;
}

test("every answer that was acknowledged is there after kill -9 in the middle of writing", async () => {
  const options = makeStoreOptions();
  for (const count of [1, 7, 60, 700]) {
    const acknowledged = await writeAndKill(options.folder, count);
    expect(acknowledged.length).toBeGreaterThanOrEqual(count);
    const store = openTestStore(options);
    const journal = unwrap(store.cases.readJournal(acknowledged[0]!.id));
    expect(checkChain(journal)).toEqual([]);
    for (const { sequence, value } of acknowledged) {
      expect(journal[sequence - 1]?.change).toMatchObject({ question: "A2", new: { value } });
    }
    const unheard = journal.length - acknowledged.at(-1)!.sequence;
    expect(unheard === 0 || unheard === 1).toBe(true);
    const listed = unwrap(store.cases.list()).find(({ id }) => id === acknowledged[0]!.id);
    expect(listed).toMatchObject({ answered: 1, changed: journal.at(-1)!.at });
    store.close();
  }
  const store = openTestStore(options);
  expect(unwrap(store.cases.list())).toHaveLength(4);
});

test("a case begun with answers has all of them or is not there after kill -9", async () => {
  const options = makeStoreOptions();
  const begun = 60;
  for (const count of [1, 4, 11]) {
    const acknowledged = await writeAndKill(options.folder, count, "0", String(begun));
    expect(acknowledged.every(({ sequence }) => sequence === begun + 1)).toBe(true);
    const store = openTestStore(options);
    const listed = unwrap(store.cases.list()).map(({ id }) => id);
    expect(listed).toEqual(expect.arrayContaining(acknowledged.map(({ id }) => id)));
    for (const id of listed) {
      const journal = unwrap(store.cases.readJournal(id));
      expect(checkChain(journal)).toEqual([]);
      expect(journal).toHaveLength(begun + 1);
    }
    store.close();
  }
});

test("a store that another process has open is refused, and free when that process is killed", async () => {
  const options = makeStoreOptions();
  const store = openTestStore(options);
  const second = spawnSync(process.execPath, [writer.file, options.folder], { encoding: "utf8" });
  expect(second.stdout).toBe("refused store.locked\n");
  store.close();
  await writeAndKill(options.folder, 3);
  expect(unwrap(openTestStore(options).cases.list())).toHaveLength(1);
});

test.runIf(process.platform !== "win32")(
  "a disk that takes no more refuses the answer by name and keeps every one before",
  () => {
    const options = makeStoreOptions();
    const first = openTestStore(options);
    const id = createTestCase(first);
    first.close();
    // The limit, in blocks of 512 or 1024 bytes, makes every write beyond it fail, as a full disk does.
    const limited = spawnSync(
      "sh",
      [
        "-c",
        'ulimit -f 4000; exec "$0" "$@"',
        process.execPath,
        writer.file,
        options.folder,
        "9000",
      ],
      { encoding: "utf8" },
    );
    const lines = limited.stdout.trimEnd().split("\n");
    expect(lines.at(-1)).toBe("refused store.write-failed");
    const acknowledged = lines.slice(0, -1).map((line) => line.split(" "));
    expect(acknowledged.length).toBeGreaterThan(10);
    const store = openTestStore(options);
    const journal = unwrap(store.cases.readJournal(acknowledged[0]![0]!));
    expect(checkChain(journal)).toEqual([]);
    expect(journal).toHaveLength(acknowledged.length + 1);
    expect(unwrap(store.cases.readJournal(id))).toHaveLength(1);
  },
);
