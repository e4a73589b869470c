// Two stores, one library: whatever happens to one of them, the other gives it back.

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { MemoryCopy } from '@/test/support/memory-copy';
import {
  copiedBy,
  saveStory,
  type TestLibrary,
  testLibrary,
  untilStoresSame,
} from '@/test/support/test-library';
import type { ExtractedArticle } from '@/utils/model/article';
import { chooseRevision } from '@/utils/store/choose-revision';
import { HEAD_KEY } from '@/utils/store/copy/copy-head';
import type { OffprintDatabase } from '@/utils/store/database';
import { moveToShelf, setStarred, setTags } from '@/utils/store/edit-articles';
import { readLibraryHead } from '@/utils/store/library-head';
import { readCounters } from '@/utils/store/list-articles';
import { checkBodies } from '@/utils/store/mend/check-bodies';
import { compareStores } from '@/utils/store/mend/compare-stores';
import { dropKeys } from '@/utils/store/mend/drop-keys';
import * as mender from '@/utils/store/mend/mend-library';
import { readArticleWithBody } from '@/utils/store/read-body';
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

async function reopen(): Promise<void> {
  db.close();
  db = await library.open();
}

const save = (n: number, overrides: Partial<ExtractedArticle> = {}) => saveStory(db, n, overrides);

/** Everything a reader has, as the database tells it. */
async function everything() {
  const rows = await db.articles.orderBy(':id').toArray();
  const bodies = await Promise.all(rows.map(({ id }) => readArticleWithBody(db, id)));
  const { own, deviceId } = await readLibraryHead(db);
  const tags = (await db.tags.toArray()).filter(({ count }) => count > 0);
  return { rows, bodies, deviceId, own, tags, counters: await readCounters(db) };
}

const untilSame = () => untilStoresSame(db, copy);

async function aUsedLibrary(): Promise<void> {
  const first = await save(1);
  await save(2);
  const { articleId } = await save(3);
  await setTags(db, first.articleId, ['city', '中国/河南']);
  await setStarred(db, [first.articleId], true);
  await save(1, { html: '<p>Short.</p>', textContent: 'Short.' });
  await chooseRevision(db, first.articleId, 'take-held');
  const seq = await moveToShelf(db, [articleId], 'trash');
  await undoChange(db, seq ?? 0);
  await moveToShelf(db, [articleId], 'archive');
}

describe('every act', () => {
  test('is in both stores', async () => {
    await aUsedLibrary();
    const found = await compareStores(db, copy, { versions: true });
    expect(Object.values(found).flat()).toEqual([]);
    await untilSame();
  });

  test('is not in the copy when its transaction fails', async () => {
    await save(1);
    const before = copiedBy(copy);
    db.changes.hook('creating', () => {
      throw new Error('the disk is full');
    });
    await expect(save(2)).rejects.toThrow();
    await expect(save(1, { html: '<p>New.</p>', textContent: 'New.' })).rejects.toThrow();
    expect(copiedBy(copy)).toEqual(before);
    expect(await db.articles.count()).toBe(1);
  });
});

describe('a second copy that fails', () => {
  test('lets the save succeed and say that it is there only once', async () => {
    expect((await save(1)).uncopied).toBeUndefined();
    copy.failures.write = 1;
    expect((await save(2)).uncopied).toBe(true);
    expect((await save(3)).uncopied).toBeUndefined();
    await reopen();
    await untilSame();
    expect(copy.entries.size).toBe(7);
  });

  test('that was emptied is written again', async () => {
    await aUsedLibrary();
    const before = new Map(copy.entries);
    copy.entries.clear();
    await reopen();
    await untilSame();
    expect([...copy.entries.keys()].sort()).toEqual([...before.keys()].sort());
    expect(library.mended).toEqual([]);
  });

  test('is asked twice', async () => {
    await aUsedLibrary();
    const before = await everything();
    await library.wipe();
    copy.failures.read = 1;
    db = await library.open();
    await untilSame();
    expect(await everything()).toEqual(before);
  });
});

describe('a database that was wiped', () => {
  test('is no empty library where the copy cannot be asked, and nothing is written to it', async () => {
    await aUsedLibrary();
    const before = await everything();
    await library.wipe();
    copy.failures.read = Number.MAX_SAFE_INTEGER;
    await expect(library.open()).rejects.toThrow('read fails');
    await expect(save(9)).rejects.toThrow();
    copy.failures.read = 0;
    db = await library.open();
    await untilSame();
    expect(await everything()).toEqual(before);
  });

  test('comes back field by field, with counts, and is the same library', async () => {
    await aUsedLibrary();
    const before = await everything();
    expect(before.rows).toHaveLength(3);
    await library.wipe();
    db = await library.open();
    // Rows are there as soon as it is open; bodies follow.
    expect((await everything()).rows).toEqual(before.rows);
    await untilSame();
    expect(await everything()).toEqual(before);
    expect(library.mended).toMatchObject([{ reason: 'wiped', restored: 3, lost: [] }]);
  });

  test('comes back even when the head of the copy is lost', async () => {
    await aUsedLibrary();
    const before = await everything();
    copy.entries.delete(HEAD_KEY);
    await library.wipe();
    db = await library.open();
    await untilSame();
    expect((await everything()).rows).toEqual(before.rows);
  });

  test('and opened by two pages at once, comes back once', async () => {
    await aUsedLibrary();
    const before = await everything();
    await library.wipe();
    const [one, other] = await Promise.all([library.open(), library.open()]);
    db = one;
    expect(await other.articles.count()).toBe(3);
    other.close();
    await untilSame();
    expect(await everything()).toEqual(before);
  });

  test('names what is whole in neither store, and gives back the rest', async () => {
    await aUsedLibrary();
    const [row] = await db.articles.toArray();
    const key = `row:${row?.id}`;
    copy.entries.set(key, { ...(copy.entries.get(key) as object), json: '{"id":' });
    await library.wipe();
    db = await library.open();
    expect(await db.articles.count()).toBe(2);
    expect(library.mended).toMatchObject([{ restored: 2, lost: [row?.id] }]);
  });
});

