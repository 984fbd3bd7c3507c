import { beforeAll, describe, expect, test } from "vitest";
import {
  type PdfObject,
  type PdfRef,
  dictOf,
  isKind,
  makeArray,
  makeDict,
  makeName,
  makeRef,
  makeStream,
  withEntries,
} from "#electron/dossier/pdf/object.ts";
import {
  findIndirect,
  listPages,
  readArray,
  readCatalog,
  readDict,
  readPdf,
  resolve,
} from "#electron/dossier/pdf/read-file.ts";
import { encodeText } from "#electron/dossier/pdf/text-string.ts";
import { listSignatureFields } from "#electron/dossier/signature/find-field.ts";
import type { ReadableFacts } from "#electron/dossier/verification/facts.ts";
import { readFacts } from "#electron/dossier/verification/read-facts.ts";
import { PAGELESS, writeRaw } from "#test/support/hostile-pdf.ts";
import { resignUpdate } from "#test/support/insider.ts";
import { prepareSample } from "#test/support/sample-document.ts";
import { appendUpdate, signSample, signSampleField } from "#test/support/sample-signature.ts";

let unsigned: Uint8Array;
let once: Uint8Array;
let twice: Uint8Array;

beforeAll(async () => {
  unsigned = await prepareSample();
  once = await signSample(1);
  twice = await signSampleField(once, 2);
});

function readReadable(pdf: Uint8Array): ReadableFacts {
  const facts = readFacts(pdf);
  if (!facts.readable) throw new Error(`unreadable: ${facts.error.code}`);
  return facts;
}

function listCodes(pdf: Uint8Array): string[] {
  return readReadable(pdf).changes.map(({ code }) => code);
}

describe("a legitimate dossier", () => {
  test("has intact signatures and no changes after one, two and three signatures", async () => {
    const thrice = await signSampleField(twice, 3);
    for (const [count, pdf] of [once, twice, thrice].entries()) {
      const { signatures, changes, expected } = readReadable(pdf);
      expect(changes).toEqual([]);
      expect(signatures.map(({ intact, level }) => [intact, level])).toEqual(
        Array.from({ length: count + 1 }, () => [true, "B-B"]),
      );
      expect(signatures.map(({ coversWholeFile }) => coversWholeFile)).toEqual(
        Array.from({ length: count + 1 }, (_, index) => index === count),
      );
      expect(expected).toMatchObject({ signed: count + 1, total: 3 });
    }
  });

  test("names field, role, signer and claimed time", () => {
    expect(readReadable(once).signatures[0]).toMatchObject({
      field: "Underskrift1",
      role: "Underskrift: roll 1",
      signer: "Åsa Öberg",
      claimedTime: "2026-11-20T11:00:00Z",
      reason: "Underskrift som handläggare",
      certificate: { title: "Handläggare", organisation: "Borås Stad", selfIssued: true },
    });
  });

  test("says which signatures are missing", () => {
    expect(readReadable(unsigned).expected).toEqual({
      signed: 0,
      total: 3,
      missing: ["Underskrift: roll 1", "Underskrift: roll 2", "Underskrift: roll 3"],
    });
  });

  test("cut back to its first signature is a whole dossier with one of three", () => {
    const cut = twice.subarray(0, readPdf(twice).revisions[1]!.end);
    expect(readReadable(cut).changes).toEqual([]);
    expect(readReadable(cut).expected).toMatchObject({ signed: 1, total: 3 });
  });
});

type Attack = (pdf: Uint8Array) => Uint8Array;

function getPage(pdf: Uint8Array, number: number): PdfRef {
  return listPages(readPdf(pdf))[number - 1]!;
}

function getNew(pdf: Uint8Array): number {
  return readPdf(pdf).revisions.at(-1)!.trailer.entries.get("Size") as number;
}

function changeDict(
  pdf: Uint8Array,
  number: number,
  changes: Record<string, PdfObject>,
  more: readonly (readonly [number, PdfObject])[] = [],
): Uint8Array {
  const dict = dictOf(findIndirect(readPdf(pdf), number)?.value)!;
  return appendUpdate(pdf, new Map([[number, withEntries(dict, changes)], ...more]));
}

const makeContent = (text: string) => makeStream({}, Buffer.from(text));

