// Acts, undo, counters and lists, against real IndexedDB.

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { emptyDatabase } from '@/test/support/empty-database';
import { makeExtracted } from '@/test/support/make-article';
import type { ArticleQuery } from '@/utils/model/query';
import { INBOX_QUERY } from '@/utils/model/query';
import { rowSearch } from '@/utils/search/row-search';
import type { OffprintDatabase } from '@/utils/store/database';
import { addTags, moveToShelf, removeTags, setStarred, setTags } from '@/utils/store/edit-articles';
import { listArticleIds, listArticles, listTags, readCounters } from '@/utils/store/list-articles';
import { readArticle } from '@/utils/store/read-articles';
import { saveArticle } from '@/utils/store/save-article';
import { undoChange } from '@/utils/store/undo-change';

let db: OffprintDatabase;
beforeEach(async () => {
  db = await emptyDatabase();
});
afterEach(() => db.close());

async function saveNumbered(n: number, title = `Story ${n}`, now = new Date(Date.UTC(2026, 0, n))) {
  const extracted = makeExtracted({
    url: `https://news.example/${n}`,
    title,
    textContent: `${title} ${n}`,
    html: `<p>${n}</p>`,
  });
  return (await saveArticle(db, extracted, { sanitizerVersion: 1, now })).articleId;
}

const titles = async ({ text = '', ...query }: Partial<ArticleQuery> = {}) =>
  (
    await listArticles(db, {
      ...INBOX_QUERY,
      ...query,
      search: text === '' ? null : rowSearch(text),
    })
  ).articles.map(({ title }) => title);

/** Counts everything the slow way: what counters and tag counts must agree with. */
async function countedAfresh() {
  const rows = await db.articles.toArray();
  const alive = rows.filter(({ shelf }) => shelf !== 'trash');
  return {
    'shelf:inbox': rows.filter(({ shelf }) => shelf === 'inbox').length,
    'shelf:archive': rows.filter(({ shelf }) => shelf === 'archive').length,
    'shelf:trash': rows.filter(({ shelf }) => shelf === 'trash').length,
    starred: alive.filter(({ starred }) => starred === 1).length,
  };
}

describe('undo', () => {
  test('takes each kind of act back', async () => {
    const id = await saveNumbered(1);
    const acts = [
      () => setTags(db, id, ['city', '大桥']),
      () => setStarred(db, [id], true),
      () => moveToShelf(db, [id], 'archive'),
      () => moveToShelf(db, [id], 'trash'),
    ];
    for (const act of acts) {
      const [before] = await db.articles.toArray();
      const { modifiedTime: _m, version: _v, ...facts } = before ?? {};
      const seq = await act();
      expect(seq).not.toBeNull();
      await undoChange(db, seq ?? 0);
      expect(await readArticle(db, id)).toMatchObject(facts);
    }
    expect(await readCounters(db)).toEqual(await countedAfresh());
  });

  test('of a save puts the story in the trash, where it can be had back', async () => {
    const id = await saveNumbered(1);
    const [change] = await db.changes.toArray();
    const undone = await undoChange(db, change?.seq ?? 0);
    expect(await readArticle(db, id)).toMatchObject({ shelf: 'trash' });
    await undoChange(db, undone ?? 0);
    expect(await readArticle(db, id)).toMatchObject({ shelf: 'inbox', trashedTime: null });
  });

  test('works once, and only on its own fields', async () => {
    const id = await saveNumbered(1);
    const starred = await setStarred(db, [id], true);
    await setTags(db, id, ['kept']);
    expect(await undoChange(db, starred ?? 0)).not.toBeNull();
    expect(await undoChange(db, starred ?? 0)).toBeNull();
    expect(await readArticle(db, id)).toMatchObject({ starred: 0, tags: ['kept'] });
    expect(await undoChange(db, 9999)).toBeNull();
  });

  test('leaves alone what later acts did', async () => {
    const id = await saveNumbered(1);
    await addTags(db, [id], ['first', 'gone']);
    const tagged = await addTags(db, [id], ['mistake']);
    await addTags(db, [id], ['later']);
    await undoChange(db, tagged ?? 0);
    expect(await readArticle(db, id)).toMatchObject({ tags: ['first', 'gone', 'later'] });

    const untagged = await setTags(db, id, ['first', 'later']);
    await addTags(db, [id], ['last']);
    await undoChange(db, untagged ?? 0);
    expect(await readArticle(db, id)).toMatchObject({ tags: ['first', 'later', 'last', 'gone'] });

    const archived = await moveToShelf(db, [id], 'archive');
    await moveToShelf(db, [id], 'trash');
    expect(await undoChange(db, archived ?? 0)).toBeNull();
    expect(await readArticle(db, id)).toMatchObject({ shelf: 'trash' });
  });

  test('of many is one act', async () => {
    const ids = [await saveNumbered(1), await saveNumbered(2), await saveNumbered(3)];
    const before = await db.changes.count();
    const seq = await moveToShelf(db, ids, 'archive');
    expect(await db.changes.count()).toBe(before + 1);
    await undoChange(db, seq ?? 0);
    expect(await titles()).toEqual(['Story 3', 'Story 2', 'Story 1']);
  });
});

