// Packing by the browser's own deflate: faster than one in JavaScript, and beside the page's thread.

import { type Bytes, joinBytes, pump } from '@/utils/text/bytes';

/** What unpacking gave. Without `whole` the bytes are those before the damage, or before the limit. */
export type Inflated = {
  readonly bytes: Bytes;
  readonly whole: boolean;
  readonly tooLarge: boolean;
};

/** So much is handed to the browser at a time: it unpacks each piece wholly, at most to a thousandfold. */
const PIECE = 16 * 1024;
/** Finer where something is damaged: the browser gives nothing of a piece in which it finds an error. */
const FINE_PIECE = 64;

/** Deflates without a header, as zips hold it. */
export function deflateRaw(bytes: Bytes): Promise<Bytes> {
  return pump(bytes, new CompressionStream('deflate-raw'));
}

/** Unpacks, but never much more than `limit` bytes; damaged or cut bytes give what stood before. Never rejects. */
export async function inflateRaw(packed: Bytes, limit: number): Promise<Inflated> {
  const inflated = await inflate(packed, limit, PIECE);
  return inflated.whole || inflated.tooLarge ? inflated : inflate(packed, limit, FINE_PIECE);
}

async function inflate(packed: Bytes, limit: number, piece: number): Promise<Inflated> {
  const unpacked = inPieces(packed, piece).pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = unpacked.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      size += next.value.length;
      if (size > limit) {
        await reader.cancel();
        return { bytes: joinBytes(parts), whole: false, tooLarge: true };
      }
      parts.push(next.value);
    }
    return { bytes: joinBytes(parts), whole: true, tooLarge: false };
  } catch {
    return { bytes: joinBytes(parts), whole: false, tooLarge: false };
  }
}

/** A stream that gives a piece only when it is asked for one. */
function inPieces(bytes: Bytes, piece: number): ReadableStream<Bytes> {
  let offset = 0;
  return new ReadableStream<Bytes>(
    {
      pull: (controller) => {
        if (offset >= bytes.length) controller.close();
        else controller.enqueue(bytes.subarray(offset, offset + piece));
        offset += piece;
      },
    },
    { highWaterMark: 0 },
  );
}
