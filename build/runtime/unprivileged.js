import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/**
 * @typedef {object} Account
 * @property {number} uid
 * @property {number} gid
 * @property {string} home
 */

/** Linux's "nobody": Chromium refuses to run as root with its sandbox on. */
const nobody = 65534;

/** Where the data of an app that root started lie, when no other account is known. */
const homeOfNobody = "/var/lib/molnakt";

export function isRoot() {
  return process.getuid?.() === 0;
}

/**
 * The account that started `sudo`, else nobody.
 *
 * @param {Record<string, string | undefined>} env
 * @returns {Account}
 */
export function chooseAccount(env) {
  const uid = Number(env["SUDO_UID"] ?? "0");
  if (!Number.isInteger(uid) || uid <= 0) return { uid: nobody, gid: nobody, home: homeOfNobody };
  const { stdout } = spawnSync("getent", ["passwd", String(uid)], { encoding: "utf8" });
  const [, , , gid = "", , home = ""] = stdout.trim().split(":");
  if (!gid || !home) return { uid: nobody, gid: nobody, home: homeOfNobody };
  return { uid, gid: Number(gid), home };
}

export function canChangeAccount() {
  return isRoot() && spawnSync("setpriv", ["--version"], { stdio: "ignore" }).status === 0;
}

/**
 * @param {Account} account
 * @returns {string[]} The command that the program to run is appended to.
 */
export function commandAs({ uid, gid }) {
  return [
    "setpriv",
    `--reuid=${String(uid)}`,
    `--regid=${String(gid)}`,
    "--clear-groups",
    "--no-new-privs",
    "--inh-caps=-all",
    "--bounding-set=-all",
  ];
}

/**
 * @param {Account} account
 * @param {string[]} files
 */
export function isReadable(account, files) {
  const [command = "", ...options] = commandAs(account);
  return files.every(
    (file) =>
      spawnSync(command, [...options, "test", "-r", file], { stdio: "ignore" }).status === 0,
  );
}

/**
 * A copy, open for everybody to read, of a repository that lies where only root can reach it.
 *
 * @param {string} root
 * @param {string[]} parts Files and folders to copy; those that are not there are left out.
 * @returns {{ folder: string, remove: () => void }}
 */
export function copyForOthers(root, parts) {
  const folder = mkdtempSync(path.join(tmpdir(), "molnakt-"));
  const present = parts.filter((part) => existsSync(path.join(root, part)));
  execFileSync("cp", ["-a", "--no-preserve=ownership", "--parents", ...present, folder], {
    cwd: root,
  });
  execFileSync("chmod", ["-R", "a+rX", folder]);
  return {
    folder,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Gives the account a home of its own, and what it needs of the environment: the screen, and a copy
 * of the key to it that it may read.
 *
 * @param {Account} account
 * @param {Record<string, string | undefined>} env
 * @returns {Record<string, string>}
 */
export function makeEnvironment(account, env) {
  const kept = ["PATH", "LANG", "LC_ALL", "LC_MESSAGES", "TZ", "DISPLAY", "WAYLAND_DISPLAY"];
  const own = kept.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]]));
  const runtime = path.join(account.home, ".run");
  for (const folder of [account.home, runtime]) {
    if (folder === account.home && existsSync(folder)) continue;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    chownSync(folder, account.uid, account.gid);
  }
  /** @type {Record<string, string>} */
  const result = { ...Object.fromEntries(own), HOME: account.home, XDG_RUNTIME_DIR: runtime };
  const key = env["XAUTHORITY"];
  if (key && existsSync(key)) {
    const copy = path.join(runtime, "Xauthority");
    copyFileSync(key, copy);
    chmodSync(copy, 0o600);
    chownSync(copy, account.uid, account.gid);
    result["XAUTHORITY"] = copy;
  }
  return result;
}
