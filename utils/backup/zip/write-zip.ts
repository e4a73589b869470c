// A zip written entry by entry. Sizes and checksums stand before each entry's bytes, so that a reader needs no directory.

import { type Bytes, encodeText } from '@/utils/text/bytes';
import { crc32 } from './crc32';
import { deflateRaw } from './deflate';
import { centralRecord, endRecords, localRecord } from './records';

/** A zip in the making. Holds the directory (about 150 bytes an entry), and one entry at a time. */
export type ZipWriter = {
  /** Writes one entry. `path` is relative, with `/`; it must be new to this zip. */
  readonly add: (path: string, bytes: Bytes, time: Date) => Promise<void>;
  /** Writes the directory. Nothing can be added after it. */
  readonly end: () => Promise<void>;
};

/** Begins a zip; `offset` is how much stands before it in the file. */
export function writeZip(write: (bytes: Bytes) => Promise<void>, offset = 0): ZipWriter {
  const directory: Bytes[] = [];
  let at = offset;
  const put = async (bytes: Bytes) => {
    await write(bytes);
    at += bytes.length;
  };
  return {
    add: async (path, bytes, time) => {
      const packed = await deflateRaw(bytes);
      const entry = {
        name: encodeText(path),
        time,
        crc: crc32(bytes),
        packedSize: packed.length,
        size: bytes.length,
        offset: at,
      };
      directory.push(centralRecord(entry));
      await put(localRecord(entry));
      await put(packed);
    },
    end: async () => {
      const start = at;
      for (const record of directory) await put(record);
      await put(endRecords(directory.length, at - start, start));
    },
  };
}
