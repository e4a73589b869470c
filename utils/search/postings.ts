// A row of the search index: some sorted terms, each with the stories that hold it. Packed into bytes, and read without
// unpacking more than the terms that are asked for.
//
// Row:      count of terms, then each term: length in bytes, UTF-8, stories, length of its postings, postings.
// Postings: for each story, ascending: varint(step from the story before × 16 + impact). All numbers are varints (LEB128).

import { type Bytes, decodeText, encodeText } from '@/utils/text/bytes';

/** A story by its number in the index, and how much a term says of it: 1 to 15. */
export type Posting = { readonly searchId: number; readonly impact: number };

/** A term with its stories, ascending by number. */
export type TermPostings = { readonly term: string; readonly postings: readonly Posting[] };

/** The largest impact; it takes four bits. */
export const MAX_IMPACT = 15;

/** Packs terms; in any order, each once. */
export function packTerms(terms: readonly TermPostings[]): Bytes {
  const out = new Writer();
  const sorted = [...terms].sort((one, other) => (one.term < other.term ? -1 : 1));
  out.number(sorted.length);
  for (const { term, postings } of sorted) {
    const list = new Writer();
    let before = 0;
    for (const { searchId, impact } of postings) {
      list.number((searchId - before) * 16 + impact);
      before = searchId;
    }
    const name = encodeText(term);
    out.number(name.length);
    out.bytes(name);
    out.number(postings.length);
    const packed = list.finish();
    out.number(packed.length);
    out.bytes(packed);
  }
  return out.finish();
}

/** The terms of a row that are `term`, or with `prefix` begin with it. Throws a `RangeError` when the row is cut. */
export function readTerms(row: Uint8Array, term: string, prefix: boolean): TermPostings[] {
  const wanted = encodeText(term);
  const reader = new Reader(row);
  const found: TermPostings[] = [];
  for (let left = reader.number(); left > 0; left -= 1) {
    const name = reader.bytes(reader.number());
    const stories = reader.number();
    const packed = reader.bytes(reader.number());
    if (!beginsWith(name, wanted) || (!prefix && name.length !== wanted.length)) continue;
    found.push({ term: decodeText(name), postings: readPostings(packed, stories) });
  }
  return found;
}

function readPostings(packed: Uint8Array, stories: number): Posting[] {
  const reader = new Reader(packed);
  const postings: Posting[] = [];
  let searchId = 0;
  for (let n = 0; n < stories; n += 1) {
    const value = reader.number();
    searchId += Math.floor(value / 16);
    postings.push({ searchId, impact: value % 16 });
  }
  return postings;
}

function beginsWith(bytes: Uint8Array, start: Uint8Array): boolean {
  return bytes.length >= start.length && start.every((byte, at) => bytes[at] === byte);
}

class Writer {
  private buffer = new Uint8Array(1024);
  private length = 0;

  /** Whole numbers from zero to 2^53: divided, for shifting would end at 2^31. */
  number(value: number): void {
    let rest = value;
    this.reserve(8);
    while (rest >= 128) {
      this.buffer[this.length++] = (rest % 128) + 128;
      rest = Math.floor(rest / 128);
    }
    this.buffer[this.length++] = rest;
  }

  bytes(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    this.buffer.set(bytes, this.length);
    this.length += bytes.length;
  }

  finish(): Bytes {
    return this.buffer.slice(0, this.length);
  }

  private reserve(more: number): void {
    if (this.length + more <= this.buffer.length) return;
    const larger = new Uint8Array(Math.max(this.buffer.length * 2, this.length + more));
    larger.set(this.buffer);
    this.buffer = larger;
  }
}

class Reader {
  private at = 0;
  private readonly from: Uint8Array;

  constructor(from: Uint8Array) {
    this.from = from;
  }

  number(): number {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = this.from[this.at++];
      if (byte === undefined) throw new RangeError('a row of the search index is cut');
      value += (byte % 128) * factor;
      if (byte < 128) return value;
    }
  }

  bytes(length: number): Uint8Array {
    const end = this.at + length;
    if (end > this.from.length) throw new RangeError('a row of the search index is cut');
    const bytes = this.from.subarray(this.at, end);
    this.at = end;
    return bytes;
  }
}
