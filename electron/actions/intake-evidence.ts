import { open, type FileHandle } from "node:fs/promises";
import { LARGEST_PART, type EvidenceFile, type Intake, type Result } from "#contract/api.ts";
import type { Coverage } from "#electron/dossier/document/read-coverage.ts";
import { LARGEST_EVIDENCE, type EvidenceIntake } from "#electron/store/evidence.ts";
import type { Store } from "#electron/store/store.ts";
import { changeCase } from "./change-case.ts";
import { describeEvidence, nameEvidence } from "./describe-evidence.ts";
import { describeFileError } from "./describe-file-error.ts";
import { fail, succeed } from "./failures.ts";
import { loadCoverage } from "./load-coverage.ts";
import { createSniffer, type Sniffer } from "./sniff-file.ts";

/** Bytes of all evidence of a case: a dossier holds it all in memory when it is sealed. */
export const LARGEST_CASE = 100 * 1024 * 1024;
/** Files on their way at once; a window that was loaded anew leaves its own behind. */
const MOST_OPEN = 50;

type OpenIntake = {
  id: string;
  name: string;
  /** As told when it began; more is refused. */
  size: number;
  stored: number;
  intake: EvidenceIntake;
  sniffer: Sniffer;
  /** The chosen file; null where the window sends the content. */
  source: FileHandle | null;
};

export type Intakes = {
  begin(store: Store, id: string, name: string, size: number): Promise<Result<Intake>>;
  /** Begins every file or none of them. */
  beginFiles(store: Store, id: string, paths: readonly string[]): Promise<Result<Intake[]>>;
  append(token: string, bytes: Uint8Array): Promise<Result<{ stored: number }>>;
  pull(token: string): Promise<Result<{ stored: number }>>;
  finish(store: Store, token: string): Promise<Result<{ file: EvidenceFile; known: boolean }>>;
  cancel(token: string): Promise<Result<Record<string, never>>>;
};

function writeMegabytes(bytes: number): string {
  return `${bytes / 1024 / 1024} MB`;
}

/** Files that come part by part into cases, so that the window can show how far they have come and stop. */
export function createIntakes(newId: () => string): Intakes {
  const underway = new Map<string, OpenIntake>();
  let covers: Coverage | null = null;

  async function drop(token: string): Promise<void> {
    const one = underway.get(token);
    underway.delete(token);
    one?.intake.abandon();
    await one?.source?.close();
  }

  async function start(
    store: Store,
    id: string,
    path: string,
    size: number,
    source: FileHandle | null,
  ): Promise<Result<Intake>> {
    covers ??= await loadCoverage();
    const name = nameEvidence(path, covers);
    const found = store.cases.read(id);
    if (!found.ok) return found;
    if (size === 0) return fail("file.empty", { path: name });
    if (size > LARGEST_EVIDENCE) {
      return fail("file.too-large", { path: name, limit: writeMegabytes(LARGEST_EVIDENCE) });
    }
    const waiting = [...underway.values()].filter((one) => one.id === id);
    const all = [...found.value.projection.evidence, ...waiting].reduce(
      (sum, one) => sum + one.size,
      size,
    );
    if (all > LARGEST_CASE) {
      return fail("evidence.case-full", { name, limit: writeMegabytes(LARGEST_CASE) });
    }
    const [oldest] = underway.keys();
    if (underway.size >= MOST_OPEN && oldest !== undefined) await drop(oldest);
    const intake = store.evidence.begin();
    if (!intake.ok) return intake;
    const token = newId();
    const begun = { id, name, size, stored: 0, intake: intake.value, sniffer: createSniffer() };
    underway.set(token, { ...begun, source });
    return succeed({ token, name, size });
  }

  async function take(token: string, bytes: Uint8Array): Promise<Result<{ stored: number }>> {
    const one = underway.get(token);
    if (one === undefined) return fail("evidence.no-intake");
    if (bytes.length === 0 || bytes.length > LARGEST_PART || one.stored + bytes.length > one.size) {
      await drop(token);
      return fail("evidence.changed", { name: one.name });
    }
    const appended = one.intake.append(bytes);
    if (!appended.ok) {
      await drop(token);
      return appended;
    }
    one.sniffer.push(bytes);
    one.stored += bytes.length;
    return succeed({ stored: one.stored });
  }

  async function openFile(store: Store, id: string, path: string): Promise<Result<Intake>> {
    let file: FileHandle | undefined;
    try {
      file = await open(path, "r");
      const facts = await file.stat();
      const begun = facts.isDirectory()
        ? fail("file.is-folder", { path })
        : await start(store, id, path, facts.size, file);
      if (!begun.ok) await file.close();
      return begun;
    } catch (error) {
      await file?.close();
      return { ok: false, error: describeFileError(error, path) };
    }
  }

  return {
    begin: (store, id, name, size) => start(store, id, name, size, null),
    beginFiles: async (store, id, paths) => {
      const begun: Intake[] = [];
      for (const path of paths) {
        const one = await openFile(store, id, path);
        if (!one.ok) {
          for (const { token } of begun) await drop(token);
          return one;
        }
        begun.push(one.value);
      }
      return succeed(begun);
    },
    append: take,
    pull: async (token) => {
      const one = underway.get(token);
      if (one === undefined || one.source === null) return fail("evidence.no-intake");
      const room = Buffer.alloc(Math.min(LARGEST_PART, one.size - one.stored));
      try {
        const { bytesRead } = await one.source.read(room, 0, room.length, one.stored);
        if (bytesRead > 0 || room.length === 0)
          return await take(token, room.subarray(0, bytesRead));
        await drop(token);
        return fail("evidence.changed", { name: one.name });
      } catch (error) {
        await drop(token);
        return { ok: false, error: describeFileError(error, one.name) };
      }
    },
    finish: async (store, token) => {
      const one = underway.get(token);
      if (one === undefined) return fail("evidence.no-intake");
      if (one.stored !== one.size) {
        await drop(token);
        return fail("evidence.changed", { name: one.name });
      }
      const finished = one.intake.finish();
      await drop(token);
      if (!finished.ok) return finished;
      const { sha256, size } = finished.value;
      const found = store.cases.read(one.id);
      if (!found.ok) return found;
      const before = found.value.projection.evidence.find((file) => file.sha256 === sha256);
      if (before !== undefined) return succeed({ file: before, known: true });
      const file = describeEvidence(one.name, sha256, size, one.sniffer.judge(one.name));
      const saved = changeCase(store, one.id, { kind: "evidence", file });
      return saved.ok ? succeed({ file, known: false }) : saved;
    },
    cancel: async (token) => {
      await drop(token);
      return succeed({});
    },
  };
}
