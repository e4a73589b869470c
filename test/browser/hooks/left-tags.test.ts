import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { finishLeftTags } from '@/components/hooks/finish-left-tags';
import { addTagsSafely } from '@/components/hooks/left-tags';
import { emptyDatabase } from '@/test/support/empty-database';
import { makeExtracted } from '@/test/support/make-article';
import type { ArticleId } from '@/utils/model/ids';
import type { OffprintDatabase } from '@/utils/store/database';
import { saveArticle } from '@/utils/store/save-article';

let db: OffprintDatabase;
let id: ArticleId;
let stop = () => {};

beforeEach(async () => {
  localStorage.clear();
  db = await emptyDatabase();
  id = (await saveArticle(db, makeExtracted(), { sanitizerVersion: 1 })).articleId;
});
afterEach(() => {
  stop();
  db.close();
});

const tags = async () => (await db.articles.get(id))?.tags;

/** What a page leaves that ends in the middle of adding a tag. */
async function pageThatEnds(tag: string): Promise<string> {
  const ended = await emptyDatabase();
  ended.close();
  await addTagsSafely(ended, id, [tag]).catch(() => {});
  const [key = ''] = Object.keys(localStorage);
  return key;
}

test('leaves nothing behind when the tags are written', async () => {
  await addTagsSafely(db, id, ['one']);
  await addTagsSafely(db, id, ['two']);
  expect(await tags()).toEqual(['one', 'two']);
  expect(localStorage.length).toBe(0);
});

test('the next page adds what a page that ended has left, once', async () => {
  await pageThatEnds('halfway');
  expect(await tags()).toEqual([]);
  stop = finishLeftTags(db);
  await vi.waitFor(() => expect(localStorage.length).toBe(0));
  expect(await tags()).toEqual(['halfway']);
  const acts = await db.changes.count();
  finishLeftTags(db)();
  expect(await db.changes.count()).toBe(acts);
});

test('a page that is open adds it at once', async () => {
  stop = finishLeftTags(db);
  const key = await pageThatEnds('halfway');
  // The browser tells the other pages only; this one is told by hand.
  dispatchEvent(new StorageEvent('storage', { key, newValue: localStorage.getItem(key) }));
  await vi.waitFor(async () => expect(await tags()).toEqual(['halfway']));
});

test.each(['not json', '{}', '[1, null]'])('passes over what it cannot read: %s', async (left) => {
  localStorage.setItem(`offprint:left-tags:${id}`, left);
  stop = finishLeftTags(db);
  await vi.waitFor(() => expect(localStorage.length).toBe(0));
  expect(await tags()).toEqual([]);
});
