export type DocumentErrorCode = "document.characters" | "document.template" | "document.fields";

/** Pages that could not be made. The message is for developers; people get a text by code. */
export class DocumentError extends Error {
  readonly code: DocumentErrorCode;

  constructor(code: DocumentErrorCode, message: string) {
    super(message);
    this.name = "DocumentError";
    this.code = code;
  }
}
