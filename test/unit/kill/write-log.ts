// Logs in LevelDB's form, for the tests of what reads and damages them.

import { maskedCrc } from '@/test/kill/damage/crc32c';
import { BLOCK_SIZE, HEADER_SIZE } from '@/test/kill/damage/leveldb-log';

/** A log of the given records, as LevelDB would write it. */
export function writeLog(records: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const add = (part: Uint8Array) => {
    parts.push(part);
    size += part.length;
  };
  for (const record of records) {
    let from = 0;
    for (let isFirst = true; isFirst || from < record.length; isFirst = false) {
      const left = BLOCK_SIZE - (size % BLOCK_SIZE);
      if (left < HEADER_SIZE) add(new Uint8Array(left));
      const room = (left < HEADER_SIZE ? BLOCK_SIZE : left) - HEADER_SIZE;
      const to = Math.min(record.length, from + room);
      const isLast = to === record.length;
      add(fragment(isFirst ? (isLast ? 1 : 2) : isLast ? 4 : 3, record.subarray(from, to)));
      from = to;
    }
  }
  return new Uint8Array(Buffer.concat(parts));
}

function fragment(type: number, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(HEADER_SIZE + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint16(4, data.length, true);
  view.setUint8(6, type);
  bytes.set(data, HEADER_SIZE);
  view.setUint32(0, maskedCrc(bytes.subarray(6)), true);
  return bytes;
}
