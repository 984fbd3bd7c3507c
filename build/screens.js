import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "./root.js";

const folder = path.join(root, "test-results/screens/matrix");

/**
 * A page with every picture, a row a screen and a column a variant.
 *
 * @param {readonly string[]} files Named `<screen>--<language>--<colours>--<size>.png`.
 */
function makeSheet(files) {
  const parts = files.map((file) => ({ file, words: file.replace(/\.png$/, "").split("--") }));
  const screens = [...new Set(parts.map(({ words }) => words[0]))];
  const variants = [...new Set(parts.map(({ words }) => words.slice(1).join(" ")))];
  const rows = screens.map((screen) => {
    const cells = variants.map((variant) => {
      const found = parts.find(({ words: [name, ...rest] }) => {
        return name === screen && rest.join(" ") === variant;
      });
      if (found === undefined) return "<td></td>";
      const label = `${screen}, ${variant}`;
      return `<td><a href="${found.file}"><img src="${found.file}" alt="${label}" loading="lazy"></a></td>`;
    });
    return `<tr><th scope="row">${screen}</th>${cells.join("")}</tr>`;
  });
  const heads = variants.map((variant) => `<th scope="col">${variant}</th>`).join("");
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Molnakt, every screen</title>
<style>body{font:14px sans-serif;margin:0}th{position:sticky;top:0;background:#fff;padding:4px;text-align:left}
tbody th{left:0}img{width:400px;border:1px solid #888;display:block}td{padding:4px;vertical-align:top}</style></head>
<body><table><thead><tr><th></th>${heads}</tr></thead><tbody>
${rows.join("\n")}
</tbody></table></body></html>
`;
}

rmSync(folder, { recursive: true, force: true });
const { status } = spawnSync(
  process.execPath,
  [path.join(root, "build/e2e.js"), "screens.spec", ...process.argv.slice(2)],
  { stdio: "inherit", env: { ...process.env, MOLNAKT_SCREENS: "1" } },
);
const files = existsSync(folder) ? readdirSync(folder).filter((f) => f.endsWith(".png")) : [];
if (files.length > 0) {
  const sheet = path.join(folder, "index.html");
  writeFileSync(sheet, makeSheet(files.toSorted()));
  console.log(`${files.length} pictures in ${path.relative(root, sheet)}`);
}
process.exitCode = status ?? 1;
