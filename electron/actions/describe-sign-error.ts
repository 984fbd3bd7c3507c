import type { Failure } from "#contract/api.ts";
import { SignError, type SignErrorCode } from "#electron/dossier/signature/sign-error.ts";
import { describeFailure, type FailureCode } from "./failures.ts";

const CODES: Readonly<Partial<Record<SignErrorCode, FailureCode>>> = {
  "certificate-unfit": "identity.certificate-unfit",
  "certificate-not-valid": "identity.not-valid-then",
};

/** What in the identity stopped a signature; anything else is a broken invariant and thrown on. */
export function describeSignError(error: unknown): Failure {
  const code = error instanceof SignError ? CODES[error.code] : undefined;
  if (code === undefined) throw error;
  return describeFailure(code);
}
