// A backup whose page goes in the middle: whatever the step, the last good file is untouched and still the one that counts,
// nothing half passes for a backup, and the next run succeeds and cleans up.
//
// The run goes on in a worker, which is ended at the step: to the browser's files that is what happens when a page is closed.
// Where the whole browser dies, its own swap file stays, too: that one is made by hand.

import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { waitUntil } from '@/test/support/browsers/wait-until';
import { makeExtracted } from '@/test/support/make-article';
import type { BackupOrders } from '@/test/support/victims/backup-victim';
import { type Ended, runVictim } from '@/test/support/victims/run-victim';
import { digestFile } from '@/utils/backup/block-sink';
import { readBackup } from '@/utils/backup/read-backup';
import type { LastBackup } from '@/utils/model/backup-plan';
import { fileToDownload } from '@/utils/platform/backup-download';
import { chooseFolder, forgetFolder } from '@/utils/platform/backup-folder';
import { countChanges } from '@/utils/store/count-changes';
import { createDatabase, type OffprintDatabase } from '@/utils/store/database';
import { saveArticle } from '@/utils/store/save-article';

const FIRST = new Date('2026-11-22T14:30:00');
const SECOND = new Date('2026-11-23T14:30:00');
const [GOOD, NEXT] = ['offprint-backup-2026-11-22-1430.zip', 'offprint-backup-2026-11-23-1430.zip'];

const root = await navigator.storage.getDirectory();
const picker = Object.getOwnPropertyDescriptor(globalThis, 'showDirectoryPicker');
/** One library whose backup has several blocks, and one that is small. */
const libraries = { large: await makeLibrary(1, 400_000), small: await makeLibrary(3, 50) };
let folder: FileSystemDirectoryHandle;
let last: LastBackup | null;
let handed: Blob[];

beforeEach(setUp);
afterEach(cleanUp);
afterAll(() => Promise.all(Object.values(libraries).map((db) => db.delete())));

async function setUp(): Promise<void> {
  [last, handed] = [null, []];
  folder = await root.getDirectoryHandle('chosen', { create: true });
  const answer = { value: async () => folder, configurable: true };
  Object.defineProperty(globalThis, 'showDirectoryPicker', answer);
  await chooseFolder();
}

async function cleanUp(): Promise<void> {
  vi.useRealTimers();
  if (picker !== undefined) Object.defineProperty(globalThis, 'showDirectoryPicker', picker);
  await forgetFolder();
  for (const name of ['chosen', 'backups'])
    await root.removeEntry(name, { recursive: true }).catch(() => {});
}

async function makeLibrary(stories: number, length: number): Promise<OffprintDatabase> {
  const db = createDatabase(`offprint-test-${crypto.randomUUID()}`);
  for (let n = 1; n <= stories; n += 1) {
    const url = `https://news.example/${n}`;
    const textContent = noise(length);
    const texts = { html: `<p>${textContent}</p>`, textContent };
    await saveArticle(db, makeExtracted({ url, canonicalUrl: url, ...texts }), {
      sanitizerVersion: 1,
    });
  }
  return db;
}

/** Letters that cannot be packed well. */
function noise(length: number): string {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += 65_536)
    crypto.getRandomValues(bytes.subarray(at, at + 65_536));
  return Array.from(bytes, (byte) => String.fromCharCode(0x4e00 + byte * 16)).join('');
}

function backUp(
  place: LastBackup['place'],
  { name: library }: OffprintDatabase,
  stopAt = 0,
  now = SECOND,
): Promise<Ended> {
  const worker = new Worker(new URL('../../support/victims/backup-victim.ts', import.meta.url), {
    type: 'module',
  });
  const orders: BackupOrders = { database: 'offprint-folder', library, stopAt, place, last, now };
  return runVictim(worker, orders, {
    handOver: async (file: Blob) => void handed.push(file),
    remember: async (made: LastBackup) => {
      last = made;
    },
  });
}

/** The steps of a run that nothing disturbs, each with its number. */
async function stepsOf(place: LastBackup['place'], library = libraries.small) {
  await setUp();
  const ended = await backUp(place, library);
  await cleanUp();
  if (ended.killedAt !== null) throw new Error('it was not to be killed');
  return ended.steps.map((step, at) => [at + 1, step] as const);
}

async function filesIn(directory: FileSystemDirectoryHandle): Promise<Map<string, File>> {
  const files = new Map<string, File>();
  for await (const handle of directory.values())
    if (handle instanceof FileSystemFileHandle) files.set(handle.name, await handle.getFile());
  return files;
}

