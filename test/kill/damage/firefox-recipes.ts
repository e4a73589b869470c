// Damage to a Firefox profile: one sqlite file per database, with its -wal, in a folder per origin. The extension's
// storage.local is a database of its own in a second folder.

import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cutInHalf, makeNoise, noiseOver } from './bytes';
import { removeFile, removeFolder } from './leveldb-folder';
import type { ProfilePlaces, Recipe, Target } from './recipe';

/** The library's name in IndexedDB, and the name Firefox gives storage.local. */
const LIBRARY = 'offprint';
const STORAGE_LOCAL = 'webExtensions-storage-local';

/** What is noised of a sqlite file's beginning: the 100 bytes of its header say what it is and how long its pages are. */
const HEADER_SIZE = 100;

/** The folder of the extension's origin. */
export function originFolder({ profile, extensionHost }: ProfilePlaces): string {
  return join(profile, 'storage', 'default', `moz-extension+++${extensionHost}`);
}

/** The library's file. Rejects when there is none. */
export function libraryFile(places: ProfilePlaces): Promise<string> {
  return sqliteFile(originFolder(places), LIBRARY);
}

function copyOriginFolder(places: ProfilePlaces): string {
  return `${originFolder(places)}^userContextId=4294967295`;
}

/**
 * How Firefox calls the file of a database, behind a number: its letters from both ends in turn, 21 at most. `offprint` is
 * `otfnfipr`. https://searchfox.org/mozilla-central/source/dom/indexedDB/ActorsParentCommon.cpp, GetDatabaseFilename
 */
export function interleave(name: string): string {
  const letters = [...name];
  return letters
    .map((_, n) => (n % 2 === 0 ? letters[n / 2] : letters[letters.length - (n + 1) / 2]))
    .slice(0, 21)
    .join('');
}

/** A sqlite file with noise over the middle third of its pages, whole pages at a time. */
export function noiseMiddlePages(bytes: Uint8Array, random: () => number): void {
  const stated = new DataView(bytes.buffer, bytes.byteOffset).getUint16(16);
  const pageSize = stated === 1 ? 65_536 : stated;
  const pages = Math.floor(bytes.length / pageSize);
  if (pages < 6) throw new Error(`A file of ${pages} pages has no middle.`);
  noiseOver(
    bytes.subarray(Math.floor(pages / 3) * pageSize, Math.ceil((pages * 2) / 3) * pageSize),
    random,
  );
}

type FileDamage = (file: string, random: () => number) => Promise<void>;

const noiseHeader: FileDamage = async (file, random) =>
  makeNoise(file, random, { from: 0, to: HEADER_SIZE / (await stat(file)).size });

const fileDamages = {
  'cut in half': (file) => cutInHalf(file),
  'header noised': noiseHeader,
  emptied: (file) => writeFile(file, ''),
  deleted: (file) => removeFile(file),
  'middle noised': async (file, random) => {
    const bytes = new Uint8Array(await readFile(file));
    noiseMiddlePages(bytes, random);
    await writeFile(file, bytes);
  },
} as const satisfies Readonly<Record<string, FileDamage>>;

/** Every recipe for Firefox. */
export const FIREFOX_RECIPES: readonly Recipe[] = [
  ...(Object.keys(fileDamages) as (keyof typeof fileDamages)[]).map((name) =>
    recipe('database', `sqlite ${name}`, 'quit', async (places, random) =>
      fileDamages[name](await libraryFile(places), random),
    ),
  ),
  // A proper end empties the -wal and removes it.
  walRecipe('deleted', (file) => removeFile(file)),
  walRecipe('cut in half', (file) => cutInHalf(file)),
  walRecipe('noised', (file, random) => makeNoise(file, random, { from: 0.3, to: 0.6 })),
  recipe('database', '.metadata-v2 deleted', 'quit', (places) =>
    removeFile(join(originFolder(places), '.metadata-v2')),
  ),
  recipe('database', 'idb folder deleted', 'quit', (places) =>
    removeFolder(join(originFolder(places), 'idb')),
  ),
  recipe('database', 'origin folder deleted', 'quit', (places) =>
    removeFolder(originFolder(places)),
  ),
  recipe('neither', 'storage.sqlite noised', 'quit', async ({ profile }, random) =>
    noiseHeader(join(profile, 'storage.sqlite'), random),
  ),
  recipe('copy', 'sqlite header noised', 'quit', async (places, random) =>
    noiseHeader(await sqliteFile(copyOriginFolder(places), STORAGE_LOCAL), random),
  ),
  recipe('copy', 'sqlite deleted', 'quit', async (places) =>
    removeFile(await sqliteFile(copyOriginFolder(places), STORAGE_LOCAL)),
  ),
  recipe('copy', 'origin folder deleted', 'quit', (places) =>
    removeFolder(copyOriginFolder(places)),
  ),
];

function recipe(
  hits: Target,
  name: string,
  stop: Recipe['stop'],
  damage: Recipe['damage'],
): Recipe {
  return { name: `${hits}: ${name}`, browser: 'firefox', hits, stop, thenSession: false, damage };
}

function walRecipe(name: string, damage: FileDamage): Recipe {
  return recipe('database', `-wal ${name}`, 'kill', async (places, random) => {
    const wal = `${await libraryFile(places)}-wal`;
    if ((await stat(wal)).size === 0) throw new Error(`${wal} is empty: nothing is damaged.`);
    await damage(wal, random);
  });
}

async function sqliteFile(origin: string, name: string): Promise<string> {
  const folder = join(origin, 'idb');
  const wanted = `${interleave(name)}.sqlite`;
  const found = (await readdir(folder)).find((file) => file.replace(/^\d+/, '') === wanted);
  if (found === undefined) throw new Error(`${folder} holds no database "${name}".`);
  return join(folder, found);
}
