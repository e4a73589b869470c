// A file read through a window: thousands of small looks cost a few reads.

import { type Bytes, findBytes } from '@/utils/text/bytes';

/** A file as the browser hands it over: a `Blob` is one. */
export type ReadableFile = {
  readonly size: number;
  readonly slice: (
    start: number,
    end: number,
  ) => { readonly arrayBuffer: () => Promise<ArrayBuffer> };
};

/** The same with a memory of what was just read. */
export type WindowedFile = {
  readonly size: number;
  /** Bytes of the file, a copy; fewer where the file ends. */
  readonly bytes: (start: number, end: number) => Promise<Bytes>;
  /** The next place at which a zip record may begin; -1 when there is none. */
  readonly indexOfPK: (from: number) => Promise<number>;
};

const WINDOW = 256 * 1024;
const PK = Uint8Array.of(0x50, 0x4b);

/** Looks into a file; holds two windows of 256 kB, for what ends an entry is looked at before the entry. */
export function windowed(file: ReadableFile): WindowedFile {
  type Held = { readonly start: number; readonly bytes: Bytes };
  let held: readonly Held[] = [];
  const read = async (start: number, end: number) =>
    new Uint8Array(await file.slice(start, end).arrayBuffer());
  const windowOf = async (start: number, end: number): Promise<Held> => {
    const known = held.find((one) => start >= one.start && end <= one.start + one.bytes.length);
    if (known !== undefined) return known;
    const fresh = { start, bytes: await read(start, Math.min(start + WINDOW, file.size)) };
    held = [fresh, ...held.slice(0, 1)];
    return fresh;
  };

  const bytes = async (start: number, wanted: number): Promise<Bytes> => {
    const end = Math.min(wanted, file.size);
    if (start >= end) return new Uint8Array(0);
    if (end - start > WINDOW) return read(start, end);
    const found = await windowOf(start, end);
    return found.bytes.slice(start - found.start, end - found.start);
  };
  const indexOfPK = async (from: number): Promise<number> => {
    // A window ends one byte before the next begins: the sign may lie across the border.
    for (let at = from; at + 1 < file.size; ) {
      const one = await windowOf(at, at + 2);
      const found = findBytes(one.bytes, PK, at - one.start);
      if (found >= 0) return one.start + found;
      at = one.start + one.bytes.length - 1;
    }
    return -1;
  };
  return { size: file.size, bytes, indexOfPK };
}
