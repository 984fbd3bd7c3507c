import { createHash } from "node:crypto";
import { type Draft, addObject } from "./draft.ts";
import {
  type PdfArray,
  type PdfDict,
  type PdfRef,
  makeArray,
  makeDict,
  makeName,
  makeStream,
} from "./object.ts";
import { PdfError } from "./pdf-error.ts";
import { encodeDate, encodeText, makeByteString, makeHexString } from "./text-string.ts";

export type Attachment = {
  /** File name without a path. */
  readonly name: string;
  readonly mediaType: string;
  readonly description: string;
  /** ISO 19005-3, 6.8: Source = what the pages were made from. */
  readonly relationship: "Source" | "Data" | "Supplement";
  readonly bytes: Uint8Array;
  /** ISO 8601, UTC. */
  readonly modified: string;
};

const UNFIT_NAME = /[\u0000-\u001f\u007f-\u009f/\\:*?"<>|\ud800-\udfff]|^\.|^$/;
const MEDIA_TYPE = /^[a-z0-9][a-z0-9!#$&^_.+-]*\/[a-z0-9][a-z0-9!#$&^_.+-]*$/;
/** Characters. */
const MAX_NAME = 200;

function checkAttachments(attachments: readonly Attachment[]): void {
  const seen = new Set<string>();
  for (const { name, mediaType } of attachments) {
    if (UNFIT_NAME.test(name) || name.length > MAX_NAME) {
      throw new PdfError("bad-attachment", `unfit file name: ${JSON.stringify(name)}`);
    }
    if (!MEDIA_TYPE.test(mediaType)) {
      throw new PdfError("bad-attachment", `unfit media type: ${mediaType}`);
    }
    const folded = name.normalize("NFC").toLowerCase();
    if (seen.has(folded)) throw new PdfError("bad-attachment", `two files named ${name}`);
    seen.add(folded);
  }
}

function embed(draft: Draft, attachment: Attachment): PdfRef {
  const { bytes, name } = attachment;
  const modified = encodeDate(attachment.modified);
  const stream = makeStream(
    {
      Type: makeName("EmbeddedFile"),
      Subtype: makeName(attachment.mediaType),
      Params: makeDict({
        Size: bytes.length,
        ModDate: modified,
        // MD5 by definition (table 46); it guards against accidents only.
        CheckSum: makeHexString(createHash("md5").update(bytes).digest()),
      }),
    },
    bytes,
  );
  const file = addObject(draft, stream);
  return addObject(
    draft,
    makeDict({
      Type: makeName("Filespec"),
      // /F is for readers that know no Unicode; /UF is the name.
      F: makeByteString(name.replace(/[^\x20-\x7e]/g, "_")),
      UF: encodeText(name),
      Desc: encodeText(attachment.description),
      AFRelationship: makeName(attachment.relationship),
      EF: makeDict({ F: file, UF: file }),
    }),
  );
}

/**
 * Embeds files and returns the catalog entries that list them, in the given order in /AF and by key
 * in the name tree. Stored uncompressed: compressors differ between machines, and the bytes may not.
 */
export function embedAttachments(
  draft: Draft,
  attachments: readonly Attachment[],
): { files: PdfArray; names: PdfDict } | undefined {
  checkAttachments(attachments);
  if (attachments.length === 0) return undefined;
  const specs = attachments.map((attachment) => ({
    key: encodeText(attachment.name),
    ref: embed(draft, attachment),
  }));
  const byKey = [...specs].sort((one, other) => Buffer.compare(one.key.bytes, other.key.bytes));
  return {
    files: makeArray(specs.map(({ ref }) => ref)),
    names: makeDict({ Names: makeArray(byKey.flatMap(({ key, ref }) => [key, ref])) }),
  };
}
