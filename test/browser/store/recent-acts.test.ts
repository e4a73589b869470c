// The list of recent acts: what was done, in a reader's words, and whether it can be taken back.

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { emptyDatabase } from '@/test/support/empty-database';
import { makeExtracted } from '@/test/support/make-article';
import type { ArticleId } from '@/utils/model/ids';
import type { RecentAct } from '@/utils/model/recent-act';
import { act } from '@/utils/store/act/act';
import { chooseRevision } from '@/utils/store/choose-revision';
import type { OffprintDatabase } from '@/utils/store/database';
import {
  addTags,
  markOpened,
  moveToShelf,
  removeTags,
  setStarred,
  setTags,
} from '@/utils/store/edit-articles';
import { listRecentActs } from '@/utils/store/journal/recent-acts';
import { toggleActs } from '@/utils/store/journal/toggle-acts';
import { destroyArticles } from '@/utils/store/purge-articles';
import { readArticle } from '@/utils/store/read-articles';
import { saveArticle } from '@/utils/store/save-article';
import { undoChange } from '@/utils/store/undo-change';

let db: OffprintDatabase;
beforeEach(async () => {
  db = await emptyDatabase();
});
afterEach(() => db.close());

async function save(n: number, words = `Words of ${n}. `.repeat(9)): Promise<ArticleId> {
  const url = `https://news.example/${n}`;
  const extracted = makeExtracted({
    url,
    canonicalUrl: url,
    title: `Story ${n}`,
    html: `<p>${words}</p>`,
    textContent: words,
  });
  return (await saveArticle(db, extracted, { sanitizerVersion: 1 })).articleId;
}

const deeds = async () => (await listRecentActs(db)).map(({ deed }) => deed);
const latest = async (): Promise<RecentAct> => {
  const [first] = await listRecentActs(db);
  if (first === undefined) throw new Error('no act');
  return first;
};
const toggleLatest = async () => toggleActs(db, (await latest()).toggle);

test('an empty journal tells nothing', async () => {
  expect(await listRecentActs(db)).toEqual([]);
});

describe('each act', () => {
  test('is told by what it did, the latest first', async () => {
    const id = await save(1);
    await setTags(db, id, ['city', '大桥']);
    await removeTags(db, [id], ['city']);
    await setTags(db, id, ['river']);
    await setStarred(db, [id], true);
    await setStarred(db, [id], false);
    await moveToShelf(db, [id], 'archive');
    await moveToShelf(db, [id], 'trash');
    await moveToShelf(db, [id], 'inbox');
    await save(1, 'Short.');
    await chooseRevision(db, id, 'keep-shown');
    const told = await listRecentActs(db);
    expect(told.map(({ deed, tags }) => [deed, ...tags].join(' '))).toEqual([
      'choose-revision',
      'save-again',
      'to-inbox',
      'to-trash',
      'to-archive',
      'unstar',
      'star',
      'retag',
      'untag city',
      'tag city 大桥',
      'save',
    ]);
    expect(told.every(({ count, titles }) => count === 1 && titles[0] === 'Story 1')).toBe(true);
  });

  test('on many says how many, and the titles of the first', async () => {
    const ids = [await save(1), await save(2), await save(3), await save(4)];
    await addTags(db, ids, ['kept']);
    expect(await latest()).toMatchObject({
      deed: 'tag',
      count: 4,
      titles: ['Story 1', 'Story 2', 'Story 3'],
      tags: ['kept'],
    });
  });

  test('that adds what some have already tells all it added', async () => {
    const ids = [await save(1), await save(2)];
    await setTags(db, ids[0] ?? ('' as ArticleId), ['one']);
    await addTags(db, ids, ['one', 'two']);
    expect(new Set((await latest()).tags)).toEqual(new Set(['one', 'two']));
  });

  test('of one piece of long work is told together', async () => {
    const ids = [await save(1), await save(2), await save(3)];
    for (const id of ids) {
      const before = await db.articles.get(id);
      if (before === undefined) throw new Error('no story');
      const after = { ...before, tags: ['restored'] };
      await act(db, async () => ({
        plan: { kind: 'restore', edits: [{ before, after }], group: 'one' },
        value: null,
      }));
    }
    expect((await listRecentActs(db)).slice(0, 2)).toMatchObject([
      { deed: 'restore', count: 3, titles: ['Story 3', 'Story 2', 'Story 1'] },
      { deed: 'save', titles: ['Story 3'] },
    ]);
    expect(await toggleLatest()).toBe(3);
    expect(await latest()).toMatchObject({ undone: true });
    expect((await db.articles.toArray()).flatMap(({ tags }) => tags)).toEqual([]);
    expect(await toggleLatest()).toBe(3);
    expect(await latest()).toMatchObject({ undone: false });
    expect((await db.articles.toArray()).flatMap(({ tags }) => tags)).toHaveLength(3);
  });

  test('is not the mere opening of a story', async () => {
    const id = await save(1);
    await markOpened(db, id);
    expect(await deeds()).toEqual(['save']);
  });

  test('of a later Offprint is told as something', async () => {
    const id = await save(1);
    const [row] = await db.changes.toArray();
    if (row === undefined) throw new Error('no act');
    const { seq: _seq, ...change } = row;
    const later = JSON.parse(
      JSON.stringify({ ...change, id: crypto.randomUUID(), kind: 'annotate' }),
    );
    await db.changes.add(later);
    expect((await latest()).deed).toBe('other');
    expect(await readArticle(db, id)).not.toBeNull();
  });
});