describe('acts', () => {
  test('that change nothing are not journalled', async () => {
    const id = await saveNumbered(1);
    expect(await setStarred(db, [id], false)).toBeNull();
    expect(await moveToShelf(db, [id], 'inbox')).toBeNull();
    expect(await setTags(db, id, [])).toBeNull();
  });

  test('carry the device and the time', async () => {
    const id = await saveNumbered(1);
    await setStarred(db, [id], true, { now: new Date('2030-01-02T03:04:05Z') });
    const article = await readArticle(db, id);
    expect(article?.modifiedTime).toBe('2030-01-02T03:04:05.000Z');
    const devices = (await db.changes.toArray()).map(({ deviceId }) => deviceId);
    expect(new Set([...devices, article?.deviceId]).size).toBe(1);
    expect(article?.deviceId).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('an act that fails half-way leaves nothing', async () => {
    const id = await saveNumbered(1);
    db.changes.hook('creating', () => {
      throw new Error('disk trouble');
    });
    await expect(setTags(db, id, ['lost'])).rejects.toThrow();
    expect(await readArticle(db, id)).toMatchObject({ tags: [] });
    expect(await listTags(db)).toEqual([]);
  });
});

describe('tags', () => {
  test('take the spelling that is already known, and are counted', async () => {
    const [a, b] = [await saveNumbered(1), await saveNumbered(2)];
    await setTags(db, a, ['City']);
    await addTags(db, [a, b], ['CITY', 'river']);
    expect((await readArticle(db, b))?.tags).toEqual(['City', 'river']);
    expect(await listTags(db)).toEqual([
      { key: 'city', name: 'City', count: 2 },
      { key: 'river', name: 'river', count: 2 },
    ]);
    await moveToShelf(db, [b], 'trash');
    await setTags(db, a, ['river']);
    expect(await listTags(db)).toEqual([{ key: 'river', name: 'river', count: 1 }]);
  });
});

describe('taking tags away', () => {
  test('leaves the others alone, whatever the spelling', async () => {
    const id = await saveNumbered(1);
    await setTags(db, id, ['City', 'river']);
    await removeTags(db, [id], ['CITY']);
    expect((await readArticle(db, id))?.tags).toEqual(['river']);
  });

  test('frees a spelling that no story has any more', async () => {
    const id = await saveNumbered(1);
    await setTags(db, id, ['javascript']);
    await removeTags(db, [id], ['javascript']);
    await addTags(db, [id], ['JavaScript']);
    expect((await readArticle(db, id))?.tags).toEqual(['JavaScript']);
    expect(await listTags(db)).toEqual([{ key: 'javascript', name: 'JavaScript', count: 1 }]);
  });
});

describe('lists', () => {
  test('show a shelf newest first, and keep the trash out of everything else', async () => {
    const ids = [
      await saveNumbered(1),
      await saveNumbered(2),
      await saveNumbered(3),
      await saveNumbered(4),
    ];
    await moveToShelf(db, ids.slice(0, 1), 'trash');
    await moveToShelf(db, ids.slice(1, 2), 'archive');
    await setStarred(db, ids.slice(0, 3), true);
    expect(await titles()).toEqual(['Story 4', 'Story 3']);
    expect(await titles({ shelf: 'archive' })).toEqual(['Story 2']);
    expect(await titles({ shelf: 'trash' })).toEqual(['Story 1']);
    expect(await titles({ shelf: 'all' })).toEqual(['Story 4', 'Story 3', 'Story 2']);
    expect(await titles({ shelf: 'all', starred: true })).toEqual(['Story 3', 'Story 2']);
    expect(await readCounters(db)).toEqual(await countedAfresh());
  });

  test('filter by tag with everything below it, and by words', async () => {
    const [a, b] = [
      await saveNumbered(1, 'Ünder the bridge'),
      await saveNumbered(2, '黄河大桥通车'),
    ];
    await setTags(db, a, ['中国/河南']);
    await setTags(db, b, ['中国']);
    expect(await titles({ tag: '中国' })).toEqual(['黄河大桥通车', 'Ünder the bridge']);
    expect(await titles({ tag: '中国/河南' })).toEqual(['Ünder the bridge']);
    expect(await titles({ text: 'UNDER courier' })).toEqual(['Ünder the bridge']);
    expect(await titles({ text: '大桥' })).toEqual(['黄河大桥通车']);
    expect(await titles({ text: 'nowhere' })).toEqual([]);
    expect(await titles({ text: 'bri' })).toEqual(['Ünder the bridge']);
    expect(await titles({ text: '-bridge' })).toEqual(['黄河大桥通车']);
  });

  test('page by key without a gap or a double, also when all were saved at one moment', async () => {
    const moment = new Date('2026-02-02T00:00:00Z');
    for (let n = 1; n <= 25; n += 1) await saveNumbered(n, `Story ${n}`, moment);
    const seen: string[] = [];
    let after = null;
    do {
      const page = await listArticles(db, INBOX_QUERY, { limit: 10, after });
      seen.push(...page.articles.map(({ title }) => title));
      after = page.next;
    } while (after !== null);
    expect(seen).toHaveLength(25);
    expect(new Set(seen).size).toBe(25);
    expect(await listArticleIds(db, INBOX_QUERY)).toHaveLength(25);
  });
});
