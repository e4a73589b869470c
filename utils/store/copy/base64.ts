// Bytes as text: the second copy's store keeps nothing but JSON in Chromium.

/** Base64 of some bytes. */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  // In parts: the arguments of one call have a limit.
  for (let at = 0; at < bytes.length; at += 8192) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return btoa(binary);
}

/** The bytes of {@link toBase64}. Throws when the text is no base64. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (unit) => unit.charCodeAt(0));
}