function makeSquare(pdf: Uint8Array): PdfObject {
  return makeDict({
    Type: makeName("Annot"),
    Subtype: makeName("Square"),
    Rect: makeArray([0, 0, 500, 800]),
    P: getPage(pdf, 1),
  });
}

function getField(pdf: Uint8Array, name: string) {
  return listSignatureFields(readPdf(pdf)).find((field) => field.name === name)!;
}

const ATTACKS: Record<string, { attack: Attack; code: string; page?: number }> = {
  "an appended page": {
    code: "page-added",
    attack: (pdf) => {
      const file = readPdf(pdf);
      const tree = readCatalog(file).entries.get("Pages") as PdfRef;
      const node = dictOf(resolve(file, tree))!;
      const kids = [...readArray(file, node, "Kids"), makeRef(getNew(pdf))];
      const page = dictOf(resolve(file, getPage(pdf, 1)))!;
      return changeDict(pdf, tree.number, { Kids: makeArray(kids), Count: kids.length }, [
        [getNew(pdf), page],
      ]);
    },
  },
  "replaced content": {
    code: "content-changed",
    page: 1,
    attack: (pdf) => {
      const contents = dictOf(resolve(readPdf(pdf), getPage(pdf, 1)))!.entries.get("Contents");
      return appendUpdate(pdf, new Map([[(contents as PdfRef).number, makeContent("BT ET")]]));
    },
  },
  "another content stream for a page": {
    code: "page-changed",
    page: 1,
    attack: (pdf) =>
      changeDict(pdf, getPage(pdf, 1).number, { Contents: makeRef(getNew(pdf)) }, [
        [getNew(pdf), makeContent("BT ET")],
      ]),
  },
  "a covering annotation": {
    code: "annotation-added",
    page: 1,
    attack: (pdf) =>
      changeDict(pdf, getPage(pdf, 1).number, { Annots: makeArray([makeRef(getNew(pdf))]) }, [
        [getNew(pdf), makeSquare(pdf)],
      ]),
  },
  "a swapped seal": {
    code: "field-changed",
    attack: (pdf) =>
      changeDict(
        pdf,
        getField(pdf, "Underskrift1").number,
        { AP: makeDict({ N: makeRef(getNew(pdf)) }) },
        [[getNew(pdf), makeStream({ Subtype: makeName("Form") }, new Uint8Array(0))]],
      ),
  },
  "an overwritten seal": {
    code: "appearance-changed",
    page: 2,
    attack: (pdf) => {
      const file = readPdf(pdf);
      const seal = readDict(file, getField(pdf, "Underskrift1").dict, "AP")!.entries.get("N");
      return appendUpdate(pdf, new Map([[(seal as PdfRef).number, makeContent("")]]));
    },
  },
  "a seal drawn into an empty field": {
    code: "appearance-changed",
    page: 2,
    attack: (pdf) => {
      const file = readPdf(pdf);
      const seal = readDict(file, getField(pdf, "Underskrift3").dict, "AP")!.entries.get("N");
      return appendUpdate(pdf, new Map([[(seal as PdfRef).number, makeContent("BT ET")]]));
    },
  },
  "a replaced attachment": {
    code: "attachment-changed",
    attack: (pdf) => {
      const file = readPdf(pdf);
      const [, specification] = readArray(
        file,
        readDict(file, readDict(file, readCatalog(file), "Names"), "EmbeddedFiles"),
        "Names",
      );
      const stream = readDict(file, dictOf(resolve(file, specification)), "EF")!.entries.get("F");
      return appendUpdate(pdf, new Map([[(stream as PdfRef).number, makeContent('{"a":2}')]]));
    },
  },
  "a list of other attachments": {
    code: "catalog-changed",
    attack: (pdf) => {
      const root = readPdf(pdf).revisions[0].trailer.entries.get("Root") as PdfRef;
      return changeDict(pdf, root.number, { Names: makeDict({}) });
    },
  },
  "changed properties": {
    code: "info-changed",
    attack: (pdf) => {
      const info = readPdf(pdf).revisions[0].trailer.entries.get("Info") as PdfRef;
      return changeDict(pdf, info.number, { Title: encodeText("En annan titel") });
    },
  },
  "changed metadata": {
    code: "metadata-changed",
    attack: (pdf) => {
      const metadata = readCatalog(readPdf(pdf)).entries.get("Metadata") as PdfRef;
      return appendUpdate(pdf, new Map([[metadata.number, makeContent("<x/>")]]));
    },
  },
  "changed tags": {
    code: "tags-changed",
    attack: (pdf) => {
      const tags = readCatalog(readPdf(pdf)).entries.get("StructTreeRoot") as PdfRef;
      return changeDict(pdf, tags.number, { RoleMap: makeDict({}) });
    },
  },
  "another trailer": {
    code: "trailer-changed",
    attack: (pdf) => appendUpdate(pdf, new Map(), { Info: makeRef(1) }),
  },
  "a removed signature": {
    code: "signature-removed",
    attack: (pdf) => {
      const { number, dict } = getField(pdf, "Underskrift1");
      const entries = new Map(dict.entries);
      entries.delete("V");
      return appendUpdate(pdf, new Map([[number, { kind: "dict", entries }]]));
    },
  },
  "an overwritten signature": {
    code: "signature-changed",
    attack: (pdf) => {
      const value = getField(pdf, "Underskrift1").dict.entries.get("V") as PdfRef;
      return changeDict(pdf, value.number, { Reason: encodeText("Annat skäl") });
    },
  },
  "a changed label of an empty field": {
    code: "field-changed",
    attack: (pdf) =>
      changeDict(pdf, getField(pdf, "Underskrift3").number, { TU: encodeText("Någon annan") }),
  },
  "an added object that nothing uses": {
    code: "object-added",
    attack: (pdf) => appendUpdate(pdf, new Map([[getNew(pdf), makeDict({})]])),
  },
  "an empty update": { code: "empty-update", attack: (pdf) => appendUpdate(pdf, new Map()) },
  "trailing bytes": {
    code: "trailing-bytes",
    attack: (pdf) => Buffer.concat([pdf, Buffer.from("more")]),
  },
};

