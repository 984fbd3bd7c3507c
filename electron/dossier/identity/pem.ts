/** RFC 7468. */
export function encodePem(label: string, der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString("base64")
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join("\n")}\n-----END ${label}-----\n`;
}

/** The blocks with this label, in order. */
export function decodePem(label: string, text: string): Uint8Array[] {
  const pattern = new RegExp(
    `-----BEGIN ${label}-----\\s+([A-Za-z0-9+/=\\s]+?)-----END ${label}-----`,
    "g",
  );
  return [...text.matchAll(pattern)].map(
    (match) => new Uint8Array(Buffer.from(match[1] ?? "", "base64")),
  );
}
