// Where a backup's bytes go: whole blocks, each awaited, and a digest of the file that needs no more than one of them.

import { type Bytes, joinBytes, sha256Hex } from '@/utils/text/bytes';
import type { ReadableFile } from './zip/windowed';

/** Something that takes a file's bytes in order. The next are offered when the promise is kept. */
export type Sink = { readonly write: (bytes: Bytes) => Promise<void> };

/**
 * What identifies a file's bytes. The browser digests only what it holds whole, and a library for more would cost
 * weight and speed: so each block of 1 MiB gets its SHA-256, and `digest` is the SHA-256 of all these, one after the other.
 */
export type FileDigest = { readonly bytes: number; readonly digest: string };

const BLOCK = 2 ** 20;

/** Gathers bytes into blocks. Holds one. */
export function blockSink(sink: Sink) {
  const block = new Uint8Array(BLOCK);
  const digests: Bytes[] = [];
  let [filled, written] = [0, 0];
  const flush = async () => {
    const full = block.slice(0, filled);
    digests.push(await digestBlock(full));
    await sink.write(full);
    written += filled;
    filled = 0;
  };
  return {
    write: async (bytes: Bytes): Promise<void> => {
      for (let from = 0; from < bytes.length; ) {
        const part = bytes.subarray(from, from + BLOCK - filled);
        block.set(part, filled);
        filled += part.length;
        from += part.length;
        if (filled === BLOCK) await flush();
      }
    },
    /** How many bytes came in so far. */
    size: (): number => written + filled,
    /** Writes the last block. */
    end: async (): Promise<FileDigest> => {
      if (filled > 0) await flush();
      return { bytes: written, digest: await sha256Hex(joinBytes(digests)) };
    },
  };
}

/** The same of a file that lies there: equal exactly if the bytes are. Holds one block. */
export async function digestFile(file: ReadableFile): Promise<FileDigest> {
  const digests: Bytes[] = [];
  for (let at = 0; at < file.size; at += BLOCK) {
    const end = Math.min(at + BLOCK, file.size);
    digests.push(await digestBlock(new Uint8Array(await file.slice(at, end).arrayBuffer())));
  }
  return { bytes: file.size, digest: await sha256Hex(joinBytes(digests)) };
}

async function digestBlock(block: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', block));
}
