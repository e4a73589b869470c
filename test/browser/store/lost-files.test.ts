// Chromium keeps a large body in a file of its own. Where that file is lost, the database has the body's key, and reading
// the value fails with a NotReadableError; every other body is well.

import { liveQuery } from 'dexie';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeExtracted } from '@/test/support/make-article';
import type { MemoryCopy } from '@/test/support/memory-copy';
import { type TestLibrary, testLibrary } from '@/test/support/test-library';
import type { ArticleId } from '@/utils/model/ids';
import { withLibraryLock } from '@/utils/store/act/library-lock';
import type { OffprintDatabase } from '@/utils/store/database';
import { checkBodies } from '@/utils/store/mend/check-bodies';
import { readArticleWithBody } from '@/utils/store/read-body';
import * as rescuer from '@/utils/store/rescue/open-rescued';
import { saveArticle } from '@/utils/store/save-article';

const LOST = new DOMException('Data lost due to missing file.', 'NotReadableError');

let library: TestLibrary;
let copy: MemoryCopy;
let db: OffprintDatabase;
/** Articles whose body's file is lost. */
let lost: Set<unknown>;

beforeEach(async () => {
  library = testLibrary();
  copy = library.copy;
  lost = new Set();
  db = library.create();
  const { get, put } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (
    this: IDBObjectStore,
    key,
  ) {
    if (this.name === 'contents' && Array.isArray(key) && lost.has(key[0])) throw LOST;
    return get.call(this, key);
  });
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    value,
    ...key
  ) {
    if (this.name === 'contents') lost.delete(value.articleId);
    return put.call(this, value, ...key);
  });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await library.wipe();
});

async function saveStory(n: number): Promise<ArticleId> {
  const url = `https://news.example/${n}`;
  const text = `Words of story ${n}.`;
  const { articleId } = await saveArticle(
    db,
    makeExtracted({ url, canonicalUrl: url, html: `<p>${text}</p>`, textContent: text }),
    { sanitizerVersion: 1 },
  );
  return articleId;
}

const textOf = async (id: ArticleId) => (await readArticleWithBody(db, id))?.textContent;

test('such a story is read from the copy', async () => {
  const [first, second] = [await saveStory(1), await saveStory(2)];
  lost.add(first);
  expect([await textOf(first), await textOf(second)]).toEqual([
    'Words of story 1.',
    'Words of story 2.',
  ]);
});

test('reading it puts it back', async () => {
  const id = await saveStory(1);
  lost.add(id);
  await textOf(id);
  await vi.waitFor(() => expect(lost.size).toBe(0));
  copy.entries.clear();
  expect(await textOf(id)).toBe('Words of story 1.');
});

test('a live query of it ends, although its file is lost each time it is written', async () => {
  const id = await saveStory(1);
  lost.add(id);
  lost.delete = () => false;
  const seen: (string | undefined)[] = [];
  const puts = vi.spyOn(IDBObjectStore.prototype, 'put').mockClear();
  const watching = liveQuery(() => textOf(id)).subscribe((text) => seen.push(text));
  await vi.waitFor(() => expect(seen).toHaveLength(2));
  // Whatever would go on without end goes on now.
  for (let turn = 0; turn < 20; turn += 1) await textOf(id);
  watching.unsubscribe();
  expect(seen).toEqual(['Words of story 1.', 'Words of story 1.']);
  expect(
    puts.mock.contexts.filter((store) => (store as IDBObjectStore).name === 'contents'),
  ).toHaveLength(1);
});

test('what was destroyed meanwhile does not come back', async () => {
  const id = await saveStory(1);
  lost.add(id);
  await withLibraryLock(library.name, async () => {
    await textOf(id);
    await vi.waitFor(async () => {
      const { pending = [] } = await navigator.locks.query();
      expect(pending.map((lock) => lock.name)).toContain(`${library.name} write`);
    });
    await db.articles.delete(id);
    lost.clear();
    await db.contents.clear();
  });
  await withLibraryLock(library.name, async () => {});
  expect(await db.contents.count()).toBe(0);
});

test('the full check writes it again', async () => {
  const id = await saveStory(1);
  lost.add(id);
  expect(await checkBodies(db, copy)).toEqual({ checked: 1, repaired: 1, damaged: [] });
  copy.entries.clear();
  expect(await textOf(id)).toBe('Words of story 1.');
});

test('the full check repairs a text that is not what the copy says', async () => {
  const id = await saveStory(1);
  const content = await db.contents.get([id, 1]);
  await db.contents.put({ ...(content ?? expect.fail()), text: 'Words of noise.' });
  expect(await checkBodies(db, copy)).toMatchObject({ repaired: 1, damaged: [] });
  expect(await textOf(id)).toBe('Words of story 1.');
});

test('whoever fails by it finds it repaired, in the same database', async () => {
  const [first, second] = [await saveStory(1), await saveStory(2)];
  lost.add(first);
  const rescued = await rescuer.openRescued(db, LOST, library.create, library.ways);
  db = rescued ?? expect.fail();
  expect(db.place).toBe('disk');
  expect(await db.changes.count()).toBe(2);
  expect((await db.contents.get([first, 1]))?.text).toBe('Words of story 1.');
  expect((await db.contents.get([second, 1]))?.text).toBe('Words of story 2.');
});
