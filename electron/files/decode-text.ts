/**
 * Text from bytes in UTF-8; null where they are not. A byte order mark at the start is "kept" where the
 * bytes must be exactly so, and "dropped" where a person may have saved the file in an editor.
 */
export function decodeText(bytes: Uint8Array, mark: "kept" | "dropped"): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: mark === "kept" }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
