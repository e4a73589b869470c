// What is destroyed is gone: from the database, from the second copy, from the journal; and it stays gone.

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeExtracted } from '@/test/support/make-article';
import type { MemoryCopy } from '@/test/support/memory-copy';
import {
  copiedBy,
  type TestLibrary,
  testLibrary,
  untilStoresSame,
} from '@/test/support/test-library';
import type { ArticleId } from '@/utils/model/ids';
import type { OffprintDatabase } from '@/utils/store/database';
import { moveToShelf, setStarred, setTags } from '@/utils/store/edit-articles';
import { readLibraryHead } from '@/utils/store/library-head';
import { readCounters } from '@/utils/store/list-articles';
import { destroyArticles, emptyTrash, purgeOldTrash } from '@/utils/store/purge-articles';
import { saveArticle } from '@/utils/store/save-article';
import { undoChange } from '@/utils/store/undo-change';

let library: TestLibrary;
let copy: MemoryCopy;
let db: OffprintDatabase;

beforeEach(async () => {
  library = testLibrary();
  copy = library.copy;
  db = await library.open();
});
afterEach(() => library.wipe());

const text = (n: number, times: number) => `Secret words of ${n}. `.repeat(times).trim();

async function save(n: number, times = 3): Promise<ArticleId> {
  const url = `https://news.example/secret-${n}`;
  const words = text(n, times);
  const extracted = makeExtracted({
    url,
    canonicalUrl: url,
    title: `Secret ${n}`,
    html: `<p>${words}</p>`,
    textContent: words,
  });
  return (await saveArticle(db, extracted, { sanitizerVersion: 1 })).articleId;
}

async function saveMany(n: number): Promise<ArticleId[]> {
  const ids: ArticleId[] = [];
  for (let at = 1; at <= n; at += 1) ids.push(await save(at));
  return ids;
}

/** Everything that either store still holds of an article. */
async function tracesOf(id: ArticleId) {
  const bodies = await db.contents.toCollection().primaryKeys();
  return {
    row: (await db.articles.get(id)) ?? null,
    bodies: bodies.filter(([own]) => own === id),
    copied: [...copy.entries.keys()].filter((key) => key.includes(id)),
  };
}
const onlyTombstone = (id: ArticleId) => ({ row: null, bodies: [], copied: [`gone:${id}`] });

const untilSame = () => untilStoresSame(db, copy);

/** What the journal's rows say besides numbers. */
const journal = async () => JSON.stringify(await db.changes.toArray());

describe('destroying', () => {
  test('leaves a tombstone of the story in the copy, and nothing else in either store', async () => {
    const id = await save(1, 10);
    // Four bodies: shown, held, and an older one that no row speaks of.
    await save(1, 12);
    await save(1, 1);
    await save(1, 2);
    await save(2);
    expect((await tracesOf(id)).bodies.length).toBe(3);
    await moveToShelf(db, [id], 'trash');
    expect(await destroyArticles(db, [id])).toBe(1);
    expect(await tracesOf(id)).toEqual(onlyTombstone(id));
    await untilSame();
    expect(await readCounters(db)).toMatchObject({ 'shelf:trash': 0, 'shelf:inbox': 1 });
    const { own, copied } = await readLibraryHead(db);
    expect(own.count).toBe(1);
    expect(copied).toEqual(own);
  });

  test('takes from the copy the bodies that the database lacked', async () => {
    const id = await save(1, 10);
    await save(1, 1);
    await moveToShelf(db, [id], 'trash');
    copy.entries.set(`body:${id}:7`, copy.entries.get(`body:${id}:1`));
    await db.contents.clear();
    await destroyArticles(db, [id]);
    expect(await tracesOf(id)).toEqual(onlyTombstone(id));
  });

  test('spares what does not lie in the trash, or was taken out of it', async () => {
    const [thrown, kept, back] = [await save(1), await save(2), await save(3)];
    await moveToShelf(db, [thrown, back], 'trash');
    await moveToShelf(db, [back], 'inbox');
    expect(await destroyArticles(db, [thrown, kept, back])).toBe(1);
    expect((await db.articles.toArray()).map(({ id }) => id).sort()).toEqual([kept, back].sort());
  });

  test('goes in parts that are known together, and says how far it is', async () => {
    const ids = await saveMany(120);
    await moveToShelf(db, ids, 'trash');
    const told: number[] = [];
    expect(await emptyTrash(db, { onDestroyed: (n) => told.push(n) })).toBe(120);
    expect(told).toEqual([50, 100, 120]);
    const purges = (await db.changes.toArray()).filter(({ kind }) => kind === 'purge');
    expect(purges.map(({ articleIds }) => articleIds.length)).toEqual([50, 50, 20]);
    expect(new Set(purges.map(({ group }) => group)).size).toBe(1);
    expect(await db.contents.count()).toBe(0);
    expect([...copy.entries.keys()].filter((key) => /^(row|body):/.test(key))).toEqual([]);
  });

  test('is taken back by nothing', async () => {
    const id = await save(1);
    const starred = await setStarred(db, [id], true);
    const thrown = await moveToShelf(db, [id], 'trash');
    await destroyArticles(db, [id]);
    const acts = await db.changes.toArray();
    const purge = acts.find(({ kind }) => kind === 'purge');
    for (const seq of [purge?.seq, starred, thrown, acts[0]?.seq]) {
      expect(await undoChange(db, seq ?? 0)).toBeNull();
    }
    expect(await tracesOf(id)).toEqual(onlyTombstone(id));
  });

  test('makes the journal forget what the story was', async () => {
    const id = await save(1, 2);
    await setTags(db, id, ['secret-tag']);
    await setTags(db, id, []);
    await save(1, 9);
    const other = await save(2);
    await setTags(db, other, ['kept-tag']);
    await setTags(db, other, []);
    await moveToShelf(db, [id, other], 'trash');
    expect(await journal()).toMatch(/secret-tag/);
    await destroyArticles(db, [id]);
    expect(await journal()).not.toMatch(/secret/i);
    // Of the others it tells as before.
    expect(await journal()).toMatch(/kept-tag/);
    expect((await db.changes.toArray()).flatMap(({ articleIds }) => articleIds)).toContain(id);
  });
});

