import type { LocalText } from "#engine/local-text.ts";
import { failureTexts } from "./failure-texts.ts";

export type StoreFailureCode = keyof typeof failureTexts;

export type StoreFailure = { code: StoreFailureCode; text: LocalText };

export type StoreResult<T> = { ok: true; value: T } | { ok: false; error: StoreFailure };

/** What is stored contradicts itself; caught at the store's door and returned as store.damaged. */
export class StoreDamage extends Error {
  override readonly name = "StoreDamage";
}

/** `detail` takes the place of {detail} in the text. */
export function failStore(
  code: StoreFailureCode,
  detail: string | LocalText = "",
): { ok: false; error: StoreFailure } {
  const { sv, en } = failureTexts[code];
  const details = typeof detail === "string" ? { sv: detail, en: detail } : detail;
  const text = {
    sv: sv.replaceAll("{detail}", () => details.sv),
    en: en.replaceAll("{detail}", () => details.en),
  };
  return { ok: false, error: { code, text } };
}

/** The named failure that an error of the database or the file system is; null for any other error. */
export function classifyError(error: unknown): StoreFailureCode | null {
  if (error instanceof StoreDamage) return "store.damaged";
  if (!(error instanceof Error)) return null;
  // libsql gives an empty code where a file cannot be opened at all.
  const given = "code" in error && typeof error.code === "string" ? error.code : "";
  const code = given === "" ? error.message : given;
  if (/^(SQLITE_FULL|ENOSPC|EDQUOT)/.test(code)) return "store.disk-full";
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return "store.damaged";
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return "store.locked";
  if (
    /^(SQLITE_(READONLY|CANTOPEN|PERM)|E(ACCES|PERM|ROFS|NOTDIR|EXIST|ISDIR)|ConnectionFailed)/.test(
      code,
    )
  ) {
    return "store.no-access";
  }
  if (/^(SQLITE_IOERR|EIO|EFBIG|ENXIO|ENODEV)/.test(code)) return "store.write-failed";
  return null;
}

/** Runs the work; errors of disk and database become results, a broken invariant is thrown on. */
export function attempt<T>(work: () => StoreResult<T>): StoreResult<T> {
  try {
    return work();
  } catch (error) {
    const code = classifyError(error);
    if (code === null) throw error;
    return failStore(code);
  }
}
