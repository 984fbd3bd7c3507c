import { describe, expect, test } from "vitest";
import { chooseSigners } from "#electron/actions/choose-signers.ts";
import { readBoras } from "#test/support/catalog.ts";
import { unwrap } from "#test/support/store-folder.ts";

const boras = await readBoras();
const ids = boras.signers.map(({ id }) => id);

describe("signers", () => {
  test("are all of the questionnaire's, the first signing, where nothing is chosen", () => {
    const { expected, signing } = unwrap(chooseSigners(boras, {}));
    expect(expected.map(({ id }) => id)).toEqual(ids);
    expect(signing.id).toBe(ids[0]);
    expect(ids.length).toBeGreaterThan(2);
  });

  test("keep the questionnaire's order, whatever the order of the choice", () => {
    const chosen = chooseSigners(boras, { expected: [ids[2]!, ids[0]!], signAs: ids[2]! });
    const { expected, signing } = unwrap(chosen);
    expect(expected.map(({ id }) => id)).toEqual([ids[0], ids[2]]);
    expect(signing.id).toBe(ids[2]);
  });

  test.each([
    [{ expected: ["borgmästare"] }, "signer.unknown"],
    [{ signAs: "borgmästare" }, "signer.unknown"],
    [{ expected: [ids[0]!], signAs: ids[1]! }, "signer.not-expected"],
    [{ expected: [] }, "signer.not-expected"],
  ])("%j is refused", (chosen, code) => {
    expect(chooseSigners(boras, chosen)).toMatchObject({ ok: false, error: { code } });
  });
});
