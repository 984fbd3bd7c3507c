import { randomBytes } from "node:crypto";
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
  type Mode,
} from "node:fs";
import path from "node:path";

/** A directory cannot be opened for syncing on Windows, where the rename itself is journalled. */
export function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Makes the folder and those above it, each durably. */
export function makeFolderDurably(folder: string, mode: Mode = 0o777): void {
  const first = mkdirSync(folder, { recursive: true, mode });
  if (first === undefined) return;
  for (let made = path.resolve(folder); ; made = path.dirname(made)) {
    syncFolder(path.dirname(made));
    if (made === path.resolve(first)) return;
  }
}

/**
 * Writes the whole file or nothing: a temporary file beside it, fsync, rename, fsync of the folder.
 * When it returns, the file survives a power cut. Throws the system's error (code ENOSPC, EACCES, …);
 * then what was there before is still there, and no half file.
 */
export function writeDurably(file: string, bytes: Uint8Array | string, mode: Mode = 0o666): void {
  const folder = path.dirname(file);
  const temporary = path.join(folder, `.${path.basename(file)}.${randomBytes(6).toString("hex")}`);
  const handle = openSync(temporary, "wx", mode);
  try {
    try {
      writeFileSync(handle, bytes);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  syncFolder(folder);
}

/** A file written part by part under a temporary name; it has its own name only when it is finished. */
export type DurableWriting = {
  write(bytes: Uint8Array): void;
  /** Moves it to a place on the same disk, where it survives a power cut. */
  finish(file: string): void;
  /** Takes away what was written; may be called again. */
  abandon(): void;
};

/** As writeDurably, for what does not come all at once. Throws the system's errors. */
export function beginDurably(folder: string, mode: Mode = 0o666): DurableWriting {
  const temporary = path.join(folder, `.incoming.${randomBytes(6).toString("hex")}`);
  const handle = openSync(temporary, "wx", mode);
  let open = true;
  const close = () => {
    if (open) closeSync(handle);
    open = false;
  };
  return {
    write: (bytes) => writeFileSync(handle, bytes),
    finish: (file) => {
      fsyncSync(handle);
      close();
      renameSync(temporary, file);
      syncFolder(path.dirname(file));
    },
    abandon: () => {
      close();
      rmSync(temporary, { force: true });
    },
  };
}

/** The names that writeDurably gives its temporary files. */
const TEMPORARY = /^\..+\.[0-9a-f]{12}$/;

/** Takes away what writeDurably left in the folder when the process was killed. Nobody may be writing there. */
export function removeHalfWritten(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isFile() && TEMPORARY.test(entry.name)) rmSync(path.join(folder, entry.name));
  }
}