describe('a database that went back in time', () => {
  test('gets what it lacks', async () => {
    await save(1);
    const then = await db.transaction('r', db.tables, async () => ({
      meta: await db.meta.toArray(),
      articles: await db.articles.toArray(),
    }));
    await aUsedLibrary();
    const now = await everything();
    await db.transaction('rw', db.tables, async () => {
      for (const table of db.tables) if (table.name !== 'contents') await table.clear();
      await db.contents.where('[articleId+revision]').above(['', 0]).delete();
      await db.meta.bulkPut(then.meta);
      await db.articles.bulkPut(then.articles);
    });
    await reopen();
    expect((await everything()).rows).toEqual(now.rows);
    await untilSame();
    expect(await everything()).toEqual(now);
    expect(library.mended).toMatchObject([{ reason: 'behind', lost: [] }]);
  });

  test('by one act, takes that act over', async () => {
    await aUsedLibrary();
    const rows = await db.articles.toArray();
    const contents = await db.contents.toArray();
    const meta = await db.meta.toArray();
    const { articleId } = await save(9);
    const after = await everything();
    await db.transaction('rw', db.tables, async () => {
      for (const table of [db.articles, db.contents, db.meta]) await table.clear();
      await db.articles.bulkPut(rows);
      await db.contents.bulkPut(contents);
      await db.meta.bulkPut(meta);
      await db.changes.where('seq').aboveOrEqual(Number.MAX_SAFE_INTEGER).delete();
    });
    await reopen();
    expect((await readArticleWithBody(db, articleId))?.html).toContain('story 9');
    expect((await everything()).rows).toEqual(after.rows);
    await untilSame();
    expect(library.mended).toEqual([]);
  });
});

describe('a body that is in one store only', () => {
  test('is read from the copy, and put back', async () => {
    const { articleId } = await save(1);
    await db.contents.clear();
    await mender.checkKeys(db, copy, { progress: () => {}, mended: () => {}, uncopied: () => {} });
    expect((await readArticleWithBody(db, articleId))?.html).toContain('story 1');
  });

  test('is written to the copy', async () => {
    const { articleId } = await save(1);
    copy.entries.delete(`body:${articleId}:1`);
    await mender.checkKeys(db, copy, { progress: () => {}, mended: () => {}, uncopied: () => {} });
    expect(copy.entries.has(`body:${articleId}:1`)).toBe(true);
  });
});

test.each([
  ['missing', () => db.contents.clear()],
  [
    'damaged',
    () =>
      db.contents.toCollection().modify((content, context) => {
        context.value = {
          ...content,
          htmlGzip: content.htmlGzip.map((byte, at) => (at > 20 ? byte ^ 255 : byte)),
        };
      }),
  ],
])('a body that is %s in the database is read from the copy', async (_how, damage) => {
  const { articleId } = await save(1);
  const before = await readArticleWithBody(db, articleId);
  await damage();
  expect(await readArticleWithBody(db, articleId)).toEqual(before);
  copy.entries.delete(`body:${articleId}:1`);
  expect(await readArticleWithBody(db, articleId)).toBeNull();
});

test('a body that came while both stores were compared stays in the copy', async () => {
  const { articleId: id } = await save(1);
  const key = `body:${id}:1`;
  // As a comparison would say that saw the copy's key before the database had its row.
  await dropKeys(db, copy, [key, `row:${id}`]);
  expect([...copy.entries.keys()]).toEqual(expect.arrayContaining([key, `row:${id}`]));
  await dropKeys(db, copy, [`body:${id}:7`, `body:${crypto.randomUUID()}:1`]);
  expect(copy.entries.has(key)).toBe(true);
});

describe('the full check', () => {
  const spoil = (id: string) =>
    db.contents
      .where('[articleId+revision]')
      .between([id, 0], [id, Infinity])
      .modify((content, context) => {
        context.value = { ...content, htmlGzip: content.htmlGzip.map((byte) => byte ^ 255) };
      });
  const spoilCopy = (id: string) => {
    const key = `body:${id}:1`;
    copy.entries.set(key, { ...(copy.entries.get(key) as object), packed: 'H4sIAAAA' });
  };

  test('finds nothing in a sound library', async () => {
    await aUsedLibrary();
    expect(await checkBodies(db, copy)).toEqual({ checked: 4, repaired: 0, damaged: [] });
  });

  test('repairs each store from the other, and names what is whole in neither', async () => {
    const [one, two, three, four] = await Promise.all([save(1), save(2), save(3), save(4)]);
    const before = await everything();
    await spoil(one.articleId);
    spoilCopy(two.articleId);
    copy.entries.delete(`body:${four.articleId}:1`);
    await spoil(three.articleId);
    spoilCopy(three.articleId);
    const result = await checkBodies(db, copy);
    expect(result).toMatchObject({ checked: 4, repaired: 3 });
    expect(result.damaged).toMatchObject([
      { id: three.articleId, title: expect.stringContaining('Story 3') },
    ]);
    expect(await checkBodies(db, copy)).toMatchObject({ checked: 4, repaired: 0 });
    const whole = (await everything()).bodies.filter((body) => body !== null);
    expect(whole).toEqual(before.bodies.filter((body) => body?.article.id !== three.articleId));
  });

  test('can be ended', async () => {
    await save(1);
    await expect(checkBodies(db, copy, { signal: AbortSignal.abort() })).rejects.toThrow();
  });
});
