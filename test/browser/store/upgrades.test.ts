// Databases of every version that was released, opened by this one; and one of a later version, left alone.

import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import changelog from '@/CHANGELOG.md?raw';
import { waitUntil } from '@/test/support/browsers/wait-until';
import { makeOldDatabase, type OldDatabase } from '@/test/support/old-database';
import { type TestLibrary, testLibrary } from '@/test/support/test-library';
import { INBOX_QUERY } from '@/utils/model/query';
import { createDatabase, DATABASE_VERSION } from '@/utils/store/database';
import { listArticles, readCounters } from '@/utils/store/list-articles';
import { compareStores } from '@/utils/store/mend/compare-stores';
import { readArticles } from '@/utils/store/read-body';
import { mayBeRescued } from '@/utils/store/rescue/may-be-rescued';
import { storeFailure } from '@/utils/store/store-failure';
import { undoChange } from '@/utils/store/undo-change';

const FIXTURES = import.meta.glob<OldDatabase>('@/test/fixtures/databases/*.json', {
  import: 'default',
});

let library: TestLibrary;
/** What is opened past the library. */
const opened: Dexie[] = [];

beforeEach(() => {
  library = testLibrary();
});
afterEach(async () => {
  for (const db of opened.splice(0)) db.close();
  await library.wipe();
});

test('there is a fixture for every released version of the database', () => {
  const released = [...changelog.matchAll(/database version (\d+)/g)].map((match) => match[1]);
  const there = Object.keys(FIXTURES).map((file) => /(\d+)\.json$/.exec(file)?.[1]);
  expect(released.length).toBeGreaterThan(0);
  expect(there).toEqual(expect.arrayContaining(released));
});

describe.each(Object.entries(FIXTURES))('the database of %s', (_file, load) => {
  test('opens with everything in it', async () => {
    const old = await load();
    await makeOldDatabase(library.name, old);
    const db = library.create();
    const rows = await db.articles.toArray();
    const former = old.rows.articles ?? [];
    expect(rows).toMatchObject(former.map((row) => ({ ...row, version: 0 })));
    expect(rows.every(({ partial }) => partial === null)).toBe(true);
    const ids = rows.map(({ id }) => id);
    const stories = await readArticles(db, ids);
    expect(stories.map(({ article }) => article.id)).toEqual(ids);
    expect(stories.map(({ textContent }) => textContent).join()).toContain('新桥周一迎来首班电车');
    expect((await listArticles(db, INBOX_QUERY)).articles.length).toBeGreaterThan(0);
    expect(db.backendDB().version).toBe(DATABASE_VERSION * 10);
  });

  test('can take back what was done before, and gets its second copy', async () => {
    const old = await load();
    await makeOldDatabase(library.name, old);
    const db = library.create();
    const last = (old.rows.changes ?? []).at(-1);
    expect(last).toMatchObject({ kind: 'shelve' });
    await undoChange(db, Number(last?.seq));
    expect((await readCounters(db))['shelf:inbox']).toBe(2);
    await waitUntil(
      async () =>
        Object.values(await compareStores(db, library.copy, { versions: true })).every(
          (items) => items.length === 0,
        ) && library.copy.entries.size > 6,
      { what: 'the second copy' },
    );
  });
});

describe('a database of a later version', () => {
  async function everything(db: IDBDatabase): Promise<unknown> {
    const stores = [...db.objectStoreNames];
    const transaction = db.transaction(stores);
    return Promise.all(
      stores.map(
        (store) =>
          new Promise((resolve) => {
            const source = transaction.objectStore(store);
            const request = source.getAll();
            request.onsuccess = () => resolve([store, [...source.indexNames], request.result]);
          }),
      ),
    );
  }

  async function makeLater(): Promise<Dexie> {
    const later = new Dexie(library.name);
    later.version(DATABASE_VERSION + 1).stores({ articles: 'id, mood', dreams: 'id' });
    await later.table('articles').put({ id: 'a', mood: 'calm' });
    opened.push(later);
    return later;
  }

  test('is refused, told as such, and nothing in it is changed', async () => {
    const later = await makeLater();
    const before = await everything(later.backendDB());
    later.close();
    const db = library.create();
    const error = await db.articles.toArray().catch((reason: unknown) => reason);
    expect(storeFailure(error)).toEqual({ kind: 'library-newer' });
    expect(mayBeRescued(error)).toBe(false);
    await expect(db.counters.clear()).rejects.toThrow();
    db.close();
    await later.open();
    expect(await everything(later.backendDB())).toEqual(before);
    expect(library.copy.entries.size).toBe(0);
  });

  test('gets its turn while this version is open, which then refuses to go on', async () => {
    const db = library.create();
    await db.articles.toArray();
    await makeLater();
    const error = await db.articles.toArray().catch((reason: unknown) => reason);
    expect(storeFailure(error)).toEqual({ kind: 'library-newer' });
  });
});

test('an upgrade that an old page blocks waits for it, and loses nothing', async () => {
  const [load] = Object.values(FIXTURES);
  if (load === undefined) throw new Error('there is no fixture');
  await makeOldDatabase(library.name, await load());
  const request = indexedDB.open(library.name);
  const old = await new Promise<IDBDatabase>((resolve) => {
    request.onsuccess = () => resolve(request.result);
  });
  // It does not hear that another version wants in.
  const db = createDatabase(library.name);
  opened.push(db);
  const blocked = new Promise((resolve) => db.on('blocked', resolve));
  const rows = db.articles.toArray();
  await blocked;
  old.close();
  expect(await rows).toHaveLength(3);
});
