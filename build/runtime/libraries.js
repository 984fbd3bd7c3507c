import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/** Which Debian package brings a library that Electron is linked with. */
const packages = [
  {
    library: /^lib(gtk-3|gdk-3|gdk_pixbuf|atk|atk-bridge|cairo|pango|gio|glib|gobject)\b/,
    name: "libgtk-3-0",
  },
  { library: /^libatspi/, name: "libatspi2.0-0" },
  { library: /^lib(nss3|nssutil3|smime3|nspr4|plc4|plds4|ssl3)\b/, name: "libnss3" },
  { library: /^libasound/, name: "libasound2" },
  { library: /^libgbm/, name: "libgbm1" },
  { library: /^libcups/, name: "libcups2" },
  { library: /^libdrm/, name: "libdrm2" },
  { library: /^libxkbcommon/, name: "libxkbcommon0" },
  { library: /^libdbus/, name: "libdbus-1-3" },
  { library: /^libexpat/, name: "libexpat1" },
  { library: /^libX?xcb|^libxcb/, name: "libxcb1" },
  { library: /^libX11\b/, name: "libx11-6" },
  { library: /^libXcomposite/, name: "libxcomposite1" },
  { library: /^libXdamage/, name: "libxdamage1" },
  { library: /^libXext/, name: "libxext6" },
  { library: /^libXfixes/, name: "libxfixes3" },
  { library: /^libXrandr/, name: "libxrandr2" },
];

const all = ["libgtk-3-0", "libnss3", "libasound2", "libgbm1"];

/** Renamed when 64-bit time came: Debian 13 and Ubuntu 24.04. */
const renamed = new Set(["libgtk-3-0", "libatspi2.0-0", "libasound2", "libcups2"]);

/**
 * @param {string} output What `ldd` printed.
 * @returns {string[]} Names of the shared libraries that the system lacks.
 */
export function readMissingLibraries(output) {
  const missing = [...output.matchAll(/^\s*(\S+) => not found/gm)].map(([, name = ""]) => name);
  return [...new Set(missing)];
}

/**
 * @param {string[]} libraries
 * @param {string} osRelease The text of /etc/os-release.
 * @returns {string[]} The Debian packages that bring them.
 */
export function namePackages(libraries, osRelease) {
  const names = libraries.flatMap((library) => {
    const found = packages.find((entry) => entry.library.test(library));
    return found ? [found.name] : all;
  });
  const suffix = usesLongTime(osRelease) ? "t64" : "";
  return [...new Set(names)].sort().map((name) => (renamed.has(name) ? name + suffix : name));
}

/** @param {string} osRelease */
function usesLongTime(osRelease) {
  const id = /^ID="?([^"\n]+)/m.exec(osRelease)?.[1];
  const version = Number(/^VERSION_ID="?([\d.]+)/m.exec(osRelease)?.[1] ?? "0");
  return (id === "debian" && version >= 13) || (id === "ubuntu" && version >= 24.04);
}

/** @param {string} executable */
export function findMissingLibraries(executable) {
  if (process.platform !== "linux") return [];
  const { stdout } = spawnSync("ldd", [executable], { encoding: "utf8" });
  return readMissingLibraries(stdout || "");
}

export function readOsRelease() {
  const file = "/etc/os-release";
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}
