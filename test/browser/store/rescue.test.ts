// A database that cannot be opened or read: the library goes on elsewhere, with everything that was saved.

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { waitUntil } from '@/test/support/browsers/wait-until';
import { makeExtracted } from '@/test/support/make-article';
import type { MemoryCopy } from '@/test/support/memory-copy';
import { type TestLibrary, testLibrary } from '@/test/support/test-library';
import { INBOX_QUERY } from '@/utils/model/query';
import type { OffprintDatabase } from '@/utils/store/database';
import { setTags } from '@/utils/store/edit-articles';
import { listArticles } from '@/utils/store/list-articles';
import { readArticleWithBody } from '@/utils/store/read-body';
import { mayBeRescued } from '@/utils/store/rescue/may-be-rescued';
import * as rescuer from '@/utils/store/rescue/open-rescued';
import { saveArticle } from '@/utils/store/save-article';

let library: TestLibrary;
let copy: MemoryCopy;

beforeEach(() => {
  library = testLibrary();
  copy = library.copy;
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  await library.wipe();
});

async function rescue(failed: OffprintDatabase): Promise<OffprintDatabase> {
  const db = await rescuer.openRescued(
    failed,
    new DOMException('It does not open', 'UnknownError'),
    library.create,
    library.ways,
  );
  if (db === null) throw new Error('it was not rescued');
  return db;
}

const save = (db: OffprintDatabase, n: number) => {
  const url = `https://news.example/${n}`;
  const text = `Words of story ${n}.`;
  return saveArticle(
    db,
    makeExtracted({ url, canonicalUrl: url, html: `<p>${text}</p>`, textContent: text }),
    { sanitizerVersion: 1 },
  );
};

/** The browser's own IndexedDB refuses to open this library, as it does without its MANIFEST; buckets' do not. */
function breakDisk(): void {
  const real = IDBFactory.prototype.open;
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(function (this: IDBFactory, ...args) {
    if (this === indexedDB && args[0] === library.name) {
      throw new DOMException('Internal error opening backing store', 'UnknownError');
    }
    return real.apply(this, args);
  });
}

/** The counters are a table that, for once, cannot be read. */
function breakCounters(): void {
  let failures = 1;
  const real = IDBObjectStore.prototype.getAll;
  vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (
    this: IDBObjectStore,
    ...args
  ) {
    if (this.name === 'counters' && failures-- > 0) {
      throw new DOMException('The operation failed', 'UnknownError');
    }
    return real.apply(this, args);
  });
}

async function titles(db: OffprintDatabase): Promise<string[]> {
  return (await listArticles(db, INBOX_QUERY)).articles.map(({ url }) => url.slice(-1)).sort();
}

describe('a database that fails once', () => {
  test('is opened again, and not made anew', async () => {
    const db = await library.open();
    await save(db, 1);
    db.close();
    const again = await rescue(db);
    expect(again.place).toBe('disk');
    expect(await again.changes.count()).toBe(1);
    expect(library.mended).toEqual([]);
  });
});

describe('a database that cannot be read', () => {
  test('is made anew from the copy', async () => {
    const db = await library.open();
    await save(db, 1);
    await save(db, 2);
    breakCounters();
    const anew = await rescue(db);
    expect(anew.place).toBe('disk');
    expect(await titles(anew)).toEqual(['1', '2']);
    expect(library.mended).toMatchObject([{ restored: 2 }]);
  });

  test('gives the copy first what that lacks, but nothing that was destroyed', async () => {
    const db = await library.open();
    const { articleId } = await save(db, 1);
    const { articleId: edited } = await save(db, 2);
    const { articleId: destroyed } = await save(db, 3);
    const old = copy.entries.get(`row:${edited}`);
    await setTags(db, edited, ['city']);
    copy.entries.set(`row:${edited}`, old);
    copy.entries.delete(`row:${articleId}`);
    copy.entries.delete(`body:${articleId}:1`);
    copy.entries.delete(`row:${destroyed}`);
    copy.entries.set(`gone:${destroyed}`, { v: 1, version: 9 });
    breakCounters();
    const anew = await rescue(db);
    expect(await titles(anew)).toEqual(['1', '2']);
    expect((await readArticleWithBody(anew, articleId))?.textContent).toBe('Words of story 1.');
    expect((await anew.articles.get(edited))?.tags).toEqual(['city']);
  });
});

describe('where no database opens any more', () => {
  test('a storage bucket takes the library in, bodies and all', async () => {
    const db = await library.open();
    const { articleId } = await save(db, 1);
    breakDisk();
    const apart = await rescue(db);
    expect(apart.place).toBe('bucket');
    await waitUntil(async () => (await apart.contents.count()) === 1, { what: 'the bodies' });
    expect((await readArticleWithBody(apart, articleId))?.textContent).toBe('Words of story 1.');
    await apart.delete();
  });

  describe('and there are no buckets', () => {
    beforeEach(() => {
      Object.defineProperty(navigator, 'storageBuckets', { value: undefined, configurable: true });
    });
    afterEach(() => {
      Reflect.deleteProperty(navigator, 'storageBuckets');
    });

    test('lists and stories are served from the copy, and acts are kept there', async () => {
      const db = await library.open();
      const { articleId } = await save(db, 1);
      breakDisk();
      const held = await rescue(db);
      expect(held.place).toBe('memory');
      expect(await titles(held)).toEqual(['1']);
      expect((await readArticleWithBody(held, articleId))?.textContent).toBe('Words of story 1.');
      await setTags(held, articleId, ['city']);
      expect((await save(held, 2)).outcome).toBe('saved');
      expect(library.mended).toMatchObject([{ reason: 'unreadable', restored: 1 }]);

      // The next start, with the disk in order: what was done meanwhile is there.
      held.close();
      vi.restoreAllMocks();
      const healed = await library.open();
      expect(await titles(healed)).toEqual(['1', '2']);
      expect((await healed.articles.get(articleId))?.tags).toEqual(['city']);
    });

    test('an act that the copy does not take is not said to be done', async () => {
      const db = await library.open();
      breakDisk();
      const held = await rescue(db);
      copy.failures.write = 1;
      await expect(save(held, 1)).rejects.toThrow('neither store');
    });

    test('another page’s acts are not written over', async () => {
      const db = await library.open();
      const { articleId } = await save(db, 1);
      breakDisk();
      const [one, other] = [await rescue(db), await rescue(db)];
      await setTags(one, articleId, ['one']);
      await setTags(other, articleId, [
        ...((await other.articles.get(articleId))?.tags ?? []),
        'two',
      ]);
      await save(one, 2);
      one.close();
      other.close();
      vi.restoreAllMocks();
      const healed = await library.open();
      expect(await titles(healed)).toEqual(['1', '2']);
      expect((await healed.articles.get(articleId))?.version).toBe(3);
    });
  });
});

test.each([
  ['UnknownError', true],
  ['InvalidStateError', true],
  ['DatabaseClosedError', true],
  ['QuotaExceededError', false],
  ['VersionError', false],
  ['TypeError', false],
])('%s may be rescued: %s', (error, may) => {
  expect(mayBeRescued(new DOMException('x', error))).toBe(may);
  expect(mayBeRescued(Object.assign(new Error('x'), { inner: new DOMException('x', error) }))).toBe(
    may,
  );
});
