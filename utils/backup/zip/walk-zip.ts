// A zip read from its first byte on, by the records before the entries. A cut file has no directory at its end, and a damaged
// one may lie: what is whole is found all the same.

import { type Bytes, decodeText } from '@/utils/text/bytes';
import { crc32 } from './crc32';
import { type Inflated, inflateRaw } from './deflate';
import { type LocalRecord, readLocalRecord, SIGNATURE } from './records';
import { type ReadableFile, type WindowedFile, windowed } from './windowed';

/** Something in the zip, as far as it is there. */
export type ZipEntry = {
  readonly path: string;
  /** How many bytes it takes up in the file. */
  readonly packedSize: number;
  /** Whether the file ends before the entry does. */
  readonly cut: boolean;
  /** Unpacks it: never more than `limit` bytes, and where it is damaged what stands before the damage. */
  readonly read: (limit: number) => Promise<EntryBytes>;
};

/** What could be had of an entry. `sound` unless its record's checksum says otherwise. */
export type EntryBytes = {
  readonly bytes: Bytes;
  readonly tooLarge: boolean;
  readonly sound: boolean;
};

/**
 * What walking came upon. `gap`: bytes that belong to no entry. `directory`: all entries have been seen; `ended` tells whether
 * the file's own end is there, without which other programs do not open it.
 */
export type ZipItem =
  | { readonly kind: 'entry'; readonly entry: ZipEntry }
  | { readonly kind: 'gap' }
  | { readonly kind: 'directory'; readonly ended: boolean };

const NOTHING = new Uint8Array(0);
const RECORD = 30;
const MOST_NAME = 4096;
const END = 22;
const MOST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;

/** Every entry in the order of the file. Holds a window of the file, and what a caller reads. */
export async function* walkZip(file: ReadableFile): AsyncGenerator<ZipItem> {
  const view = windowed(file);
  let at = 0;
  while (at < file.size) {
    const signature = await signatureAt(view, at);
    if (isAfterEntries(signature)) {
      yield { kind: 'directory', ended: await hasEnd(view, at) };
      return;
    }
    // Here an entry must begin: whatever its first bytes say, the rest decides.
    const record = await recordAt(view, at, 'any-signature');
    if (record === null) {
      yield { kind: 'gap' };
      at = await findNextRecord(view, at + 1);
      continue;
    }
    const start = at + record.length;
    const { end, next } = await extentOf(view, record, start);
    yield { kind: 'entry', entry: entryOf(view, record, start, end) };
    at = next;
  }
}

function entryOf(
  view: WindowedFile,
  { name, method, crc }: LocalRecord,
  start: number,
  end: number,
): ZipEntry {
  const unpack = (packed: Bytes, limit: number): Promise<Inflated> | Inflated => {
    if (method === DEFLATED) return inflateRaw(packed, limit);
    const bytes = method === STORED ? packed : NOTHING;
    return { bytes, whole: true, tooLarge: false };
  };
  return {
    path: decodeText(name),
    packedSize: end - start,
    cut: end > view.size,
    read: async (limit) => {
      // What is packed is hardly ever longer than unpacked; some bytes more for what a packer puts behind it.
      if (end - start > limit + 1024) return { bytes: NOTHING, tooLarge: true, sound: false };
      const { bytes, tooLarge } = await unpack(await view.bytes(start, end), limit);
      return { bytes, tooLarge, sound: crc === null || crc === crc32(bytes) };
    },
  };
}

/**
 * Where the entry's bytes end at the latest, and where to look for the next. If its size leads to nothing that could
 * follow, either the size is damaged or the record behind it: unpacking ends by itself, so the entry gets all up to the next
 * sound record, and what lies behind its stated end is looked at all the same. Beyond the file's end it is cut.
 */
async function extentOf(
  view: WindowedFile,
  { packedSize }: LocalRecord,
  start: number,
): Promise<{ end: number; next: number }> {
  const stated = packedSize === null ? null : start + packedSize;
  if (stated === view.size) return { end: stated, next: stated };
  const signature = stated === null ? null : await signatureAt(view, stated);
  if (stated !== null && (signature === SIGNATURE.local || isAfterEntries(signature)))
    return { end: stated, next: stated };
  const found = await findNextRecord(view, start);
  const isCut = found === view.size && stated !== null && stated > view.size;
  return {
    end: isCut ? stated : found,
    next: stated === null ? found : Math.min(stated, found),
  };
}

/** The next place at which an entry or the directory begins; the file's end when there is none. */
async function findNextRecord(view: WindowedFile, from: number): Promise<number> {
  for (let at = await view.indexOfPK(from); at >= 0; at = await view.indexOfPK(at + 1)) {
    const signature = await signatureAt(view, at);
    if (isAfterEntries(signature)) return at;
    if (signature === SIGNATURE.local && (await recordAt(view, at)) !== null) return at;
  }
  return view.size;
}

/** Whether the record that ends a zip stands behind the directory; a packer may put a comment of up to 64 kB behind it. */
async function hasEnd(view: WindowedFile, directory: number): Promise<boolean> {
  const from = Math.max(directory, view.size - END - MOST_COMMENT);
  for (let at = await view.indexOfPK(from); at >= 0; at = await view.indexOfPK(at + 1)) {
    if ((await signatureAt(view, at)) === SIGNATURE.end && at + END <= view.size) return true;
  }
  return false;
}

async function signatureAt(view: WindowedFile, at: number): Promise<number | null> {
  if (at + 4 > view.size) return null;
  return new DataView((await view.bytes(at, at + 4)).buffer).getUint32(0, true);
}

async function recordAt(
  view: WindowedFile,
  at: number,
  signature?: 'any-signature',
): Promise<LocalRecord | null> {
  return readLocalRecord(await view.bytes(at, at + RECORD + MOST_NAME), signature);
}

function isAfterEntries(signature: number | null): boolean {
  return (
    signature === SIGNATURE.central || signature === SIGNATURE.end || signature === SIGNATURE.end64
  );
}
