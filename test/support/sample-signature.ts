import { randomBytes } from "node:crypto";
import { createIdentity } from "#electron/dossier/identity/create-identity.ts";
import { openIdentity } from "#electron/dossier/identity/open-identity.ts";
import { type PdfObject, withEntries } from "#electron/dossier/pdf/object.ts";
import { readPdf } from "#electron/dossier/pdf/read-file.ts";
import { appendRevision } from "#electron/dossier/pdf/write-file.ts";
import { signField } from "#electron/dossier/signature/sign-field.ts";
import type { Signer } from "#electron/dossier/signature/signer.ts";
import { prepareSample, SAMPLE_FONT } from "./sample-document.ts";

export const SAMPLE_PASSPHRASE = "ett långt lösenord";
export const SIGNED_AT = "2026-11-20T11:00:00Z";

let made: Promise<{ text: string; signer: Signer }> | undefined;

async function makeIdentity(): Promise<{ text: string; signer: Signer }> {
  const text = await createIdentity({
    name: "Åsa Öberg",
    role: "Handläggare",
    organisation: "Borås Stad",
    passphrase: SAMPLE_PASSPHRASE,
    now: new Date("2026-11-20T10:00:00Z"),
    random: randomBytes,
  });
  return { text, signer: await openIdentity(text, SAMPLE_PASSPHRASE) };
}

/** One identity for all tests of a file: making one takes most of a second. */
export function getIdentity(): Promise<{ text: string; signer: Signer }> {
  made ??= makeIdentity();
  return made;
}

export async function signSampleField(pdf: Uint8Array, number: number): Promise<Uint8Array> {
  const { signer } = await getIdentity();
  return signField(pdf, {
    field: `Underskrift${number}`,
    signer,
    claimedTime: SIGNED_AT,
    reason: "Underskrift som handläggare",
    name: "Åsa Öberg",
    role: "Handläggare",
    appearance: { font: SAMPLE_FONT, language: "sv" },
  });
}

/** The sample with its first `count` fields signed. */
export async function signSample(count: number): Promise<Uint8Array> {
  let pdf = await prepareSample();
  for (let number = 1; number <= count; number += 1) pdf = await signSampleField(pdf, number);
  return pdf;
}

/** An update like any editor could append: whatever objects, a trailer that fits. */
export function appendUpdate(
  pdf: Uint8Array,
  objects: ReadonlyMap<number, PdfObject>,
  trailerChanges: Readonly<Record<string, PdfObject>> = {},
): Uint8Array {
  const last = readPdf(pdf).revisions.at(-1)!;
  const old = last.trailer.entries.get("Size") as number;
  const size = Math.max(old, ...[...objects.keys()].map((number) => number + 1));
  return appendRevision(
    pdf,
    objects,
    withEntries(last.trailer, { Size: size, Prev: last.xrefOffset, ...trailerChanges }),
  );
}
