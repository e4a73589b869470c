// LevelDB's log format, read far enough to damage a log on purpose and to tell whether a kill has torn one.
// Blocks of 32 kB hold fragments: CRC (4 bytes), length (2, little endian), type (1), then the data. No fragment's header
// crosses a block. https://github.com/google/leveldb/blob/main/doc/log_format.md

import { maskedCrc } from './crc32c';

/** One record from its first fragment's header up to the end of its last fragment, as offsets in the file. */
export type LogRecord = { readonly start: number; readonly end: number };

/** What stands in the way of reading a log to its end. */
export type LogFault =
  /** The file ends within a header, or within the data that a header announces. */
  | 'cut'
  /** The file ends after a whole fragment, and the record's other fragments never came. */
  | 'unfinished'
  | 'checksum'
  /** A type that is none, or a fragment that may not come after the one before it. */
  | 'type';

/** Every whole record before the first fault, and the fault with the place of its fragment; null when the log is whole. */
export type LogReading = {
  readonly records: readonly LogRecord[];
  readonly fault: { readonly kind: LogFault; readonly at: number } | null;
};

/** Bytes of a fragment's header. */
export const HEADER_SIZE = 7;

/** Bytes of a block. */
export const BLOCK_SIZE = 32_768;

const FULL = 1;
const FIRST = 2;
const MIDDLE = 3;
const LAST = 4;

/** Reads a log (or a MANIFEST, which has the same form) up to its end or its first fault. */
export function readLog(bytes: Uint8Array): LogReading {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const records: LogRecord[] = [];
  let open: number | null = null;
  let at = 0;
  const stopped = (kind: LogFault, place = at): LogReading => ({
    records,
    fault: { kind, at: place },
  });
  while (at < bytes.length) {
    const leftInBlock = BLOCK_SIZE - (at % BLOCK_SIZE);
    // Too small for a header: filled with zeros.
    if (leftInBlock < HEADER_SIZE) {
      at += leftInBlock;
      continue;
    }
    if (bytes.length - at < HEADER_SIZE) return stopped('cut');
    const length = view.getUint16(at + 4, true);
    const type = view.getUint8(at + 6);
    const end = at + HEADER_SIZE + length;
    if (type < FULL || type > LAST || length > leftInBlock - HEADER_SIZE) return stopped('type');
    if (end > bytes.length) return stopped('cut');
    if (view.getUint32(at, true) !== maskedCrc(bytes.subarray(at + 6, end)))
      return stopped('checksum');
    const begins = type === FULL || type === FIRST;
    if (begins !== (open === null)) return stopped('type');
    const start: number = open ?? at;
    if (type === FULL || type === LAST) records.push({ start, end });
    open = type === FIRST || type === MIDDLE ? start : null;
    at = end;
  }
  return open === null ? { records, fault: null } : stopped('unfinished', open);
}
