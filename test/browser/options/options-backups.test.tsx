// Backups and restores on the real options page and in the real library, with a folder of the browser's own.

import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  allByTestId,
  byTestId,
  clearPage,
  click,
  eventually,
  show,
} from '@/test/support/component';
import { installFakeExtension } from '@/test/support/fake-extension';
import { makeExtracted } from '@/test/support/make-article';
import { readBackup } from '@/utils/backup/read-backup';
import { setStarred, setTags } from '@/utils/store/edit-articles';
import { libraryDatabase } from '@/utils/store/library';
import { saveArticle } from '@/utils/store/save-article';

const fake = installFakeExtension();
const { OptionsPage } = await import('@/entrypoints/options/options');
const { LibraryPage } = await import('@/entrypoints/library/library');
const { forgetFolder } = await import('@/utils/platform/backup-folder');
const db = libraryDatabase();

let root: FileSystemDirectoryHandle;
let folder: FileSystemDirectoryHandle;

beforeEach(async () => {
  fake.stored.local.clear();
  await db.open();
  await Promise.all(db.tables.map((table) => table.clear()));
  root = await navigator.storage.getDirectory();
  folder = await root.getDirectoryHandle('chosen', { create: true });
  Object.defineProperty(globalThis, 'showDirectoryPicker', {
    value: async () => folder,
    configurable: true,
  });
});
afterEach(async () => {
  clearPage();
  await forgetFolder();
  // A file that was just closed may still be locked for a moment.
  await eventually(() => root.removeEntry('chosen', { recursive: true }));
});

const save = async (n: number) => {
  const url = `https://site.example/${n}`;
  return (
    await saveArticle(db, makeExtracted({ url, title: `Story ${n}` }), { sanitizerVersion: 1 })
  ).articleId;
};

async function filesIn(): Promise<File[]> {
  const files: File[] = [];
  for await (const entry of folder.values())
    if (entry instanceof FileSystemFileHandle) files.push(await entry.getFile());
  return files.sort((a, b) => (a.name < b.name ? -1 : 1));
}

const openOptions = async () => {
  await show(<OptionsPage />, { whole: true });
  await eventually(() => expect(byTestId('make-backup')).toBeTruthy());
};

async function chooseFolder() {
  await click(byTestId('choose-folder'));
  await eventually(() => expect(byTestId('forget-folder')).toBeTruthy());
}

async function makeOne() {
  await click(byTestId('make-backup'));
  await eventually(() => expect(byTestId('backup-status').textContent).toContain('found whole'));
}

async function chooseFile(file: File) {
  const chosen = new DataTransfer();
  chosen.items.add(file);
  const input = byTestId('restore-file');
  if (!(input instanceof HTMLInputElement)) throw new Error('no input');
  await act(() => {
    input.files = chosen.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

describe('the options page', () => {
  it('writes a backup into the chosen folder, tells it, and restores from it, and takes that back', async () => {
    const first = await save(1);
    await save(2);
    await setTags(db, first, ['city']);
    await openOptions();
    expect(byTestId('last-backup').textContent).toContain('no backup yet');
    await chooseFolder();
    await makeOne();
    const [file] = await filesIn();
    if (file === undefined) throw new Error('no file');
    expect(byTestId('last-backup').textContent).toContain('2 stories');
    expect(byTestId('last-backup').textContent).toContain(file.name);
    await eventually(() =>
      expect(byTestId('last-backup').textContent).toContain('Nothing was changed since then'),
    );
    const kinds: string[] = [];
    for await (const item of readBackup(file)) kinds.push(item.kind);
    expect(kinds.filter((kind) => kind === 'story')).toHaveLength(2);
    expect(kinds).toContain('setting');

    await Promise.all(db.tables.map((table) => table.clear()));
    await chooseFile(file);
    await eventually(() =>
      expect(byTestId('restore-counts').textContent).toContain('2 stories come in'),
    );
    expect(await db.articles.count()).toBe(0);
    await click(byTestId('restore-start'));
    await eventually(() =>
      expect(byTestId('restore-counts').textContent).toContain('2 stories came in'),
    );
    expect((await db.articles.get(first))?.tags).toEqual(['city']);

    await click(byTestId('restore-close'));
    await eventually(() => expect(byTestId('last-restore').textContent).toContain('2 stories'));
    await click(byTestId('undo-last-restore'));
    await eventually(() =>
      expect(byTestId('restore-status').textContent).toContain('lie in the trash'),
    );
    expect((await db.articles.toArray()).map(({ shelf }) => shelf)).toEqual(['trash', 'trash']);
    expect(allByTestId('last-restore')).toEqual([]);
  });

  it('gives each backup a file of its own', async () => {
    await save(1);
    await openOptions();
    await chooseFolder();
    await makeOne();
    const [before] = await filesIn();
    await save(2);
    await click(byTestId('make-backup'));
    await eventually(async () => expect(await filesIn()).toHaveLength(2));
    const after = (await filesIn()).find(({ name }) => name === before?.name);
    expect(await after?.text()).toBe(await before?.text());
  });

  it('takes over the settings of a backup when that is wanted', async () => {
    fake.stored.local.set('theme', 'dark');
    await save(1);
    await openOptions();
    await chooseFolder();
    await makeOne();
    fake.stored.local.set('theme', 'light');
    const [file] = await filesIn();
    if (file === undefined) throw new Error('no file');
    await chooseFile(file);
    await eventually(() => expect(byTestId('restore-settings')).toBeTruthy());
    await click(byTestId('restore-settings'));
    await click(byTestId('restore-start'));
    await eventually(() => expect(fake.stored.local.get('theme')).toBe('dark'));
  });

  it('says why a file is no backup', async () => {
    await openOptions();
    await chooseFile(new File(['hello'], 'notes.zip'));
    await eventually(() =>
      expect(byTestId('restore-status').textContent).toContain('no backup of Offprint'),
    );
  });
});

describe('the library', () => {
  const openLibrary = () => show(<LibraryPage />, { whole: true });
  const change = async (times: number) => {
    const id = await save(1);
    for (let n = 1; n < times; n += 1) await setStarred(db, [id], n % 2 === 1);
  };

  it('reminds after 50 changes without a backup, and one click makes it', async () => {
    await change(49);
    await openOptions();
    await chooseFolder();
    clearPage();
    await openLibrary();
    await eventually(() => expect(allByTestId('article-row')).toHaveLength(1));
    expect(allByTestId('backup-notice')).toEqual([]);
    await save(2);
    await eventually(() =>
      expect(byTestId('backup-notice').textContent).toContain('50 changes, and no backup yet'),
    );
    await click(byTestId('backup-now'));
    await eventually(() =>
      expect(byTestId('toast').textContent).toContain('read again and found whole'),
    );
    await eventually(() => expect(allByTestId('backup-notice')).toEqual([]));
    expect(await filesIn()).toHaveLength(1);
  });

  it('reminds later when that is wanted', async () => {
    await change(60);
    await openLibrary();
    await eventually(() => expect(byTestId('backup-notice')).toBeTruthy());
    await click(byTestId('backup-later'));
    await eventually(() => expect(allByTestId('backup-notice')).toEqual([]));
    expect(fake.stored.local.get('backupPutOff')).toBe(50);
  });

  it('reminds of the reader’s rhythm', async () => {
    fake.stored.local.set('backupRhythm', 'week');
    await change(1);
    await openLibrary();
    await eventually(() =>
      expect(byTestId('backup-notice').textContent).toContain('time for a backup'),
    );
  });
});
