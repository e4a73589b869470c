// Where the entries of a zip lie, told by its directory: the reader under test goes the other way.

/** One entry of the directory. */
export type MappedEntry = {
  readonly path: string;
  /** Where its record begins, where its bytes begin, and where they end. */
  readonly start: number;
  readonly data: number;
  readonly end: number;
};

/** The entries in the order of the directory, and where that begins. For zips without zip64. */
export function mapZip(bytes: Uint8Array): { entries: MappedEntry[]; directory: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  if (view.getUint32(end, true) !== 0x06054b50) throw new Error('no end of a zip');
  const directory = view.getUint32(end + 16, true);
  const entries: MappedEntry[] = [];
  for (let at = directory; at < end; ) {
    const nameLength = view.getUint16(at + 28, true);
    const start = view.getUint32(at + 42, true);
    const data = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
    entries.push({
      path: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      start,
      data,
      end: data + view.getUint32(at + 20, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return { entries, directory };
}
