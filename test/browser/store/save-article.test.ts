// The store against real IndexedDB: what saving keeps, adds and never loses.

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { emptyDatabase } from '@/test/support/empty-database';
import { makeExtracted } from '@/test/support/make-article';
import type { ExtractedArticle } from '@/utils/model/article';
import { chooseRevision } from '@/utils/store/choose-revision';
import type { OffprintDatabase } from '@/utils/store/database';
import { moveToShelf, setStarred, setTags } from '@/utils/store/edit-articles';
import { findByAddress, readArticle, readArticleWithBody } from '@/utils/store/read-articles';
import { saveArticle } from '@/utils/store/save-article';

let db: OffprintDatabase;
beforeEach(async () => {
  db = await emptyDatabase();
});
afterEach(() => db.close());

const save = (overrides: Partial<ExtractedArticle> = {}) =>
  saveArticle(db, makeExtracted(overrides), { sanitizerVersion: 1 });

const body = (words: string, times = 1) => ({
  html: `<p>${`${words} `.repeat(times)}</p>`,
  textContent: `${words} `.repeat(times).trim(),
});

describe('a first save', () => {
  test('keeps the article with its body', async () => {
    const saved = await save();
    expect(saved).toMatchObject({ outcome: 'saved', changeSeq: expect.any(Number) });
    const found = await readArticleWithBody(db, saved.articleId);
    expect(found?.html).toBe(makeExtracted().html);
    expect(found?.textContent).toBe(makeExtracted().textContent);
    expect(found?.article).toMatchObject({ shelf: 'inbox', revision: 1, tags: [], starred: 0 });
  });

  test('stores the body gzipped, with its SHA-256', async () => {
    const { articleId } = await save(body('a rather long sentence about a bridge', 200));
    const content = await db.contents.get([articleId, 1]);
    expect(content?.htmlGzip.length).toBeLessThan(1000);
    expect(content?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test('of a link keeps no body', async () => {
    const { articleId } = await save({ kind: 'link', html: '', textContent: '' });
    expect((await readArticleWithBody(db, articleId))?.html).toBe('');
    expect(await db.contents.count()).toBe(0);
  });
});

describe('saving the same page again', () => {
  test('with the same text changes nothing at all', async () => {
    const first = await save();
    const second = await save();
    expect(second).toEqual({ articleId: first.articleId, outcome: 'unchanged', changeSeq: null });
    expect(await db.articles.count()).toBe(1);
    expect(await db.contents.count()).toBe(1);
    expect(await db.changes.count()).toBe(1);
  });

  test('twice at the same moment makes one article', async () => {
    const [a, b] = await Promise.all([save(), save()]);
    expect(a.articleId).toBe(b.articleId);
    expect(await db.articles.count()).toBe(1);
  });

  test('adds a revision and keeps tags, star, shelf and the time of the first save', async () => {
    const { articleId } = await save();
    await setTags(db, articleId, ['city']);
    await setStarred(db, [articleId], true);
    await moveToShelf(db, [articleId], 'archive');
    const before = await readArticle(db, articleId);
    const again = await save({
      ...body('The bridge is open, and now there is more to say.'),
      title: 'New title',
    });
    expect(again.outcome).toBe('revised');
    expect(await readArticle(db, articleId)).toMatchObject({
      title: 'New title',
      tags: ['city'],
      starred: 1,
      shelf: 'archive',
      savedTime: before?.savedTime,
      revision: 2,
    });
  });

  test('finds it under another tracking parameter and under the address it was read at', async () => {
    const { articleId } = await save({
      url: 'https://m.news.example/a?utm_source=x',
      canonicalUrl: makeExtracted({ url: 'https://news.example/a' }).canonicalUrl,
    });
    expect((await findByAddress(db, 'https://m.news.example/a?utm_medium=y'))?.id).toBe(articleId);
    expect((await findByAddress(db, 'https://news.example/a'))?.id).toBe(articleId);
    expect(await findByAddress(db, 'https://news.example/b')).toBeNull();
  });

  test('keeps a full story on show when the new text is much shorter, and holds the short one', async () => {
    const { articleId } = await save(body('word', 1000));
    const again = await save({ ...body('word', 100), title: 'Subscribe to read' });
    expect(again.outcome).toBe('held');
    const article = await readArticle(db, articleId);
    expect(article).toMatchObject({ revision: 1, heldRevision: 2, title: makeExtracted().title });
    expect((await save({ ...body('word', 100), title: 'Subscribe to read' })).outcome).toBe('held');
    expect(await db.contents.count()).toBe(2);
  });

  test('lets the reader take the short text, or keep the long one', async () => {
    const { articleId } = await save(body('word', 1000));
    await save({ ...body('word', 100), title: 'Shorter' });
    await chooseRevision(db, articleId, 'take-held');
    expect(await readArticle(db, articleId)).toMatchObject({
      revision: 2,
      heldRevision: null,
      title: 'Shorter',
    });

    const other = await save({ url: 'https://news.example/other', ...body('word', 1000) });
    await save({ url: 'https://news.example/other', ...body('word', 90) });
    await chooseRevision(db, other.articleId, 'keep-shown');
    expect(await readArticle(db, other.articleId)).toMatchObject({
      revision: 1,
      heldRevision: null,
    });
    expect(await chooseRevision(db, other.articleId, 'take-held')).toBeNull();
  });

  test('keeps the last three bodies, the shown one among them', async () => {
    const { articleId } = await save(body('first', 500));
    for (const word of ['second', 'third', 'fourth', 'fifth']) await save(body(word, 500));
    const kept = await db.contents.toArray();
    expect(kept.map(({ revision }) => revision)).toEqual([3, 4, 5]);
    expect((await readArticle(db, articleId))?.revision).toBe(5);
    for (const word of ['a', 'b', 'c', 'd']) await save(body(word, 20));
    const revisions = (await db.contents.toArray()).map(({ revision }) => revision);
    expect(revisions).toHaveLength(3);
    expect(revisions).toContain(5);
  });

  test('gives a link its body and brings a story back from the trash', async () => {
    const { articleId } = await save({ kind: 'link', html: '', textContent: '' });
    await setTags(db, articleId, ['later']);
    await moveToShelf(db, [articleId], 'trash');
    expect(await findByAddress(db, makeExtracted().url)).toBeNull();
    expect((await save()).outcome).toBe('body-added');
    expect(await readArticle(db, articleId)).toMatchObject({
      kind: 'page',
      shelf: 'inbox',
      trashedTime: null,
      tags: ['later'],
      revision: 1,
    });
  });

  test('as a link never touches a story that has its body', async () => {
    const { articleId } = await save();
    expect(await save({ kind: 'link', html: '', textContent: '', title: 'x' })).toEqual({
      articleId,
      outcome: 'unchanged',
      changeSeq: null,
    });
    expect((await readArticle(db, articleId))?.title).toBe(makeExtracted().title);
  });
});

describe('selections', () => {
  test('are stories of their own, and the same one is kept once', async () => {
    const page = await save();
    const one = await save({ kind: 'selection', ...body('one passage') });
    const two = await save({ kind: 'selection', ...body('another passage') });
    const again = await save({ kind: 'selection', ...body('one passage') });
    expect(new Set([page.articleId, one.articleId, two.articleId]).size).toBe(3);
    expect(again).toMatchObject({ articleId: one.articleId, outcome: 'unchanged' });
    expect((await findByAddress(db, makeExtracted().url))?.id).toBe(page.articleId);
  });
});