describe('undo', () => {
  test('is a state of the act and no act of its own; it can be done and undone again', async () => {
    const id = await save(1);
    await setStarred(db, [id], true);
    for (const starred of [0, 1, 0, 1]) {
      expect(await toggleLatest()).toBe(1);
      expect(await latest()).toMatchObject({ deed: 'star', undone: starred === 0 });
      expect(await readArticle(db, id)).toMatchObject({ starred });
    }
    expect(await deeds()).toEqual(['star', 'save']);
  });

  test('by a toast or a popup shows, too', async () => {
    const id = await save(1);
    const seq = await moveToShelf(db, [id], 'trash');
    await undoChange(db, seq ?? 0);
    expect(await latest()).toMatchObject({ deed: 'to-trash', undone: true });
  });

  test('leaves a shelf told as it was when later acts moved the story on', async () => {
    const id = await save(1);
    const archived = await moveToShelf(db, [id], 'archive');
    await moveToShelf(db, [id], 'trash');
    await undoChange(db, archived ?? 0);
    expect(await deeds()).toEqual(['to-trash', 'to-archive', 'save']);
  });

  test('is not offered for what is destroyed, nor for the destroying', async () => {
    const [gone, kept] = [await save(1), await save(2)];
    await addTags(db, [gone], ['secret']);
    await moveToShelf(db, [gone, kept], 'trash');
    await destroyArticles(db, [gone]);
    const [purge, thrown, tagged] = await listRecentActs(db);
    expect(purge).toMatchObject({ deed: 'purge', count: 1, titles: [], toggle: [], undone: false });
    // One of the two can still be had back.
    expect(thrown).toMatchObject({ deed: 'to-trash', count: 2, titles: ['Story 2'] });
    expect(thrown?.toggle).toHaveLength(1);
    expect(tagged).toMatchObject({ deed: 'retag', titles: [], tags: [], toggle: [] });
  });
});

test('only the latest acts are told, whole groups among them', async () => {
  const ids = [await save(1), await save(2), await save(3)];
  for (let n = 0; n < 6; n += 1) await setStarred(db, ids, n % 2 === 0);
  await moveToShelf(db, ids, 'trash');
  await destroyArticles(db, ids);
  const told = await listRecentActs(db, 3);
  expect(told.map(({ deed, count }) => [deed, count])).toEqual([
    ['purge', 3],
    ['to-trash', 3],
    ['unstar', 3],
  ]);
});