describe("after signing, verification finds", () => {
  test.each(Object.entries(ATTACKS))("%s", (_, { attack, code, page }) => {
    const { changes, signatures } = readReadable(attack(twice));
    const found = changes.find((change) => change.code === code);
    expect(found, changes.map((change) => change.code).join()).toBeDefined();
    if (page !== undefined) expect(found?.page).toBe(page);
    expect(signatures).toHaveLength(2);
    expect(signatures.map(({ changesAfter }) => changesAfter.includes(found!))).toEqual([
      true,
      true,
    ]);
    expect(signatures.some(({ coversWholeFile }) => coversWholeFile)).toBe(false);
  });

  test.each(Object.entries(ATTACKS).filter(([, { code }]) => code !== "trailing-bytes"))(
    "%s, with a good signature after it",
    async (_, { attack, code }) => {
      expect(listCodes(await signSampleField(attack(twice), 3))).toContain(code);
    },
  );
});

describe("a signer who changes something in the same update", () => {
  const getContents = (number: number) =>
    dictOf(resolve(readPdf(twice), getPage(twice, number)))!.entries.get("Contents") as PdfRef;

  async function forge(change: (objects: Map<number, PdfObject>) => void) {
    const { signatures, changes } = readReadable(await resignUpdate(twice, 3, change));
    expect(signatures.map(({ intact }) => intact)).toEqual([true, true, true]);
    expect(signatures[2]?.coversWholeFile).toBe(true);
    return changes.map(({ code, page }) => [code, page]);
  }

  test("and nothing is found where nothing was changed", async () => {
    expect(await forge(() => undefined)).toEqual([]);
  });

  test.each([1, 2])("is found when it is page %i", async (number) => {
    const found = await forge((objects) => {
      objects.set(getContents(number).number, makeContent("BT ET"));
    });
    expect(found).toEqual([["content-changed", number]]);
  });

  test.each([
    ["place", { Rect: makeArray([0, 0, 600, 800]) }],
    ["label", { TU: encodeText("Någon annan") }],
    ["behaviour", { AA: makeDict({}) }],
  ])("is found when it is the own field's %s", async (_, entries) => {
    const { number } = getField(twice, "Underskrift3");
    const found = await forge((objects) => {
      objects.set(number, withEntries(dictOf(objects.get(number))!, entries));
    });
    expect(found).toEqual([["field-changed", null]]);
  });

  test("is found when the seal is drawn over an object of the document", async () => {
    const { number } = getField(twice, "Underskrift3");
    const contents = getContents(1);
    const found = await forge((objects) => {
      const field = dictOf(objects.get(number))!;
      objects.set(number, withEntries(field, { AP: makeDict({ N: contents }) }));
      objects.set(contents.number, makeStream({ Subtype: makeName("Form") }, new Uint8Array(0)));
    });
    expect(found).toContainEqual(["content-changed", 1]);
  });

  test("is found when the seal brings an action along", async () => {
    const { number } = getField(twice, "Underskrift3");
    const free = getNew(twice) + 50;
    const found = await forge((objects) => {
      const seal = dictOf(dictOf(objects.get(number))!.entries.get("AP"))!.entries.get(
        "N",
      ) as PdfRef;
      const old = objects.get(seal.number);
      if (!isKind(old, "stream")) throw new Error("no seal");
      const dict = withEntries(old.dict, { Extra: makeRef(free) });
      objects.set(seal.number, { kind: "stream", dict, data: old.data });
      objects.set(free, makeDict({ Type: makeName("Action"), S: makeName("JavaScript") }));
    });
    expect(found.map(([code]) => code)).toEqual(["appearance-changed"]);
  });
});

