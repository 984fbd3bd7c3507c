export type SignErrorCode =
  | "no-such-field"
  | "already-signed"
  | "changed-file"
  | "certificate-unfit"
  | "certificate-not-valid"
  | "signature-too-large";

export class SignError extends Error {
  readonly code: SignErrorCode;

  constructor(code: SignErrorCode, message: string) {
    super(message);
    this.name = "SignError";
    this.code = code;
  }
}
