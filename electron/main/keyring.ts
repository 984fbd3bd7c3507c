import type { SafeStorage } from "electron";
import type { Keyring } from "#electron/actions/open-session.ts";

/** The system's keyring, or null where there is none: then a passphrase protects the data. */
export function findKeyring(safeStorage: SafeStorage): Keyring | null {
  /* eslint-disable @typescript-eslint/no-deprecated -- only newer runtimes have the calls that replace them */
  if (!safeStorage.isEncryptionAvailable()) return null;
  return {
    encrypt: (text) => safeStorage.encryptString(text),
    decrypt: (bytes) => safeStorage.decryptString(Buffer.from(bytes)),
  };
}
