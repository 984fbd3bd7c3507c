export type IdentityErrorCode =
  "wrong-passphrase" | "not-an-identity" | "unsupported-key" | "weak-passphrase" | "bad-name";

export class IdentityError extends Error {
  readonly code: IdentityErrorCode;

  constructor(code: IdentityErrorCode, message: string) {
    super(message);
    this.name = "IdentityError";
    this.code = code;
  }
}
