// @vitest-environment node
// The zip itself: what was stored, and sizes beyond the old format.

import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { crc32 } from '@/utils/backup/zip/crc32';
import { deflateRaw, inflateRaw } from '@/utils/backup/zip/deflate';
import { centralRecord, endRecords } from '@/utils/backup/zip/records';
import { walkZip } from '@/utils/backup/zip/walk-zip';
import { writeZip } from '@/utils/backup/zip/write-zip';
import { type Bytes, encodeText, joinBytes } from '@/utils/text/bytes';

const time = new Date(2026, 10, 22, 14, 30, 10);

async function zipOf(files: readonly (readonly [path: string, bytes: Bytes])[], offset = 0) {
  const parts: Bytes[] = [];
  const zip = writeZip(async (bytes) => {
    parts.push(bytes);
  }, offset);
  for (const [path, bytes] of files) await zip.add(path, bytes, time);
  await zip.end();
  return joinBytes(parts);
}

describe('crc32', () => {
  it('is the one of the standard', () => {
    expect(crc32(encodeText('123456789'))).toBe(0xcbf43926);
    expect(crc32(new Uint8Array(0))).toBe(0);
  });
});

describe('deflateRaw', () => {
  it.each([0, 1, 1000, 300_000])('comes back from %d bytes', async (length) => {
    const bytes = new Uint8Array(length).map((_, index) => (index * index) % 251);
    const packed = await deflateRaw(bytes);
    expect(await inflateRaw(packed, length)).toEqual({ bytes, whole: true, tooLarge: false });
    if (length > 0)
      expect(await inflateRaw(packed, length - 1)).toMatchObject({ whole: false, tooLarge: true });
  });
});

describe('a zip', () => {
  it('gives back what went in', async () => {
    const files = [
      ['a.txt', encodeText('a')],
      ['ordner/ü 字.txt', encodeText('字'.repeat(5000))],
      ['empty.bin', new Uint8Array(0)],
    ] as const;
    const bytes = await zipOf(files);
    expect(Object.entries(unzipSync(bytes))).toEqual(files.map(([path, data]) => [path, data]));
    const walked: [string, Bytes][] = [];
    for await (const item of walkZip(new Blob([bytes])))
      if (item.kind === 'entry') walked.push([item.entry.path, (await item.entry.read(1e6)).bytes]);
    expect(walked).toEqual(files);
  });

  it('with more than 65,535 entries names them all in the larger directory', () => {
    const count = 70_000;
    const name = encodeText('x');
    const entry = { name, time, crc: 0, packedSize: 0, size: 0, offset: 0 };
    // Every line of the directory leads to the same empty file: what counts here is that all are found.
    const local = joinBytes([
      Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
      Uint8Array.of(0, 0, 1, 0, 0, 0),
      name,
    ]);
    const lines = Array.from({ length: count }, (_, index) => ({
      ...entry,
      name: encodeText(`n${index}`),
    })).map(centralRecord);
    const directory = joinBytes(lines);
    const file = joinBytes([local, directory, endRecords(count, directory.length, local.length)]);
    let seen = 0;
    unzipSync(file, {
      filter: () => {
        seen += 1;
        return false;
      },
    });
    expect(seen).toBe(count);
  });

  it('beyond 4 GB tells where its entries lie in eight bytes', async () => {
    const offset = 2 ** 32 + 12_345;
    const bytes = await zipOf([['far.txt', encodeText('far')]], offset);
    const view = new DataView(bytes.buffer);
    const end = bytes.length - 22;
    const locator = end - 20;
    const end64 = Number(view.getBigUint64(locator + 8, true)) - offset;
    expect(view.getUint32(end64, true)).toBe(0x06064b50);
    const directory = Number(view.getBigUint64(end64 + 48, true)) - offset;
    expect(view.getUint32(directory, true)).toBe(0x02014b50);
    expect(view.getUint32(directory + 42, true)).toBe(0xffffffff);
    const extra = directory + 46 + 'far.txt'.length;
    expect(view.getUint16(extra, true)).toBe(1);
    expect(Number(view.getBigUint64(extra + 4, true))).toBe(offset);
  });
});
