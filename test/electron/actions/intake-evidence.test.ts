import { randomBytes, randomUUID } from "node:crypto";
import { mkdirSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { answerQuestion } from "#electron/actions/answer-question.ts";
import { createIntakes, LARGEST_CASE, type Intakes } from "#electron/actions/intake-evidence.ts";
import type { Store } from "#electron/store/store.ts";
import { hashFolder } from "#test/support/folder-state.ts";
import { attachFiles } from "#test/support/attach-files.ts";
import {
  createTestCase,
  makeStoreOptions,
  openTestStore,
  unwrap,
} from "#test/support/store-folder.ts";
import { makeTemporaryFolder } from "#test/support/temporary-folder.ts";

const MB = 1024 * 1024;

let store: Store;
let folder: string;
let id: string;
let intakes: Intakes;

beforeEach(() => {
  const options = makeStoreOptions();
  folder = options.folder;
  store = openTestStore(options);
  id = createTestCase(store);
  intakes = createIntakes(randomUUID);
});

const listStored = () =>
  Object.keys(hashFolder(folder)).filter((name) => name.includes("evidence"));
const listEvidence = () => unwrap(store.cases.read(id)).projection.evidence;
const code = (code: string) => ({ ok: false, error: { code } });

async function send(name: string, parts: readonly Uint8Array[]) {
  const size = parts.reduce((sum, part) => sum + part.length, 0);
  const { token } = unwrap(await intakes.begin(store, id, name, size));
  for (const part of parts) unwrap(await intakes.append(token, part));
  return unwrap(await intakes.finish(store, token));
}

describe("a file that comes part by part", () => {
  test("is stored whole, and named in the case with its type", async () => {
    const parts = [Buffer.from("%PDF-1.7\n"), randomBytes(3 * MB), randomBytes(7)];
    const { file, known } = await send("../Avtal.pdf", parts);
    expect(known).toBe(false);
    expect(file).toMatchObject({ name: "Avtal.pdf", mediaType: "application/pdf" });
    expect(Buffer.from(unwrap(store.evidence.get(file.sha256)))).toEqual(Buffer.concat(parts));
    expect(listEvidence()).toEqual([file]);
  });

  test("with the same content as another is stored once, under the first name", async () => {
    const content = randomBytes(100);
    const first = await send("avtal.txt", [content]);
    const second = await send("kopia.txt", [content.subarray(0, 10), content.subarray(10)]);
    expect(second).toEqual({ file: first.file, known: true });
    expect(listStored()).toHaveLength(1);
    expect(listEvidence()).toHaveLength(1);
  });

  test("leaves nothing when it is cancelled, and cannot go on", async () => {
    const { token } = unwrap(await intakes.begin(store, id, "a.txt", 100));
    unwrap(await intakes.append(token, randomBytes(50)));
    expect(listStored()).toHaveLength(1);
    unwrap(await intakes.cancel(token));
    expect(listStored()).toEqual([]);
    expect(await intakes.append(token, randomBytes(50))).toMatchObject(code("evidence.no-intake"));
    expect(await intakes.finish(store, token)).toMatchObject(code("evidence.no-intake"));
    expect(listEvidence()).toEqual([]);
  });

  test("that is not the size it said leaves nothing", async () => {
    for (const [said, sent] of [
      [10, 9],
      [10, 11],
    ] as const) {
      const { token } = unwrap(await intakes.begin(store, id, "a.txt", said));
      const appended = await intakes.append(token, randomBytes(sent));
      const ended = appended.ok ? await intakes.finish(store, token) : appended;
      expect(ended).toMatchObject(code("evidence.changed"));
    }
    expect(listStored()).toEqual([]);
  });

  test("with an empty or too large part leaves nothing", async () => {
    for (const part of [new Uint8Array(0), new Uint8Array(4 * MB + 1)]) {
      const { token } = unwrap(await intakes.begin(store, id, "a.txt", 8 * MB));
      expect(await intakes.append(token, part)).toMatchObject(code("evidence.changed"));
    }
    expect(listStored()).toEqual([]);
  });

  test("is refused before anything is read where it is too large, empty or of no case", async () => {
    expect(await intakes.begin(store, id, "a.txt", 100 * MB + 1)).toMatchObject(
      code("file.too-large"),
    );
    expect(await intakes.begin(store, id, "a.txt", 0)).toMatchObject(code("file.empty"));
    expect(await intakes.begin(store, randomUUID(), "a.txt", 1)).toMatchObject(
      code("store.unknown-assessment"),
    );
    expect(listStored()).toEqual([]);
  });

  test("counts against the case while it is on its way", async () => {
    unwrap(await intakes.begin(store, id, "a.txt", LARGEST_CASE - 5));
    expect(await intakes.begin(store, id, "b.txt", 6)).toMatchObject(code("evidence.case-full"));
    unwrap(await intakes.begin(store, id, "b.txt", 5));
    unwrap(await intakes.begin(store, createTestCase(store), "b.txt", 6));
  });

  test("that a window left behind gives way to others", async () => {
    const tokens: string[] = [];
    for (let i = 0; i < 51; i += 1) {
      tokens.push(unwrap(await intakes.begin(store, id, "a.txt", 1)).token);
    }
    expect(await intakes.append(tokens[0]!, Uint8Array.of(1))).toMatchObject(
      code("evidence.no-intake"),
    );
    expect(listStored()).toHaveLength(50);
    unwrap(await intakes.append(tokens[50]!, Uint8Array.of(1)));
  });

  test("of a process that was killed is swept away when the store opens", async () => {
    const options = makeStoreOptions();
    const first = openTestStore(options);
    const { token } = unwrap(await intakes.begin(first, createTestCase(first), "a.txt", 100));
    unwrap(await intakes.append(token, randomBytes(50)));
    first.close();
    openTestStore(options);
    const left = Object.keys(hashFolder(options.folder));
    expect(left.filter((name) => name.includes("incoming"))).toEqual([]);
  });
});

describe("a chosen file", () => {
  test("is read in parts", async () => {
    const file = path.join(makeTemporaryFolder(), "stor.txt");
    const content = randomBytes(9 * MB);
    writeFileSync(file, content);
    const [attached] = await attachFiles(store, id, [file]);
    expect(Buffer.from(unwrap(store.evidence.get(attached!.sha256))).equals(content)).toBe(true);
  });

  test.each([
    ["missing", "file.missing"],
    ["folder", "file.is-folder"],
    ["empty", "file.empty"],
  ])("that is %s is refused by name, with those chosen beside it", async (name, failure) => {
    const place = makeTemporaryFolder();
    mkdirSync(path.join(place, "folder"));
    writeFileSync(path.join(place, "empty"), "");
    writeFileSync(path.join(place, "good.txt"), "x");
    const paths = [path.join(place, "good.txt"), path.join(place, name)];
    expect(await intakes.beginFiles(store, id, paths)).toMatchObject(code(failure));
    expect(listStored()).toEqual([]);
  });

  test("that is cut while it is read leaves nothing", async () => {
    const file = path.join(makeTemporaryFolder(), "stor.txt");
    writeFileSync(file, randomBytes(6 * MB));
    const [begun] = unwrap(await intakes.beginFiles(store, id, [file]));
    const { token } = begun!;
    unwrap(await intakes.pull(token));
    truncateSync(file, 3 * MB);
    expect(await intakes.pull(token)).toMatchObject(code("evidence.changed"));
    expect(listStored()).toEqual([]);
  });

  test("is not pulled where the window sends the content", async () => {
    const { token } = unwrap(await intakes.begin(store, id, "a.txt", 1));
    expect(await intakes.pull(token)).toMatchObject(code("evidence.no-intake"));
  });
});

test("an answer cannot point at a file that the case does not have", async () => {
  const { file } = await send("avtal.txt", [Buffer.from("avtal")]);
  const answer = (sha256: string) =>
    answerQuestion(store, id, "A1", { value: "yes", evidence: [sha256] });
  expect(answer("ab".repeat(32))).toMatchObject(code("evidence.unknown"));
  expect(answer(file.sha256)).toMatchObject({ ok: true });
});
