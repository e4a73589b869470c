// The records of a zip file, byte for byte (PKWARE's APPNOTE, sections 4.3.7 to 4.3.16). Little-endian throughout.

import { type Bytes, joinBytes } from '@/utils/text/bytes';

/** The signatures by which records begin. */
export const SIGNATURE = {
  local: 0x04034b50,
  central: 0x02014b50,
  end: 0x06054b50,
  end64: 0x06064b50,
  locator64: 0x07064b50,
} as const;

const DEFLATED = 8;
const UTF8_NAME = 0x0800;
const MOST_16 = 0xffff;
const MOST_32 = 0xffffffff;
const LOCAL_LENGTH = 30;

/** One entry as its records tell it. Sizes are below 4 GB; where it lies in the file may be beyond. */
export type EntryRecord = {
  /** UTF-8. */
  readonly name: Bytes;
  readonly time: Date;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
};

/** What stands before an entry's bytes. */
export function localRecord(entry: EntryRecord): Bytes {
  return joinBytes([numbers([SIGNATURE.local, 4], [20, 2], ...common(entry), [0, 2]), entry.name]);
}

/** The entry's line in the directory at the end. */
export function centralRecord(entry: EntryRecord): Bytes {
  const far = entry.offset >= MOST_32;
  const extra = far ? numbers([1, 2], [8, 2], [entry.offset, 8]) : new Uint8Array(0);
  const fixed = numbers(
    [SIGNATURE.central, 4],
    // Made by: Unix, so that names are taken as UTF-8 by everyone.
    [0x031e, 2],
    [far ? 45 : 20, 2],
    ...common(entry),
    [extra.length, 2],
    // No comment, first disk, no marks of our own, an ordinary file that everyone may read.
    [0, 2],
    [0, 2],
    [0, 2],
    [0o100644 * 2 ** 16, 4],
    [Math.min(entry.offset, MOST_32), 4],
  );
  return joinBytes([fixed, entry.name, extra]);
}

/** The last records. Those of zip64 come in only where the old ones cannot hold a number. */
export function endRecords(count: number, size: number, offset: number): Bytes {
  const big = count >= MOST_16 || size >= MOST_32 || offset >= MOST_32;
  const end = numbers(
    [SIGNATURE.end, 4],
    [0, 4],
    [Math.min(count, MOST_16), 2],
    [Math.min(count, MOST_16), 2],
    [Math.min(size, MOST_32), 4],
    [Math.min(offset, MOST_32), 4],
    [0, 2],
  );
  if (!big) return end;
  const end64 = numbers(
    [SIGNATURE.end64, 4],
    [44, 8],
    [0x031e, 2],
    [45, 2],
    [0, 8],
    [count, 8],
    [count, 8],
    [size, 8],
    [offset, 8],
  );
  const locator = numbers([SIGNATURE.locator64, 4], [0, 4], [offset + size, 8], [1, 4]);
  return joinBytes([end64, locator, end]);
}

/** What a local record says; `packedSize` is null where it is told behind the bytes, or not at all. */
export type LocalRecord = {
  readonly name: Bytes;
  readonly method: number;
  readonly packedSize: number | null;
  /** Null where it is told behind the bytes. */
  readonly crc: number | null;
  /** Length of the record itself: the entry's bytes begin behind it. */
  readonly length: number;
};

/**
 * Reads a local record at the beginning of `bytes`, at least 30 of them; null when there is none that makes sense.
 * Where one must stand, its name has to hold what a backup's names do, and the signature may be damaged.
 */
export function readLocalRecord(
  bytes: Uint8Array,
  signature?: 'any-signature',
): LocalRecord | null {
  if (bytes.length < LOCAL_LENGTH) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = (offset: number) => view.getUint16(offset, true);
  const [needed, flags, method] = [at(4), at(6), at(8)];
  const [nameLength, extraLength] = [at(26), at(28)];
  const name = new Uint8Array(bytes.slice(LOCAL_LENGTH, LOCAL_LENGTH + nameLength));
  const sound = (needed & 0xff) <= 63 && method < 100 && nameLength > 0 && nameLength <= 4096;
  const signed = view.getUint32(0, true) === SIGNATURE.local;
  if (!sound || !(signed || (signature === 'any-signature' && isLikelyName(name)))) return null;
  const packedSize = view.getUint32(18, true);
  const untold = packedSize === MOST_32 || ((flags & 8) !== 0 && packedSize === 0);
  return {
    name,
    method,
    packedSize: untold ? null : packedSize,
    crc: (flags & 8) !== 0 ? null : view.getUint32(14, true),
    length: LOCAL_LENGTH + nameLength + extraLength,
  };
}

function isLikelyName(name: Uint8Array): boolean {
  return /^[^\p{Cc}\ufffd]+\.(html|jsonl?)$/u.test(new TextDecoder().decode(name));
}

function common(entry: EntryRecord): [value: number, bytes: number][] {
  const { time } = entry;
  // Local time in steps of two seconds, of the years 1980 to 2107.
  const year = Math.min(Math.max(time.getFullYear(), 1980), 2107) - 1980;
  const clock = (time.getHours() << 11) | (time.getMinutes() << 5) | (time.getSeconds() >> 1);
  return [
    [UTF8_NAME, 2],
    [DEFLATED, 2],
    [clock, 2],
    [(year << 9) | ((time.getMonth() + 1) << 5) | time.getDate(), 2],
    [entry.crc, 4],
    [entry.packedSize, 4],
    [entry.size, 4],
    [entry.name.length, 2],
  ];
}

function numbers(...fields: readonly [value: number, bytes: number][]): Bytes {
  const bytes = new Uint8Array(fields.reduce((sum, [, length]) => sum + length, 0));
  let offset = 0;
  for (const [value, length] of fields) {
    for (let index = 0; index < length; index += 1)
      bytes[offset + index] = Math.floor(value / 256 ** index) % 256;
    offset += length;
  }
  return bytes;
}
