// Bodies on disk: HTML gzipped (a third of the space), with the SHA-256 that later checks compare.

import {
  type Bytes,
  decodeText,
  encodeText,
  sha256Hex as hashBytes,
  pump,
} from '@/utils/text/bytes';

/** Gzips a string's UTF-8 bytes. */
export async function gzipText(text: string): Promise<Bytes> {
  return pump(encodeText(text), new CompressionStream('gzip'));
}

/** The string that {@link gzipText} packed. Rejects with a `TypeError` when the bytes are damaged. */
export async function gunzipText(bytes: Bytes): Promise<string> {
  return decodeText(await pump(bytes, new DecompressionStream('gzip')));
}

/** Lower-case hex SHA-256 of a string's UTF-8 bytes. */
export async function sha256Hex(text: string): Promise<string> {
  return hashBytes(encodeText(text));
}
