export type PdfErrorCode =
  | "too-large"
  | "not-a-pdf"
  | "syntax"
  | "too-deep"
  | "duplicate-key"
  | "too-many-objects"
  | "too-many-revisions"
  | "encrypted"
  | "xref-stream"
  | "hybrid-file"
  | "broken-xref"
  | "unaccounted-bytes"
  | "missing-object"
  | "unexpected-type"
  | "unsupported-filter"
  | "too-much-data"
  | "bad-attachment"
  | "bad-field"
  | "no-colour-profile"
  | "bad-font"
  | "missing-glyph";

/** A PDF that is not what this layer reads or writes; `offset` is in bytes from the file's start. */
export class PdfError extends Error {
  readonly code: PdfErrorCode;
  readonly offset: number | undefined;

  constructor(code: PdfErrorCode, message: string, offset?: number) {
    super(offset === undefined ? message : `${message} (byte ${offset})`);
    this.name = "PdfError";
    this.code = code;
    this.offset = offset;
  }
}
