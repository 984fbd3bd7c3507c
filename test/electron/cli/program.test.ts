import path from "node:path";
import { expect, test } from "vitest";
import { runMolnakt } from "#test/support/run-molnakt.ts";
import { makeTemporaryFolder } from "#test/support/temporary-folder.ts";

test.each(["--help", "dossier --help", "identity --help", "verify --help"])(
  "the words of molnakt %s are Swedish, the parser's own too",
  async (line) => {
    const { code, stdout } = await runMolnakt(line.split(" "));
    expect(code).toBe(0);
    expect(stdout).toContain("Så skriver du: molnakt");
    expect(stdout).toContain("Flaggor:");
    expect(stdout).not.toMatch(
      /Usage|Options|Commands|Arguments|choices|default|\[options\]|\[command\]/,
    );
  },
);

test("the version is said", async () => {
  const { code, stdout } = await runMolnakt(["--version"]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test("a file in a folder that is not there: it is the folder that is named", async () => {
  const folder = path.join(makeTemporaryFolder(), "saknas");
  const person = ["--name", "Åsa Öberg", "--role", "Handläggare", "--organisation", "Nämnden"];
  const { code, stderr } = await runMolnakt(
    ["identity", "create", ...person, "--out", path.join(folder, "id.pem")],
    { env: { MOLNAKT_PASSPHRASE: "fyra ord i en lång rad" } },
  );
  expect(code).toBe(1);
  expect(stderr).toContain(`Mappen ${folder} finns inte.`);
});