describe("the bytes of a signature", () => {
  function patch(pdf: Uint8Array, find: string, replace: string): Uint8Array {
    const copy = Buffer.from(pdf);
    const at = copy.lastIndexOf(find);
    expect(at).toBeGreaterThan(0);
    copy.write(replace, at, "latin1");
    return copy;
  }

  function readSpan(pdf: Uint8Array): { start: number; end: number } {
    const start = Buffer.from(pdf).indexOf("/Contents<") + "/Contents".length;
    return { start, end: Buffer.from(pdf).indexOf(">", start) + 1 };
  }

  test("may not hold anything but zeros after the CMS", () => {
    const { end } = readSpan(once);
    const changed = Buffer.from(once);
    changed.write("41", end - 3);
    expect(readReadable(changed).signatures[0]).toMatchObject({ intact: false, cmsStrict: false });
  });

  test("must be the whole gap: a gap that holds more than the hex string is not exact", () => {
    const range = /\/ByteRange\[0 +(\d+) +(\d+) +(\d+)\]/.exec(
      Buffer.from(once).toString("latin1"),
    )!;
    const [all, start, end, rest] = range;
    const wider = `/ByteRange[0 ${String(Number(start) - 2).padStart(10)} ${end?.padStart(10)} ${rest?.padStart(10)}]`;
    expect(wider).toHaveLength(all.length);
    expect(readReadable(patch(once, all, wider)).signatures[0]).toMatchObject({
      byteRangeExact: false,
      intact: false,
    });
  });

  test("must reach the end of the update", () => {
    const range = /\/ByteRange\[0 +(\d+) +(\d+) +(\d+)\]/.exec(
      Buffer.from(once).toString("latin1"),
    )!;
    const [all, start, end, rest] = range;
    const shorter = `/ByteRange[0 ${start?.padStart(10)} ${end?.padStart(10)} ${String(Number(rest) - 6).padStart(10)}]`;
    expect(readReadable(patch(once, all, shorter)).signatures[0]?.byteRangeExact).toBe(false);
  });

  test("cannot be flipped one by one without notice, in the CMS and anywhere else", () => {
    const { start, end } = readSpan(once);
    // Every byte of the CMS by one of its two digits, every 41st digit of the padding, every 499th byte.
    const cmsEnd = start + 1 + 2 * 900;
    const step = (from: number, to: number, width: number) =>
      Array.from({ length: Math.floor((to - from) / width) }, (_, index) => from + index * width);
    const places = [
      ...step(start, cmsEnd, 2),
      ...step(cmsEnd, end, 41),
      ...step(0, once.length, 499),
    ];
    const missed = places.filter((place) => {
      const changed = Uint8Array.from(once);
      const digit = place > start && place < end - 1;
      const old = changed[place]!;
      changed[place] = digit ? (old === 0x30 ? 0x31 : 0x30) : old ^ 0x01;
      if (changed[place] === old) return false;
      const facts = readFacts(changed);
      return facts.readable && facts.changes.length === 0 && facts.signatures[0]?.intact === true;
    });
    expect(missed).toEqual([]);
    expect(places.length).toBeGreaterThan(900);
  }, 120_000);
});

