import type { Failure } from "#contract/api.ts";
import {
  IdentityError,
  type IdentityErrorCode,
} from "#electron/dossier/identity/identity-error.ts";
import { describeFailure, type FailureCode } from "./failures.ts";

const CODES: Readonly<Record<IdentityErrorCode, FailureCode>> = {
  "wrong-passphrase": "identity.wrong-passphrase",
  "not-an-identity": "identity.not-an-identity",
  "unsupported-key": "identity.unsupported-key",
  "weak-passphrase": "passphrase.short",
  "bad-name": "identity.bad-name",
};

/** An IdentityError as a failure; anything else is thrown on. */
export function describeIdentityError(error: unknown): Failure {
  if (!(error instanceof IdentityError)) throw error;
  return describeFailure(CODES[error.code], { least: 12, most: 64 });
}
