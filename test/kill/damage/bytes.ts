// Damage done to single files: cut, noise, zeros.

import { readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { pickNumber } from '@/test/support/seeded-random';

/** A part of a file, as shares of its length. */
export type Part = { readonly from: number; readonly to: number };

/** Cuts `less` bytes off a file's end. Throws when the file has no more than that. */
export async function cutBytes(file: string, less: number): Promise<void> {
  const { size } = await stat(file);
  if (size <= less) throw new Error(`${file} has ${size} bytes: ${less} cannot be cut off.`);
  await truncate(file, size - less);
}

/** Cuts a file in half. */
export async function cutInHalf(file: string): Promise<void> {
  const { size } = await stat(file);
  if (size < 2) throw new Error(`${file} is too short to be cut in half.`);
  await truncate(file, Math.floor(size / 2));
}

/** Appends zero bytes: what a file system may leave when power fails while a file grows. */
export async function appendZeros(file: string, count: number): Promise<void> {
  await writeFile(file, new Uint8Array(count), { flag: 'a' });
}

/** Writes noise over a part of a file. Throws when the part is empty. */
export async function makeNoise(file: string, random: () => number, part: Part): Promise<void> {
  const bytes = new Uint8Array(await readFile(file));
  const [from, to] = [Math.floor(bytes.length * part.from), Math.ceil(bytes.length * part.to)];
  if (to <= from) throw new Error(`${file} has nothing there to make noise of.`);
  noiseOver(bytes.subarray(from, to), random);
  await writeFile(file, bytes);
}

/** Fills bytes with noise; each differs from what it was. */
export function noiseOver(bytes: Uint8Array, random: () => number): void {
  for (const [at, byte] of bytes.entries()) bytes[at] = byte ^ (1 + pickNumber(random, 255));
}
