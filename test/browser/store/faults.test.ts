// Whatever fails in the middle of an act: it is done in both stores, or in neither, and nothing else is touched.

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeExtracted } from '@/test/support/make-article';
import type { MemoryCopy } from '@/test/support/memory-copy';
import { copiedBy, type TestLibrary, testLibrary } from '@/test/support/test-library';
import type { ExtractedArticle } from '@/utils/model/article';
import type { OffprintDatabase } from '@/utils/store/database';
import { setTags } from '@/utils/store/edit-articles';
import { readCounters } from '@/utils/store/list-articles';
import { compareStores } from '@/utils/store/mend/compare-stores';
import { readArticleWithBody } from '@/utils/store/read-body';
import { saveArticle } from '@/utils/store/save-article';
import { storeFailure } from '@/utils/store/store-failure';
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

const save = (overrides: Partial<ExtractedArticle> = {}, now = new Date()) =>
  saveArticle(db, makeExtracted(overrides), { sanitizerVersion: 1, now });

const LONGER = 'A second text, which says more of the bridge than the first one did.';
const REVISED = { html: `<p>${LONGER}</p>`, textContent: LONGER };

async function state() {
  const tables = await Promise.all(
    db.tables.map(async (table) => [table.name, await table.toArray()]),
  );
  return { tables: Object.fromEntries(tables), copy: copiedBy(copy) };
}

/** The next write to that table fails as the browser does when the space is used up. */
function fillUp(table: string): void {
  const fail = () => {
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
  };
  db.table(table).hook('creating', fail);
  db.table(table).hook('updating', fail);
}

const WRITTEN = ['articles', 'contents', 'changes', 'tags', 'counters', 'meta'];

describe.each(WRITTEN)('no space left for %s', (table) => {
  test.each([
    ['a first save', ['tags'], () => save({ url: 'https://news.example/other', ...REVISED })],
    ['a new revision', ['tags', 'counters'], () => save(REVISED)],
  ])('undoes %s in both stores, and says why', async (_what, untouched, act) => {
    const { articleId } = await save();
    await setTags(db, articleId, ['city']);
    const before = await state();
    fillUp(table);
    let failure: unknown = null;
    try {
      await act();
    } catch (error) {
      failure = error;
    }
    // What the act does not write to cannot fail it.
    if (untouched.includes(table)) return expect(failure).toBeNull();
    expect(storeFailure(failure)).toEqual({ kind: 'storage-full' });
    expect(await state()).toEqual(before);
  });
});

test('a transaction that the browser aborts leaves both stores as they were', async () => {
  const { articleId } = await save();
  const before = await state();
  db.changes.hook('creating', (_key, _row, transaction) => transaction.abort());
  await expect(setTags(db, articleId, ['city'])).rejects.toThrow();
  expect(await state()).toEqual(before);
});

describe('a worker that is killed', () => {
  /** What it has written by then is all there is. */
  async function killedAt(step: 'copy' | 'write'): Promise<void> {
    const stop = new Error('killed');
    if (step === 'copy') copy.failures.write = Number.MAX_SAFE_INTEGER;
    const dead = { ...copy, remove: async () => Promise.reject(stop) };
    Object.assign(db, { copy: dead });
    db.changes.hook('creating', () => {
      // Nothing it would still do reaches the copy.
      Object.assign(dead, { write: async () => Promise.reject(stop) });
      throw stop;
    });
    await save({ url: 'https://news.example/other' }).catch(() => {});
    copy.failures.write = 0;
    db.close();
    db = await library.open();
  }

  test('before the copy is written leaves nothing of the act', async () => {
    await save();
    await killedAt('copy');
    expect(await db.articles.count()).toBe(1);
  });

  test('between copy and transaction leaves an act that the next start takes over', async () => {
    await save();
    await killedAt('write');
    expect(await db.articles.count()).toBe(2);
    const acts = await db.changes.toArray();
    expect(acts.map(({ kind }) => kind)).toEqual(['save', 'save']);
    const found = await compareStores(db, copy, { versions: true });
    expect(Object.values(found).flat()).toEqual([]);
    for (const { id } of await db.articles.toArray()) {
      expect((await readArticleWithBody(db, id))?.html).not.toBe('');
    }
    await undoChange(db, acts[1]?.seq ?? 0);
    expect(await readCounters(db)).toMatchObject({ 'shelf:inbox': 1, 'shelf:trash': 1 });
  });
});

test('a clock that was set back loses nothing and turns nothing round', async () => {
  const { articleId } = await save({}, new Date('2026-05-04T09:00:00Z'));
  await save(REVISED, new Date('2020-01-01T00:00:00Z'));
  const row = await db.articles.get(articleId);
  expect(row).toMatchObject({ revision: 2, version: 2, savedTime: '2026-05-04T09:00:00.000Z' });
  db.close();
  await library.wipe();
  db = await library.open();
  expect(await db.articles.get(articleId)).toEqual(row);
});

test('two pages that write at the same moment both get their way', async () => {
  const other = await library.open();
  const { articleId } = await save();
  const numbers = Array.from({ length: 10 }, (_, n) => n);
  await Promise.all(
    numbers.flatMap((n) => [
      saveArticle(
        other,
        makeExtracted({
          url: `https://news.example/a${n}`,
          canonicalUrl: `https://news.example/a${n}`,
        }),
        { sanitizerVersion: 1 },
      ),
      setTags(db, articleId, [`tag ${n}`]),
    ]),
  );
  expect((await db.articles.get(articleId))?.version).toBe(11);
  const found = await compareStores(db, copy, { versions: true });
  expect(Object.values(found).flat()).toEqual([]);
  expect((await db.counters.get('shelf:inbox'))?.n).toBe(11);
  other.close();
});
