import path from "node:path";
import { makePrivate, openDatabase } from "./database.ts";

/**
 * Takes the folder for this process, or throws SQLITE_BUSY. The lock is the operating system's own on
 * an empty database file, so a killed process leaves none behind. Returns what gives it back.
 */
export function takeLock(folder: string): () => void {
  const file = path.join(folder, "lock");
  makePrivate(file);
  const lock = openDatabase(file, null);
  try {
    lock.exec("PRAGMA journal_mode = MEMORY");
    lock.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    lock.close();
    throw error;
  }
  return () => {
    lock.exec("ROLLBACK");
    lock.close();
  };
}