describe('a story that was destroyed', () => {
  async function destroyOneOfTwo(): Promise<ArticleId> {
    const id = await save(1);
    await save(2);
    await moveToShelf(db, [id], 'trash');
    await destroyArticles(db, [id]);
    return id;
  }

  test('does not come back with a database that was wiped', async () => {
    const id = await destroyOneOfTwo();
    await library.wipe();
    db = await library.open();
    await untilSame();
    expect(await tracesOf(id)).toEqual(onlyTombstone(id));
    expect(await db.articles.count()).toBe(1);
  });

  test('does not come back when the copy could not be tidied up', async () => {
    const id = await save(1);
    await save(2);
    await moveToShelf(db, [id], 'trash');
    // Neither by the act nor by what comes after it.
    copy.failures.remove = 2;
    await destroyArticles(db, [id]);
    expect((await tracesOf(id)).copied).toContain(`body:${id}:1`);
    await library.wipe();
    db = await library.open();
    await untilSame();
    expect(await tracesOf(id)).toEqual(onlyTombstone(id));
    expect(await db.articles.count()).toBe(1);
  });

  test('does not come back with a database that is older than that', async () => {
    const id = await save(1);
    await save(2);
    await moveToShelf(db, [id], 'trash');
    const then = await Promise.all(db.tables.map((table) => table.toArray()));
    await destroyArticles(db, [id]);
    await db.transaction('rw', db.tables, async () => {
      for (const [at, table] of db.tables.entries()) {
        await table.clear();
        await table.bulkPut(then[at] ?? []);
      }
    });
    db.close();
    db = await library.open();
    await untilSame();
    expect(await tracesOf(id)).toEqual(onlyTombstone(id));
    expect(await readCounters(db)).toMatchObject({ 'shelf:trash': 0, 'shelf:inbox': 1 });
  });

  test('does not come back with a copy that is older than that', async () => {
    const id = await save(1);
    await save(2);
    await moveToShelf(db, [id], 'trash');
    const then = structuredClone([...copy.entries]);
    await destroyArticles(db, [id]);
    copy.entries.clear();
    for (const [key, value] of then) copy.entries.set(key, value);
    db.close();
    db = await library.open();
    await untilSame();
    expect(await tracesOf(id)).toEqual({ row: null, bodies: [], copied: [] });
    expect(await db.articles.count()).toBe(1);
  });

  test('saved again after that comes back as what it is now', async () => {
    const old = await save(1);
    await moveToShelf(db, [old], 'trash');
    await destroyArticles(db, [old]);
    const id = await save(1);
    await library.wipe();
    db = await library.open();
    await untilSame();
    expect((await db.articles.toArray()).map((row) => row.id)).toEqual([id]);
  });

  test('is not brought back by mending that began before', async () => {
    const id = await save(1);
    await moveToShelf(db, [id], 'trash');
    const row = copy.entries.get(`row:${id}`);
    await destroyArticles(db, [id]);
    copy.entries.set(`row:${id}`, row);
    const { restoreRows } = await import('@/utils/store/mend/restore-rows');
    await restoreRows(db, copy, [id], () => {});
    expect(await db.articles.count()).toBe(0);
  });
});

