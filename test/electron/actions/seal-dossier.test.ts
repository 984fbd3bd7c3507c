import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { answerQuestion } from "#electron/actions/answer-question.ts";
import { attachFiles } from "#test/support/attach-files.ts";
import { createIdentity, listIdentities } from "#electron/actions/create-identity.ts";
import { createPress } from "#electron/actions/create-press.ts";
import { openCatalog } from "#electron/actions/open-catalog.ts";
import { sealDossier } from "#electron/actions/seal-dossier.ts";
import { findSavedDossier } from "#electron/actions/show-dossier.ts";
import { trustFingerprint } from "#electron/actions/trust-fingerprint.ts";
import { verifyDossierFile } from "#electron/actions/verify-dossier-file.ts";
import type { Store } from "#electron/store/store.ts";
import type { Questionnaire } from "#engine/questionnaire.ts";
import { readBoras } from "#test/support/catalog.ts";
import { makeCatalog } from "#test/support/make-catalog.ts";
import { runTool } from "#test/support/outside-tools.ts";
import { caseDetails } from "#test/support/store-details.ts";
import { makeStoreOptions, openTestStore, unwrap } from "#test/support/store-folder.ts";
import { makeTemporaryFolder } from "#test/support/temporary-folder.ts";
import { writeFiles } from "#test/support/write-files.ts";

const NOW = "2026-11-23T13:03:00.000Z";
const PASSPHRASE = "fyra ord i en lång rad";
const press = createPress();
let boras: Questionnaire;
beforeAll(async () => {
  boras = await readBoras();
});

/** B6 is not asked here, so nobody can look at it. */
const moved = { review: ["A3", "B6"], setAside: [] };

async function prepare(): Promise<{ store: Store; id: string; identity: string }> {
  const store = openTestStore(makeStoreOptions());
  const { id } = unwrap(store.cases.create(caseDetails, boras, "Åsa Öberg"));
  unwrap(answerQuestion(store, id, "B6", { value: "yes" }));
  const person = { name: "Åsa Öberg", role: "IT-strateg", organisation: "Borås Stad" };
  const made = await createIdentity(store, { ...person, passphrase: PASSPHRASE }, NOW);
  return { store, id, identity: unwrap(made).id };
}

function order(id: string, identity: string) {
  const signers = boras.signers.map((signer) => signer.id);
  const signAs = signers[0]!;
  return { id, identity, passphrase: PASSPHRASE, signers, signAs, language: "sv" as const };
}

describe("sealing a case", () => {
  test("saves a dossier with its evidence, notes it, and verifies once vouched for", async () => {
    const { store, id, identity } = await prepare();
    const folder = makeTemporaryFolder();
    writeFiles(folder, { "avtal 😀.txt": "Avtalet" });
    await attachFiles(store, id, [path.join(folder, "avtal 😀.txt")]);
    const file = path.join(folder, "akt.pdf");
    const tools = { press, now: NOW, appVersion: "0.1.0", choosePath: () => Promise.resolve(file) };
    const sealed = unwrap(await sealDossier(store, tools, order(id, identity)));
    expect(sealed).toMatchObject({ path: file, size: readFileSync(file).length, sealedAt: NOW });
    expect(unwrap(store.dossiers.list(id))).toEqual([sealed]);
    expect(unwrap(store.cases.readJournal(id)).at(-1)?.change.kind).toBe("sealed");
    expect(unwrap(findSavedDossier(store, file))).toBe(file);

    const verifying = { press, catalog: openCatalog("."), now: NOW };
    const before = unwrap(await verifyDossierFile(store, verifying, file));
    expect(before).toMatchObject({ verdict: "indeterminate", rerendered: "same" });
    expect(before.attachments.map(({ name }) => name).join()).toContain("avtal _.txt");
    const vouched = { fingerprint: identity, name: "Åsa", vouchedBy: "Bo", since: NOW };
    unwrap(trustFingerprint(store, vouched));
    const after = unwrap(await verifyDossierFile(store, verifying, file));
    expect(after.verdict).toBe("passed");
  });

  test("after a move names both versions and what nobody has looked at again, and verifies", async () => {
    const { store, id, identity } = await prepare();
    const catalog = makeCatalog({ ...boras, version: "99.0.0" });
    unwrap(answerQuestion(store, id, "A3", { value: "no" }));
    unwrap(store.cases.move(id, { ...boras, version: "99.0.0" }, moved, "Åsa Öberg"));
    const file = path.join(makeTemporaryFolder(), "akt.pdf");
    const tools = { press, now: NOW, appVersion: "0.1.0", choosePath: () => Promise.resolve(file) };
    unwrap(await sealDossier(store, tools, order(id, identity)));
    const vouched = { fingerprint: identity, name: "Åsa", vouchedBy: "Bo", since: NOW };
    unwrap(trustFingerprint(store, vouched));
    const report = unwrap(await verifyDossierFile(store, { press, catalog, now: NOW }, file));
    expect(report).toMatchObject({ verdict: "passed", journal: "same", rerendered: "same" });
    const text = runTool("pdftotext", "-layout", file, "-").output;
    expect(text).toContain(`${boras.version} → 99.0.0`);
    expect(text).toMatch(/Svar att se över\s+A3\n/);
    expect(text.replace(/\s+/g, " ")).toContain("svaret är inte sett över");
  });

  test("leaves nothing behind when the officer cancels", async () => {
    const { store, id, identity } = await prepare();
    const tools = { press, now: NOW, appVersion: "0.1.0", choosePath: () => Promise.resolve(null) };
    expect(unwrap(await sealDossier(store, tools, order(id, identity)))).toBeNull();
    expect(unwrap(store.dossiers.list(id))).toEqual([]);
  });

  test("asks for no path when it cannot sign, and says why it cannot save", async () => {
    const { store, id, identity } = await prepare();
    let asked = 0;
    const missing = path.join(makeTemporaryFolder(), "none", "akt.pdf");
    const choosePath = () => {
      asked += 1;
      return Promise.resolve(missing);
    };
    const tools = { press, now: NOW, appVersion: "0.1.0", choosePath };
    const wanted = order(id, identity);
    for (const [wrong, code] of [
      [{ passphrase: "en annan lång fras" }, "identity.wrong-passphrase"],
      [{ identity: "0" }, "identity.unknown"],
      [{ signAs: "borgmästare" }, "signer.unknown"],
      [{ id: crypto.randomUUID() }, "store.unknown-assessment"],
    ] as const) {
      expect(await sealDossier(store, tools, { ...wanted, ...wrong })).toMatchObject({
        error: { code },
      });
    }
    expect(asked).toBe(0);
    expect(await sealDossier(store, tools, wanted)).toMatchObject({
      error: { code: "file.no-folder" },
    });
    expect(asked).toBe(1);
    expect(unwrap(store.dossiers.list(id))).toEqual([]);
  });

  test("shows only files that were saved from here", async () => {
    const { store } = await prepare();
    expect(findSavedDossier(store, "/etc/passwd")).toMatchObject({
      error: { code: "dossier.unknown" },
    });
    expect(unwrap(listIdentities(store))[0]).not.toHaveProperty("text");
  });
});
