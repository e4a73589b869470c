// Damage to a Chromium profile: the LevelDB folder with every database of the extension, the one of its storage.local,
// and the database of quotas.

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pickOne } from '@/test/support/seeded-random';
import { appendZeros, cutBytes, cutInHalf, makeNoise } from './bytes';
import { levelFiles, newestLog, removeFile, removeFolder, tearLastRecord } from './leveldb-folder';
import type { ProfilePlaces, Recipe } from './recipe';

/** The folder of the extension's IndexedDB databases. */
export function databaseFolder({ profile, extensionHost }: ProfilePlaces): string {
  const name = `chrome-extension_${extensionHost}_0.indexeddb.leveldb`;
  return join(profile, 'Default', 'IndexedDB', name);
}

/** The folder of the files in which Chromium puts values above 64 kB: long stories. */
export function blobFolder(places: ProfilePlaces): string {
  return databaseFolder(places).replace(/leveldb$/, 'blob');
}

/** The folder of the extension's storage.local. */
export function copyFolder({ profile, extensionHost }: ProfilePlaces): string {
  return join(profile, 'Default', 'Local Extension Settings', extensionHost);
}

/** Bytes that stay alone behind the last record when power fails: as many as were seen to wipe a database. */
const ZEROS = 5_000;

type Damage = (folder: string, random: () => number) => Promise<void>;

const damages = {
  'log torn': async (folder) => tearLastRecord(await newestLog(folder), 'half'),
  'log torn to a header': async (folder) => tearLastRecord(await newestLog(folder), 'header'),
  'log with zeros behind': async (folder) => appendZeros(await newestLog(folder), ZEROS),
  'log cut by 100 bytes': async (folder) => cutBytes(await newestLog(folder), 100),
  'log noised': async (folder, random) =>
    makeNoise(await newestLog(folder), random, { from: 0.4, to: 0.5 }),
  'log deleted': async (folder) => removeFile(await newestLog(folder)),
  'MANIFEST torn': async (folder) => tearLastRecord((await levelFiles(folder)).manifest, 'half'),
  'MANIFEST noised': async (folder, random) =>
    makeNoise((await levelFiles(folder)).manifest, random, { from: 0.2, to: 0.8 }),
  'MANIFEST deleted': async (folder) => removeFile((await levelFiles(folder)).manifest),
  'CURRENT deleted': async (folder) => removeFile((await levelFiles(folder)).current),
  'table deleted': async (folder, random) => removeFile(await anyTable(folder, random)),
  'table cut in half': async (folder, random) => cutInHalf(await anyTable(folder, random)),
  'table noised': async (folder, random) =>
    makeNoise(await anyTable(folder, random), random, { from: 0.1, to: 0.6 }),
  'folder deleted': removeFolder,
} as const satisfies Readonly<Record<string, Damage>>;

type DamageName = keyof typeof damages;

/** A fault of these shows at the second start after it, when records lie behind the torn one. */
const SHOWS_LATER: readonly DamageName[] = [
  'log torn',
  'log torn to a header',
  'log with zeros behind',
  'log cut by 100 bytes',
  'MANIFEST torn',
];

/** Every recipe for Chromium. */
export const CHROMIUM_RECIPES: readonly Recipe[] = [
  ...(Object.keys(damages) as DamageName[]).map((name) => recipe('database', name)),
  blobRecipe('blobs deleted', removeFolder),
  blobRecipe('blob deleted', async (folder, random) => removeFile(await anyBlob(folder, random))),
  blobRecipe('blob cut in half', async (folder, random) =>
    cutInHalf(await anyBlob(folder, random)),
  ),
  blobRecipe('blob noised', async (folder, random) =>
    makeNoise(await anyBlob(folder, random), random, { from: 0.2, to: 0.8 }),
  ),
  quotaRecipe('quotas deleted', (file) => removeFile(file)),
  quotaRecipe('quotas noised', (file, random) => makeNoise(file, random, { from: 0, to: 0.5 })),
  recipe('copy', 'log torn'),
  recipe('copy', 'log noised'),
  recipe('copy', 'log cut by 100 bytes'),
  recipe('copy', 'log deleted'),
  recipe('copy', 'table deleted'),
  // Chromium neither lists nor clears it any more; what lies elsewhere can still be read and written by its key.
  { ...recipe('copy', 'table noised'), breaksCopy: 'part' },
  recipe('copy', 'CURRENT deleted'),
  recipe('copy', 'MANIFEST torn'),
  // Chromium then refuses every call of storage.local, `clear` too, for as long as the profile lasts.
  { ...recipe('copy', 'MANIFEST deleted'), breaksCopy: 'whole' },
  recipe('copy', 'folder deleted'),
  recipe('both', 'log torn'),
];

function recipe(hits: 'database' | 'copy' | 'both', name: DamageName): Recipe {
  return {
    name: `${hits}: ${name}`,
    browser: 'chromium',
    hits,
    stop: 'kill',
    thenSession: SHOWS_LATER.includes(name),
    damage: async (places, random) => {
      if (hits !== 'copy') await damages[name](databaseFolder(places), random);
      if (hits !== 'database') await damages[name](copyFolder(places), random);
    },
  };
}

function blobRecipe(name: string, damage: Damage): Recipe {
  return {
    name: `database: ${name}`,
    browser: 'chromium',
    hits: 'database',
    stop: 'kill',
    thenSession: false,
    damage: (places, random) => damage(blobFolder(places), random),
  };
}

function quotaRecipe(name: string, damage: Damage): Recipe {
  return {
    name,
    browser: 'chromium',
    hits: 'neither',
    stop: 'kill',
    thenSession: false,
    damage: ({ profile }, random) =>
      damage(join(profile, 'Default', 'WebStorage', 'QuotaManager'), random),
  };
}

async function anyTable(folder: string, random: () => number): Promise<string> {
  const { tables } = await levelFiles(folder);
  if (tables.length === 0) throw new Error(`${folder} has no table yet.`);
  return pickOne(random, tables);
}

async function anyBlob(folder: string, random: () => number): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  if (files.length === 0) throw new Error(`${folder} has no blob.`);
  const { parentPath, name } = pickOne(random, files);
  return join(parentPath, name);
}
