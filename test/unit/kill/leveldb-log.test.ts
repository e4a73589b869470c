// The kill test tells torn logs by this reading, and tears them by it.

import { expect, test } from 'vitest';
import { crc32c } from '@/test/kill/damage/crc32c';
import { readLog } from '@/test/kill/damage/leveldb-log';
import { writeLog } from './write-log';

const record = (size: number, value = 7) => new Uint8Array(size).fill(value);
const SIZES = [10, 40_000, 32_768 - 7 - 3, 0, 100_000, 5];
const LOG = writeLog(SIZES.map((size) => record(size)));

test('has the checksum of the Castagnoli polynomial', () => {
  expect(crc32c(new TextEncoder().encode('123456789'))).toBe(0xe3069283);
});

test('finds every record, over the borders of blocks and behind filled ones', () => {
  const { records, fault } = readLog(LOG);
  expect(fault).toBeNull();
  expect(records).toHaveLength(SIZES.length);
  expect(records[0]).toEqual({ start: 0, end: 17 });
  expect(records.at(-1)?.end).toBe(LOG.length);
});

test('reads an empty log as whole', () => {
  expect(readLog(new Uint8Array(0))).toEqual({ records: [], fault: null });
});

test('tells a log that ends within a header or within data', () => {
  for (const less of [1, 5, 6, 11]) {
    const { records, fault } = readLog(LOG.subarray(0, LOG.length - less));
    expect(fault).toEqual({ kind: 'cut', at: LOG.length - 12 });
    expect(records).toHaveLength(SIZES.length - 1);
  }
});

test('tells a record whose last fragments are missing', () => {
  const log = writeLog([record(10), record(40_000)]);
  expect(readLog(log.subarray(0, 32_768)).fault).toEqual({ kind: 'unfinished', at: 17 });
});

test('tells changed bytes, zeros at the end, and a new record behind a torn one', () => {
  const changed = LOG.slice();
  changed[12] = 8;
  expect(readLog(changed).fault).toEqual({ kind: 'checksum', at: 0 });
  const zeros = Buffer.concat([writeLog([record(10)]), new Uint8Array(5_000)]);
  expect(readLog(zeros).fault).toEqual({ kind: 'type', at: 17 });
  const first = writeLog([record(10), record(1_000)]);
  const torn = Buffer.concat([first.subarray(0, 500), writeLog([record(2_000)])]);
  expect(readLog(torn).fault).toEqual({ kind: 'checksum', at: 17 });
});
