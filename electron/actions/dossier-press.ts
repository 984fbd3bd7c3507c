import type { Result } from "#contract/api.ts";
import type { VerificationReport } from "#contract/verification-report.ts";
import type { KnownQuestionnaire } from "#electron/dossier/verification/compare-questionnaire.ts";
import type { DossierSource } from "#electron/dossier/model/dossier-content.ts";

/** What is needed to make a signed dossier; everything can be copied between threads. */
export type SealOrder = {
  source: DossierSource;
  /** Text of the identity file, its key still encrypted. */
  identity: string;
  passphrase: string;
  /** Name of the PDF field that is signed, and the role it was made for. */
  field: string;
  role: string;
  /** The signer's own claim, UTC. */
  claimedTime: string;
};

export type VerifyOrder = {
  bytes: Uint8Array;
  name: string;
  /** SHA-256 of the certificates somebody has vouched for, hex. */
  trusted: readonly string[];
  /** Those that came with the app. */
  questionnaires: readonly KnownQuestionnaire[];
  now: string;
  /** Renders the pages again and compares them. */
  render: boolean;
};

/** Makes and judges dossiers; in the window's process this happens in a thread of its own. */
export type DossierPress = {
  seal(order: SealOrder): Promise<Result<Uint8Array>>;
  verify(order: VerifyOrder): Promise<VerificationReport>;
  /** Loads what rendering needs ahead of the first order. */
  warm(): Promise<void>;
};