const isSwap = (name: string) => name.endsWith('.crswap');

/** Waits until the browser has taken back what the worker had open. */
async function untilLetGo(directory: FileSystemDirectoryHandle): Promise<void> {
  const names = async () => [...(await filesIn(directory)).keys()];
  await waitUntil(async () => !(await names()).some(isSwap), {
    what: 'the swap file to go',
    every: 10,
  });
}

/** What the library would count as changed since the last backup. */
async function changesSince(db: OffprintDatabase): Promise<number> {
  return countChanges(db, last?.seq ?? 0, 100);
}

/** How many stories a whole backup holds; null when it is none, or not whole. */
async function storiesIn(file: Blob = new Blob()): Promise<number | null> {
  for await (const item of readBackup(file))
    if (item.kind === 'totals' && item.totals.whole) return item.totals.stories;
  return null;
}

/** A backup that was made before, which each run finds in the folder. */
const good = await makeGood();

async function makeGood(): Promise<{ readonly file: Blob; readonly last: LastBackup | null }> {
  await setUp();
  await backUp('folder', libraries.small, 0, FIRST);
  const file = (await filesIn(folder)).get(GOOD);
  const made = { file: new Blob([(await file?.arrayBuffer()) ?? '']), last };
  await cleanUp();
  return made;
}

async function putGood(): Promise<void> {
  const writing = await (await folder.getFileHandle(GOOD, { create: true })).createWritable();
  await writing.write(good.file);
  await writing.close();
  last = good.last;
}

/** Kills a backup into the folder beside a good one, and looks at what is left. */
async function killInFolder(library: OffprintDatabase, stopAt: number, step: string) {
  await putGood();
  const rest = await changesSince(library);
  expect(await backUp('folder', library, stopAt)).toEqual({ killedAt: step });
  await untilLetGo(folder);
  expect(last).toEqual(good.last);
  expect(await changesSince(library)).toBe(rest);
  const files = await filesIn(folder);
  expect([...files.keys()].filter((name) => name !== GOOD && name !== NEXT)).toEqual([]);
  // What has the name of a backup is whole, or plainly empty.
  const left = files.get(NEXT);
  const isWhole = left !== undefined && left.size > 0;
  if (isWhole) expect(await storiesIn(left)).toBe(await library.articles.count());
  if (left?.size === 0) await folder.getFileHandle(`${NEXT}.crswap`, { create: true });

  expect(await backUp('folder', libraries.small)).toMatchObject({ value: 'made' });
  const made = isWhole ? NEXT.replace('.zip', ' (2).zip') : NEXT;
  expect(last).toMatchObject({ fileName: made });
  const there = await filesIn(folder);
  expect([...there.keys()].sort()).toEqual([...new Set([GOOD, NEXT, made])].sort());
  expect(await storiesIn(there.get(made))).toBe(3);
  expect(await digestFile(there.get(GOOD) ?? new Blob())).toEqual(await digestFile(good.file));
}

test.each(await stepsOf('folder'))(
  'a backup into a folder, killed at step %i, %s, leaves the last good one alone and clears the way for the next',
  (stopAt, step) => killInFolder(libraries.small, stopAt, step),
);

test('so does one of several blocks, killed between two of them', async () => {
  const steps = await stepsOf('folder', libraries.large);
  const writes = steps.filter(([, step]) => step === 'file: write');
  const [second] = writes[1] ?? [0];
  expect(writes).toHaveLength(2);
  await setUp();
  await killInFolder(libraries.large, second, 'file: write');
});

test.each(await stepsOf('download'))(
  'a backup for download, killed at step %i, %s, does not count, and the next one does',
  async (stopAt, step) => {
    expect(await backUp('download', libraries.small, stopAt)).toEqual({ killedAt: step });
    expect(last).toBeNull();
    expect(await changesSince(libraries.small)).toBe(3);
    const backups = await root.getDirectoryHandle('backups', { create: true });
    await untilLetGo(backups);
    expect(handed).toEqual([]);

    expect(await backUp('download', libraries.small)).toMatchObject({ value: 'made' });
    expect(await storiesIn(handed[0])).toBe(3);
    expect(await changesSince(libraries.small)).toBe(0);

    // What the browser may still be copying stays for ten minutes; then nothing of both runs does.
    for (const name of (await filesIn(backups)).keys())
      await backups.getFileHandle(`${name}.crswap`, { create: true });
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 11 * 60_000 });
    await (await fileToDownload(NEXT)).discard();
    expect([...(await filesIn(backups)).keys()]).toEqual([]);
  },
);
