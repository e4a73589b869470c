// The store against real IndexedDB: what saving keeps, adds and never loses.

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { emptyDatabase } from '@/test/support/empty-database';
import { makeExtracted } from '@/test/support/make-article';
import type { ExtractedArticle } from '@/utils/model/article';
import { INBOX_QUERY } from '@/utils/model/query';
import { chooseRevision } from '@/utils/store/choose-revision';
import type { OffprintDatabase } from '@/utils/store/database';
import { moveToShelf, setStarred, setTags } from '@/utils/store/edit-articles';
import { listArticles } from '@/utils/store/list-articles';
import { findByAddress, readArticle } from '@/utils/store/read-articles';
import { readArticles, readArticleWithBody } from '@/utils/store/read-body';
import { saveArticle } from '@/utils/store/save-article';
import { undoChange } from '@/utils/store/undo-change';
import { canonicalizeUrl } from '@/utils/text/urls';

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

  test('makes the address that a page states for its story canonical, and finds it by any spelling', async () => {
    const stated = 'http://news.example/a/?utm_source=feed#top';
    const { articleId } = await save({ url: 'https://news.example/latest', canonicalUrl: stated });
    expect((await readArticle(db, articleId))?.canonicalUrl).toBe('https://news.example/a');
    const again = await save({
      url: 'https://news.example/a/amp',
      canonicalUrl: 'https://news.example/a/amp',
    });
    expect(again).toMatchObject({ articleId, outcome: 'unchanged' });
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

  test('clears the mark of an open part once the whole text is there', async () => {
    const { articleId } = await save({ ...body('word', 100), partial: 'paywall' });
    expect(await readArticle(db, articleId)).toMatchObject({ partial: 'paywall' });
    expect((await save(body('word', 1000))).outcome).toBe('revised');
    expect(await readArticle(db, articleId)).toMatchObject({ partial: null });
  });

  test('does not give up a whole text for an open part that is nearly as long', async () => {
    const { articleId } = await save(body('word', 1000));
    expect((await save({ ...body('word', 900), partial: 'paywall' })).outcome).toBe('held');
    expect(await readArticle(db, articleId)).toMatchObject({ partial: null, revision: 1 });
    await chooseRevision(db, articleId, 'take-held');
    expect(await readArticle(db, articleId)).toMatchObject({ partial: 'paywall', revision: 2 });
  });

  test('reads a row of before the mark as whole', async () => {
    const { articleId } = await save();
    await db.articles.toCollection().modify((row) => {
      Reflect.deleteProperty(row, 'partial');
    });
    expect(await readArticle(db, articleId)).toMatchObject({ partial: null });
    const listed = await listArticles(db, INBOX_QUERY);
    expect(listed.articles[0]?.partial).toBeNull();
    expect((await save()).outcome).toBe('unchanged');
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

describe('a link that got its body', () => {
  const link = { kind: 'link', html: '', textContent: '' } as const;

  test('is a link again after undo, and can be saved again', async () => {
    const { articleId } = await save(link);
    const added = await save();
    await undoChange(db, added.changeSeq ?? 0);
    expect(await readArticle(db, articleId)).toMatchObject({ kind: 'link', revision: 0 });
    expect(await save(body('Another text by now.'))).toMatchObject({
      articleId,
      outcome: 'body-added',
    });
    const found = await readArticleWithBody(db, articleId);
    expect(found?.article).toMatchObject({ kind: 'page', revision: 2 });
    expect(found?.html).toContain('Another text by now.');
  });

  test('takes the body it had before undo, if the page still says the same', async () => {
    const { articleId } = await save(link);
    const added = await save();
    await undoChange(db, added.changeSeq ?? 0);
    expect((await save()).outcome).toBe('body-added');
    expect(await readArticle(db, articleId)).toMatchObject({ kind: 'page', revision: 1 });
    expect(await db.contents.count()).toBe(1);
  });
});

describe('an address that shows one story after another', () => {
  const latest = 'https://news.example/latest';
  const [first, second] = ['https://news.example/first', 'https://news.example/second'];
  const saveLatest = (own: string, words: string) =>
    save({ url: latest, canonicalUrl: canonicalizeUrl(own), ...body(words) });

  test('gives each story that states its own canonical address an article', async () => {
    const a = await saveLatest(first, 'first');
    const b = await saveLatest(second, 'second');
    expect(b).toMatchObject({ outcome: 'saved' });
    expect(await saveLatest(first, 'first')).toMatchObject({
      articleId: a.articleId,
      outcome: 'unchanged',
    });
    expect((await findByAddress(db, latest))?.id).toBe(b.articleId);
  });

  test('keeps them apart also after one was read at its own address, or without a canonical one', async () => {
    const a = await saveLatest(first, 'first');
    await save({ url: first, ...body('first, read at home') });
    expect((await saveLatest(latest, 'no canonical')).articleId).toBe(a.articleId);
    expect((await saveLatest(second, 'second')).outcome).toBe('saved');
  });

  test('still finds the story that stated none when it was first read there', async () => {
    const a = await saveLatest(latest, 'first');
    expect((await saveLatest(first, 'first and more')).articleId).toBe(a.articleId);
    expect((await readArticle(db, a.articleId))?.canonicalUrl).toBe(first);
  });
});

describe('undo of a save', () => {
  test('to a body that is no longer kept leaves the story as it is', async () => {
    const { articleId } = await save({ ...body('first'), title: 'First' });
    const second = await save({ ...body('second'), title: 'Second' });
    for (const word of ['third one', 'fourth one', 'fifth one']) await save(body(word));
    await undoChange(db, second.changeSeq ?? 0);
    const found = await readArticleWithBody(db, articleId);
    expect(found?.html).toContain('fifth one');
    expect(found?.article.title).toBe(makeExtracted().title);
  });

  test('step by step ends where the bodies end', async () => {
    const { articleId } = await save(body('number 1'));
    const seqs: number[] = [];
    for (const n of [2, 3, 4]) {
      const { changeSeq } = await save({ ...body(`number ${n}`), title: `Title ${n}` });
      seqs.unshift(changeSeq ?? 0);
    }
    for (const seq of seqs) await undoChange(db, seq);
    const found = await readArticleWithBody(db, articleId);
    expect(found?.html).toContain('number 2');
    expect(found?.article).toMatchObject({ revision: 2, title: 'Title 2' });
  });

  test('asks no question about a held text that is gone', async () => {
    const { articleId } = await save(body('word', 1000));
    await save(body('teaser', 10));
    const kept = await chooseRevision(db, articleId, 'keep-shown');
    for (const n of [1, 2, 3]) await save(body(`other ${n}`, 1000));
    expect(await undoChange(db, kept ?? 0)).toBeNull();
    expect(await readArticle(db, articleId)).toMatchObject({ heldRevision: null });
  });

  test('asks no question about a held text that is older than the shown one', async () => {
    const { articleId } = await save(body('word', 1000));
    await save(body('teaser', 10));
    const kept = await chooseRevision(db, articleId, 'keep-shown');
    await save(body('more words', 1000));
    expect(await undoChange(db, kept ?? 0)).toBeNull();
    expect(await readArticle(db, articleId)).toMatchObject({ revision: 3, heldRevision: null });
  });

  test('takes back text and facts together, or neither', async () => {
    const { articleId } = await save({ ...body('first'), title: 'Old' });
    const second = await save({ ...body('second'), title: 'New' });
    await save({ ...body('third'), title: 'New' });
    expect(await undoChange(db, second.changeSeq ?? 0)).toBeNull();
    expect(await readArticle(db, articleId)).toMatchObject({ title: 'New', revision: 3 });
  });
});

describe('a story whose body is lost', () => {
  test('is no blank one, and is whole again when saved again', async () => {
    const { articleId } = await save();
    await db.contents.clear();
    expect(await readArticleWithBody(db, articleId)).toBeNull();
    expect(await readArticles(db, [articleId])).toEqual([]);
    await save();
    expect((await readArticleWithBody(db, articleId))?.html).toBe(makeExtracted().html);
  });
});

describe('a text that was held before', () => {
  test('is not asked about again once the reader kept the shown one', async () => {
    const { articleId } = await save(body('word', 1000));
    await save(body('word', 100));
    await chooseRevision(db, articleId, 'keep-shown');
    expect(await save(body('word', 100))).toEqual({
      articleId,
      outcome: 'unchanged',
      changeSeq: null,
    });
    expect(await db.contents.count()).toBe(2);
  });

  test('gives way to the former text without storing it twice', async () => {
    const { articleId } = await save(body('word', 1000));
    await save(body('word', 100));
    await chooseRevision(db, articleId, 'take-held');
    expect((await save(body('word', 1000))).outcome).toBe('revised');
    expect((await readArticle(db, articleId))?.revision).toBe(1);
    expect(await db.contents.count()).toBe(2);
  });
});

describe('a story in the trash', () => {
  test('comes back as the newest when it is saved again', async () => {
    const at = (day: number) => ({ sanitizerVersion: 1, now: new Date(Date.UTC(2026, 0, day)) });
    const { articleId } = await saveArticle(db, makeExtracted(), at(1));
    await moveToShelf(db, [articleId], 'trash');
    const back = await saveArticle(db, makeExtracted(), at(9));
    expect(back).toMatchObject({ articleId, outcome: 'returned' });
    expect((await readArticle(db, articleId))?.savedTime).toBe('2026-01-09T00:00:00.000Z');
    await undoChange(db, back.changeSeq ?? 0);
    expect(await readArticle(db, articleId)).toMatchObject({
      shelf: 'trash',
      savedTime: '2026-01-01T00:00:00.000Z',
    });
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
