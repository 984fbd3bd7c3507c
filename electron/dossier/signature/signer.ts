/**
 * A key that can sign and the certificate that goes with it. Where the key lives (a file, a card, a
 * key store) is the implementation's business.
 */
export type Signer = {
  /** X.509, DER. The key is EC (signs with ECDSA) or RSA (PKCS #1 v1.5), always over SHA-256. */
  readonly certificate: Uint8Array;
  /** Issuers' certificates, DER, nearest first; empty for a self-issued one. */
  readonly chain: readonly Uint8Array[];
  /** Signature over `input` (hashed by the signer) as CMS wants it: for ECDSA a DER SEQUENCE. */
  readonly sign: (input: Uint8Array) => Promise<Uint8Array>;
};
