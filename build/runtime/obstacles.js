import { namePackages } from "./libraries.js";

/**
 * @typedef {object} Surroundings
 * @property {NodeJS.Platform} platform
 * @property {Record<string, string | undefined>} env
 * @property {boolean} isRoot
 * @property {string[]} missingLibraries
 * @property {boolean} hasVirtualScreen Whether xvfb-run is installed.
 * @property {string} osRelease
 */

/**
 * What keeps the window from opening here, and the command that would open it.
 *
 * @param {Surroundings} surroundings
 * @returns {import("./texts.js").Text[]} Empty when nothing is in the way.
 */
export function listObstacles(surroundings) {
  const { platform, env, isRoot, missingLibraries, hasVirtualScreen, osRelease } = surroundings;
  if (platform !== "linux") return [];
  const noScreen = !env["DISPLAY"] && !env["WAYLAND_DISPLAY"];
  const packages = missingLibraries.length > 0 ? namePackages(missingLibraries, osRelease) : [];
  if (noScreen && !hasVirtualScreen) packages.push("xauth", "xvfb");
  const install = `${isRoot ? "" : "sudo "}apt-get install ${packages.join(" ")}`;
  const start = noScreen ? "xvfb-run -a npm start" : "npm start";
  const command = packages.length > 0 ? `${install} && ${start}` : start;
  const texts = [];
  if (missingLibraries.length > 0) {
    const names = missingLibraries.join(", ");
    texts.push({
      sv: `Fönstret kan inte öppnas: systemet saknar ${names}.`,
      en: `The window cannot open: the system lacks ${names}.`,
    });
  }
  if (noScreen) {
    texts.push({
      sv: "Fönstret kan inte öppnas: här finns ingen skärm (varken DISPLAY eller WAYLAND_DISPLAY är satt).",
      en: "The window cannot open: there is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set).",
    });
  }
  if (texts.length > 0) {
    texts.push({ sv: `Öppna det så här: ${command}`, en: `Open it like this: ${command}` });
  }
  return texts;
}