test("whatever is not a PDF is a fact, not an exception", () => {
  expect(readFacts(new Uint8Array(0))).toMatchObject({
    readable: false,
    error: { code: "not-a-pdf" },
  });
  expect(readFacts(Buffer.from("%PDF-1.7\n%âãÏÓ\nstartxref\n9\n%%EOF", "latin1")).readable).toBe(
    false,
  );
});

describe("a file made to keep the reader busy", () => {
  const CATALOG = "/Type /Catalog /Pages 2 0 R";
  const range = (count: number) => Array.from({ length: count }, (_, at) => at);

  function findError(pdf: Uint8Array): string {
    const facts = readFacts(pdf);
    return facts.readable ? "readable" : facts.error.code;
  }

  test("with more fields than anybody signs is refused", () => {
    const fields = range(300).map((at) => [at + 10, `<</FT /Sig /T (${at})>>`] as const);
    const form = `/AcroForm <</Fields [${range(300)
      .map((at) => `${at + 10} 0 R`)
      .join(" ")}]>>`;
    const named = { 1: `<<${CATALOG} ${form}>>`, 2: PAGELESS };
    expect(findError(writeRaw({ ...named, ...Object.fromEntries(fields) }))).toBe(
      "too-many-objects",
    );
  });

  test("with more signatures than anybody makes is refused", () => {
    const form = `/AcroForm <</Fields [${range(65)
      .map((at) => `${at + 10} 0 R`)
      .join(" ")}]>>`;
    const fields = range(65).map((at) => [at + 10, `<</FT /Sig /T (${at}) /V 3 0 R>>`] as const);
    const signature = "<</Type /Sig /ByteRange [0 9 10 9] /Contents <00>>>";
    const all = { 1: `<<${CATALOG} ${form}>>`, 2: PAGELESS, 3: signature };
    expect(findError(writeRaw({ ...all, ...Object.fromEntries(fields) }))).toBe("too-many-objects");
  });

  test("whose pages share a long list of annotations is read in a moment", () => {
    const pages = range(5000).map((at) => [at + 10, "<</Annots 4 0 R>>"] as const);
    const kids = pages.map(([number]) => `${number} 0 R`).join(" ");
    const first = writeRaw({
      1: `<<${CATALOG}>>`,
      2: `<</Type /Pages /Kids [${kids}]>>`,
      4: `[${"5 0 R ".repeat(100_000)}]`,
      5: "<</Subtype /Link>>",
      ...Object.fromEntries(pages),
    });
    const changes = readReadable(writeRaw({ 5: "<</Subtype /Stamp>>" }, first)).changes;
    expect(changes).toMatchObject([{ code: "annotation-changed", object: 5, page: 1 }]);
  });

  test("changed over and over is named closely only at first", () => {
    const kids = range(50_000).map((at) => `${at + 10} 0 R`);
    let pdf = writeRaw({
      1: `<<${CATALOG}>>`,
      2: `<</Type /Pages /Kids [${kids.join(" ")}]>>`,
      ...Object.fromEntries(range(50_000).map((at) => [at + 10, "<</Type /Page>>"])),
    });
    for (const turn of range(12)) pdf = writeRaw({ 12: `<</Type /Page /X ${turn}>>` }, pdf);
    const { changes } = readReadable(pdf);
    expect(changes).toHaveLength(12);
    expect(changes[0]).toMatchObject({ code: "page-changed", object: 12, page: 3 });
    expect(changes.at(-1)).toMatchObject({ code: "object-changed", object: 12 });
  });

  test("whose seal leads to very much is read like any other", () => {
    const form = "/AcroForm <</Fields [10 0 R]>>";
    const first = writeRaw({
      1: `<<${CATALOG} ${form}>>`,
      2: PAGELESS,
      10: "<</FT /Sig /T (A)>>",
    });
    const seal = `<</Subtype /Form /X [${"1 0 R ".repeat(300_000)}] /Length 0>>\nstream\n\nendstream`;
    const signed = {
      10: "<</FT /Sig /T (A) /AP <</N 11 0 R>> /V 12 0 R>>",
      11: seal,
      12: "<</Type /Sig /ByteRange [0 1 2 3] /Contents <00>>>",
    };
    expect(readReadable(writeRaw(signed, first)).signatures).toMatchObject([{ intact: false }]);
  });
});
