// Backups that make themselves: only when one is due, and only where nobody must be asked.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { byTestId, clearPage, eventually, show } from '@/test/support/component';
import { installFakeExtension } from '@/test/support/fake-extension';
import { makeExtracted } from '@/test/support/make-article';
import type { LastBackup } from '@/utils/model/backup-plan';
import { toIsoTime } from '@/utils/model/ids';
import { libraryDatabase } from '@/utils/store/library';
import { saveArticle } from '@/utils/store/save-article';

const fake = installFakeExtension();
const { useBackups } = await import('@/components/hooks/use-backups');
const { useBackupSchedule } = await import('@/components/hooks/use-backup-schedule');
const { chooseFolder, forgetFolder } = await import('@/utils/platform/backup-folder');
const db = libraryDatabase();

let root: FileSystemDirectoryHandle;
let folder: FileSystemDirectoryHandle;
let [looks, begun] = [0, 0];

beforeEach(async () => {
  [looks, begun] = [0, 0];
  fake.stored.local.clear();
  fake.stored.local.set('backupRhythm', 'day');
  await db.open();
  await Promise.all(db.tables.map((table) => table.clear()));
  await saveArticle(db, makeExtracted(), { sanitizerVersion: 1 });
  root = await navigator.storage.getDirectory();
  folder = await root.getDirectoryHandle('chosen', { create: true });
  Object.defineProperty(globalThis, 'showDirectoryPicker', {
    value: async () => folder,
    configurable: true,
  });
});
afterEach(async () => {
  vi.restoreAllMocks();
  clearPage();
  await forgetFolder();
  // A file that was just closed may still be locked for a moment.
  await eventually(() => root.removeEntry('chosen', { recursive: true }));
});

/** A page that looks all the time, and counts how often it looked and how often it began. */
function Page() {
  const backups = useBackups(50);
  useBackupSchedule(
    {
      ...backups,
      // Asked for with every look.
      get work() {
        looks += 1;
        return backups.work;
      },
      makeQuietly: async () => {
        begun += 1;
        await backups.makeQuietly();
      },
    },
    { first: 0, again: 20 },
  );
  const { work, folder: open, changes } = backups;
  return <output data-testid="state">{`${work.step} ${open?.name ?? 'none'} ${changes}`}</output>;
}

async function fileCount(): Promise<number> {
  let count = 0;
  for await (const _name of folder.keys()) count += 1;
  return count;
}

const madeBefore = (hours: number): LastBackup => ({
  time: toIsoTime(new Date(Date.now() - hours * 3_600_000)),
  ...{ seq: 0, stories: 1, bytes: 1, fileName: 'before.zip', place: 'folder' as const },
});

describe('a page of Offprint', () => {
  it('makes a backup when one is due, and no second one', async () => {
    await chooseFolder();
    fake.stored.local.set('lastBackup', madeBefore(25));
    await show(<Page />);
    await eventually(() => expect(byTestId('state').textContent).toBe('done chosen 0'));
    expect(await fileCount()).toBe(1);
    const before = looks;
    await eventually(() => expect(looks).toBeGreaterThan(before + 3));
    expect([begun, await fileCount()]).toEqual([1, 1]);
  });

  it('that goes while it notes a backup leaves no reminder put off', async () => {
    await chooseFolder();
    fake.stored.local.set('backupPutOff', 60);
    fake.stored.local.set('lastBackup', madeBefore(25));
    const { stored } = fake;
    const noted: string[] = [];
    vi.spyOn(stored.local, 'set').mockImplementation((key, value) => {
      noted.push(key);
      // What comes after the first note does not happen any more.
      return noted.length > 1 ? stored.local : Map.prototype.set.call(stored.local, key, value);
    });
    await show(<Page />);
    await eventually(() => expect(noted).toHaveLength(2));
    expect(stored.local.get('backupPutOff')).toBe(0);
  });

  it.each([
    ['one was made today', () => fake.stored.local.set('lastBackup', madeBefore(2))],
    ['the reader wants none', () => fake.stored.local.set('backupRhythm', 'never')],
    ['nothing was changed', () => db.changes.clear()],
    ['there is no folder', () => forgetFolder()],
  ])('makes none when %s', async (_why, prepare) => {
    await chooseFolder();
    await prepare();
    await show(<Page />);
    await eventually(() => expect(byTestId('state').textContent).toMatch(/^idle \w+ \d/));
    const before = looks;
    await eventually(() => expect(looks).toBeGreaterThan(before + 3));
    expect(begun).toBe(0);
    expect(await fileCount()).toBe(0);
  });
});
