// Bodies on disk: HTML gzipped (a third of the space), with the SHA-256 that later checks compare.

/** Gzips a string's UTF-8 bytes. */
export async function gzipText(text: string): Promise<Uint8Array<ArrayBuffer>> {
  return pump(new TextEncoder().encode(text), new CompressionStream('gzip'));
}

/** The string that {@link gzipText} packed. Rejects with a `TypeError` when the bytes are damaged. */
export async function gunzipText(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  // A mark at the beginning of a text belongs to it, and to its checksum.
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  return decoder.decode(await pump(bytes, new DecompressionStream('gzip')));
}

/** Lower-case hex SHA-256 of a string's UTF-8 bytes. */
export async function sha256Hex(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function pump(
  bytes: Uint8Array<ArrayBuffer>,
  codec: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new Response(new Blob([bytes]).stream().pipeThrough(codec));
  return new Uint8Array(await packed.arrayBuffer());
}