describe('a store that fails', () => {
  test('keeps the story in both when the copy takes no tombstone', async () => {
    const id = await save(1);
    await moveToShelf(db, [id], 'trash');
    const before = copiedBy(copy);
    copy.failures.write = 1;
    await expect(destroyArticles(db, [id])).rejects.toThrow();
    expect(copiedBy(copy)).toEqual(before);
    expect(await db.articles.get(id)).toMatchObject({ shelf: 'trash' });
    expect(await db.contents.count()).toBe(1);
    expect(await destroyArticles(db, [id])).toBe(1);
  });

  test('keeps it when the database cannot commit, and sets the copy back', async () => {
    const id = await save(1);
    await moveToShelf(db, [id], 'trash');
    const before = copiedBy(copy);
    const failing = () => {
      throw new Error('the disk is full');
    };
    db.changes.hook('creating', failing);
    await expect(destroyArticles(db, [id])).rejects.toThrow();
    db.changes.hook('creating').unsubscribe(failing);
    expect(copiedBy(copy)).toEqual(before);
    expect(await db.articles.get(id)).toMatchObject({ shelf: 'trash' });
    await untilSame();
  });
});

describe('the old trash', () => {
  const START = Date.parse('2026-05-04T09:00:00.000Z');
  const at = (days: number) => new Date(START + days * 24 * 60 * 60 * 1000);
  const left = async () => (await db.articles.toArray()).map(({ title }) => title).sort();

  test('is destroyed after thirty days, each story in its turn', async () => {
    const [first, second] = [await save(1), await save(2)];
    await save(3);
    await purgeOldTrash(db, at(0));
    await moveToShelf(db, [first], 'trash', { now: at(0.5) });
    await moveToShelf(db, [second], 'trash', { now: at(3) });
    for (let day = 1; day <= 30; day += 1) expect(await purgeOldTrash(db, at(day))).toBe(0);
    expect(await purgeOldTrash(db, at(31))).toBe(1);
    expect(await left()).toEqual(['Secret 2', 'Secret 3']);
    expect(await purgeOldTrash(db, at(31))).toBe(0);
    expect(await purgeOldTrash(db, at(33.1))).toBe(1);
    expect(await left()).toEqual(['Secret 3']);
  });

  test('stays when the clock is set forward by a year, or back', async () => {
    const id = await save(1);
    await purgeOldTrash(db, at(0));
    await moveToShelf(db, [id], 'trash', { now: at(0) });
    expect(await purgeOldTrash(db, at(1))).toBe(0);
    for (const days of [366, 367, 2, 3, -363, -362, 4]) {
      expect(await purgeOldTrash(db, at(days))).toBe(0);
    }
    expect(await left()).toEqual(['Secret 1']);
  });

  test('that was thrown away long before this was counted stays thirty days more', async () => {
    const id = await save(1);
    await moveToShelf(db, [id], 'trash', { now: at(-400) });
    for (let day = 0; day < 30; day += 1) expect(await purgeOldTrash(db, at(day))).toBe(0);
    expect(await purgeOldTrash(db, at(30))).toBe(1);
  });

  test('counts anew after the database was wiped', async () => {
    const id = await save(1);
    await purgeOldTrash(db, at(0));
    await moveToShelf(db, [id], 'trash', { now: at(0) });
    for (let day = 1; day <= 29; day += 1) await purgeOldTrash(db, at(day));
    await library.wipe();
    db = await library.open();
    await untilSame();
    expect(await purgeOldTrash(db, at(31))).toBe(0);
    expect(await left()).toEqual(['Secret 1']);
  });

  test('is not what was taken out and thrown away again', async () => {
    const id = await save(1);
    await purgeOldTrash(db, at(0));
    await moveToShelf(db, [id], 'trash', { now: at(0) });
    for (let day = 1; day <= 29; day += 1) await purgeOldTrash(db, at(day));
    await moveToShelf(db, [id], 'inbox', { now: at(29.2) });
    await moveToShelf(db, [id], 'trash', { now: at(29.3) });
    expect(await purgeOldTrash(db, at(31))).toBe(0);
  });
});
