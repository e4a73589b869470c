// Every recipe damages what it names, and refuses where there is nothing to damage: such a round would prove nothing.

import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  blobFolder,
  CHROMIUM_RECIPES,
  copyFolder,
  databaseFolder,
} from '@/test/kill/damage/chromium-recipes';
import { FIREFOX_RECIPES, interleave, originFolder } from '@/test/kill/damage/firefox-recipes';
import { faultOfNewestLog, levelFiles } from '@/test/kill/damage/leveldb-folder';
import type { ProfilePlaces } from '@/test/kill/damage/recipe';
import { seededRandom } from '@/test/support/seeded-random';
import { writeLog } from './write-log';

const HOST = 'abcdefgh';
const RECORD = new Uint8Array(900).fill(1);
let base: string;
let copies = 0;

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'offprint-recipes-'));
  const places = { profile: join(base, 'whole'), extensionHost: HOST };
  const files: Record<string, Uint8Array> = {};
  for (const folder of [databaseFolder(places), copyFolder(places)]) {
    files[join(folder, 'CURRENT')] = new TextEncoder().encode('MANIFEST-000001\n');
    files[join(folder, 'MANIFEST-000001')] = writeLog([RECORD, RECORD]);
    files[join(folder, '000002.log')] = writeLog([RECORD]);
    files[join(folder, '000005.ldb')] = RECORD;
    files[join(folder, '000007.log')] = writeLog([RECORD, RECORD, RECORD]);
  }
  files[join(blobFolder(places), '1', '00', '5')] = RECORD;
  files[join(places.profile, 'Default', 'WebStorage', 'QuotaManager')] = RECORD;
  const sqlite = new Uint8Array(12 * 512);
  new DataView(sqlite.buffer).setUint16(16, 512);
  const origin = originFolder(places);
  const copy = `${origin}^userContextId=4294967295`;
  files[join(origin, 'idb', '987otfnfipr.sqlite')] = sqlite;
  files[join(origin, 'idb', '987otfnfipr.sqlite-wal')] = RECORD;
  files[join(origin, '.metadata-v2')] = RECORD;
  files[join(copy, 'idb', '364wleabcEoxlt-eengsairo.sqlite')] = sqlite;
  files[join(places.profile, 'storage.sqlite')] = RECORD;
  for (const [file, bytes] of Object.entries(files)) {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
});
afterAll(() => rm(base, { recursive: true, force: true }));

const recipes = [...CHROMIUM_RECIPES, ...FIREFOX_RECIPES];

test('has no two recipes of one name in a browser', () => {
  const names = recipes.map(({ browser, name }) => `${browser} ${name}`);
  expect(new Set(names).size).toBe(names.length);
});

describe.each(recipes)('$browser $name', ({ damage, hits }) => {
  test('damages its own place alone, the same for the same seed', async () => {
    const changed = async () => {
      const places = await wholeProfile();
      await damage(places, seededRandom(5));
      return places;
    };
    const [first, second] = [await changed(), await changed()];
    const whole = await contentOf(join(base, 'whole'));
    const after = await contentOf(first.profile);
    expect(await contentOf(second.profile)).toEqual(after);
    const touched = [...whole.keys()].filter((name) => whole.get(name) !== after.get(name));
    expect(touched.length).toBeGreaterThan(0);
    expect(new Set(touched.map(placeOf))).toEqual(
      new Set(hits === 'both' ? ['database', 'copy'] : [hits]),
    );
  });

  test('refuses an empty profile', async () => {
    const profile = await mkdtemp(join(base, 'empty-'));
    await expect(damage({ profile, extensionHost: HOST }, seededRandom(5))).rejects.toThrow();
  });
});

test('tears the newest log where its last record lies', async () => {
  const places = await wholeProfile();
  const torn = CHROMIUM_RECIPES.find(({ name }) => name === 'database: log torn');
  await torn?.damage(places, seededRandom(5));
  const folder = databaseFolder(places);
  expect(await faultOfNewestLog(folder)).toBe('cut');
  expect(await faultOfNewestLog(copyFolder(places))).toBeNull();
  const { logs } = await levelFiles(folder);
  const sizes = await Promise.all(logs.map(async (file) => (await readFile(file)).length));
  expect(sizes).toEqual([907, 2 * 907 + 453]);
});

// Names of files that Firefox itself wrote.
test.each([
  ['offprint', 'otfnfipr'],
  ['webExtensions-storage-local', 'wleabcEoxlt-eengsairo'],
])('finds the file of the database %s', (name, file) => {
  expect(interleave(name)).toBe(file);
});

async function wholeProfile(): Promise<ProfilePlaces> {
  copies += 1;
  const profile = join(base, `copy-${copies}`);
  await cp(join(base, 'whole'), profile, { recursive: true });
  return { profile, extensionHost: HOST };
}

async function contentOf(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found = new Map<string, string>();
  for (const entry of entries.filter((each) => each.isFile())) {
    const path = join(entry.parentPath, entry.name);
    found.set(path.slice(folder.length), (await readFile(path)).toString('base64'));
  }
  return found;
}

function placeOf(path: string): string {
  if (/IndexedDB|\+abcdefgh\//.test(path)) return 'database';
  return /Local Extension Settings|userContextId/.test(path) ? 'copy' : 'neither';
}
