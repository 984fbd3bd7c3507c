import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { makeFolderDurably, writeDurably } from "#electron/files/write-durably.ts";
import { attempt, failStore, type StoreResult } from "./failure.ts";
import { DATABASE, HEADER, makeKeyCheck } from "./header.ts";
import { PassphraseWrap, unwrapWithPassphrase, wrapWithPassphrase } from "./passphrase-wrap.ts";

const KEY_FILE = "key.json";

/**
 * What protects the master key: the system's keyring, through the functions given (Electron's
 * safeStorage), or a passphrase. Both throw where the keyring refuses.
 */
export type Wrapping =
  | {
      kind: "system";
      encrypt: (text: string) => Uint8Array;
      decrypt: (bytes: Uint8Array) => string;
    }
  | { kind: "passphrase"; passphrase: string };

const KeyFile = z.strictObject({
  format: z.literal("molnakt/key"),
  formatVersion: z.literal(1),
  /** Tells a right key from a wrong one without opening anything. */
  check: z.string(),
  wrap: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("system"), data: z.base64() }),
    PassphraseWrap,
  ]),
});
type KeyFile = z.infer<typeof KeyFile>;

/** "none" means a fresh data folder, where createKey may make a key. */
export type KeyState = "none" | "system" | "passphrase";

/** How the key of the data folder is protected. Writes nothing. */
export function findKey(folder: string): StoreResult<KeyState> {
  return attempt(() => {
    if (!existsSync(path.join(folder, KEY_FILE))) {
      return holdsStore(folder) ? failStore("key.missing") : { ok: true, value: "none" };
    }
    const file = readKeyFile(folder);
    return file.ok ? { ok: true, value: file.value.wrap.kind } : file;
  });
}

/**
 * Makes a random master key of 32 bytes and keeps it wrapped in key.json, durably. Refuses where there
 * is a key or a store already: a new key would lock the old cases for ever.
 */
export async function createKey(
  folder: string,
  wrapping: Wrapping,
): Promise<StoreResult<Uint8Array>> {
  const key = randomBytes(32);
  const wrap =
    wrapping.kind === "system"
      ? wrapWithSystem(key, wrapping.encrypt)
      : await wrapWithPassphrase(key, wrapping.passphrase);
  if (wrap === null) return failStore("key.system-refused");
  const check = makeKeyCheck(key);
  const file: KeyFile = { format: "molnakt/key", formatVersion: 1, check, wrap };
  return attempt(() => {
    if (existsSync(path.join(folder, KEY_FILE)) || holdsStore(folder)) {
      return failStore("key.exists");
    }
    makeFolderDurably(folder, 0o700);
    writeDurably(path.join(folder, KEY_FILE), `${JSON.stringify(file, null, 2)}\n`, 0o600);
    return { ok: true, value: new Uint8Array(key) };
  });
}

/** The master key, 32 bytes. */
export async function openKey(
  folder: string,
  wrapping: Wrapping,
): Promise<StoreResult<Uint8Array>> {
  const found = attempt(() => {
    if (!existsSync(path.join(folder, KEY_FILE))) return failStore("key.missing");
    return readKeyFile(folder);
  });
  if (!found.ok) return found;
  const { check, wrap } = found.value;
  if (wrapping.kind === "system") {
    if (wrap.kind !== "system") return failStore("key.other-kind", wrap.kind);
    const key = unwrapWithSystem(wrap.data, wrapping.decrypt);
    if (key === null) return failStore("key.system-refused");
    return makeKeyCheck(key) === check ? { ok: true, value: key } : failStore("key.damaged");
  }
  if (wrap.kind !== "passphrase") return failStore("key.other-kind", wrap.kind);
  const key = await unwrapWithPassphrase(wrap, wrapping.passphrase);
  if (key === null) return failStore("key.wrong-passphrase");
  return makeKeyCheck(key) === check ? { ok: true, value: key } : failStore("key.damaged");
}

function holdsStore(folder: string): boolean {
  return [DATABASE, HEADER].some((name) => existsSync(path.join(folder, name)));
}

function readKeyFile(folder: string): StoreResult<KeyFile> {
  const text = readFileSync(path.join(folder, KEY_FILE), "utf8");
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return failStore("key.damaged");
    throw error;
  }
  const newer = z.object({ formatVersion: z.int().min(2) }).safeParse(json);
  if (newer.success) return failStore("key.newer");
  const file = KeyFile.safeParse(json);
  return file.success ? { ok: true, value: file.data } : failStore("key.damaged");
}

function wrapWithSystem(key: Buffer, encrypt: (t: string) => Uint8Array): KeyFile["wrap"] | null {
  try {
    return { kind: "system", data: toBase64(encrypt(key.toString("hex"))) };
  } catch {
    return null;
  }
}

function unwrapWithSystem(data: string, decrypt: (b: Uint8Array) => string): Uint8Array | null {
  let text: string;
  try {
    text = decrypt(Buffer.from(data, "base64"));
  } catch {
    return null;
  }
  return /^[0-9a-f]{64}$/.test(text) ? new Uint8Array(Buffer.from(text, "hex")) : null;
}

function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64");
}
