// Backups back into a library: merged, told, taken back, and gone on with.

import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { backupFile, readPart } from '@/test/support/backup-file';
import { makeExtracted } from '@/test/support/make-article';
import { type MemoryCopy, memoryCopy } from '@/test/support/memory-copy';
import { readBackup } from '@/utils/backup/read-backup';
import type { ExtractedArticle } from '@/utils/model/article';
import type { BackupItem } from '@/utils/model/backup';
import type { ArticleId } from '@/utils/model/ids';
import type { RestoreReport } from '@/utils/model/restore';
import { act } from '@/utils/store/act/act';
import { createDatabase, type OffprintDatabase } from '@/utils/store/database';
import { moveToShelf, setStarred, setTags } from '@/utils/store/edit-articles';
import { listTags, readCounters } from '@/utils/store/list-articles';
import { compareStores } from '@/utils/store/mend/compare-stores';
import { readArticleWithBody } from '@/utils/store/read-body';
import { restoreBackup } from '@/utils/store/restore/restore-backup';
import { listRestores } from '@/utils/store/restore/restore-job';
import { undoRestore } from '@/utils/store/restore/undo-restore';
import { saveArticle } from '@/utils/store/save-article';

let db: OffprintDatabase;
let copy: MemoryCopy;
const opened: OffprintDatabase[] = [];
beforeEach(() => {
  ({ db, copy } = library());
});
afterEach(async () => {
  vi.restoreAllMocks();
  for (const one of opened.splice(0)) {
    one.close();
    await Dexie.delete(one.name);
  }
});

function library() {
  const copy = memoryCopy();
  const db = createDatabase(`offprint-test-${crypto.randomUUID()}`, { copy });
  opened.push(db);
  return { db, copy };
}

const save = (n: number, overrides: Partial<ExtractedArticle> = {}, into = db) => {
  const url = `https://news.example/${n}`;
  const words = `Words of story ${n}. `.repeat(n + 1);
  return saveArticle(
    into,
    makeExtracted({
      url,
      canonicalUrl: url,
      title: `Story ${n}: 大桥 \ud83d`,
      html: `<p>${words}</p>`,
      textContent: words.trim(),
      ...overrides,
    }),
    { sanitizerVersion: 1 },
  );
};

/** A library with tags, a star, trash, a link, and a story with two bodies. */
async function aUsedLibrary(): Promise<ArticleId[]> {
  const ids: ArticleId[] = [];
  for (let n = 1; n <= 4; n += 1) ids.push((await save(n)).articleId);
  ids.push((await save(5, { kind: 'link', html: '', textContent: '' })).articleId);
  const [first, second, third] = ids;
  if (first === undefined || second === undefined || third === undefined) throw new Error('no ids');
  await setTags(db, first, ['city', '中国/河南']);
  await setStarred(db, [second], true);
  await moveToShelf(db, [third], 'trash');
  await save(1, {
    html: '<p>Much longer.</p>'.repeat(20),
    textContent: 'Much longer.\n'.repeat(20),
  });
  return ids;
}

async function restore(file: Blob, into = db): Promise<RestoreReport> {
  const restored = await restoreBackup(into, readBackup(file));
  if (!restored.ok) throw new Error(restored.failure.kind);
  return restored.value;
}

/** What a reader has, without the bookkeeping of acts. */
async function everything(of = db) {
  const rows = await of.articles.orderBy(':id').toArray();
  const bodies = await of.contents.orderBy(':id').toArray();
  return {
    rows: rows.map(({ version: _v, modifiedTime: _m, deviceId: _d, ...row }) => row),
    bodies: bodies.map(({ htmlGzip: _gzip, ...content }) => content),
    shown: await Promise.all(
      rows.map(({ id }) => readArticleWithBody(of, id).then((one) => one?.html)),
    ),
    counters: await readCounters(of),
    tags: await listTags(of),
  };
}

async function expectBothStoresSame(of = db): Promise<void> {
  const found = await compareStores(of, copy, { versions: true });
  expect(Object.values(found).flat()).toEqual([]);
}

/** Chromium keeps a large body in a file of its own: where that is lost, reading the body fails until it is written again. */
function loseFileOf(id: ArticleId): void {
  let isLost = true;
  const { get, getAll, put } = IDBObjectStore.prototype;
  const gone = () => new DOMException('Data lost due to missing file.', 'NotReadableError');
  vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (
    this: IDBObjectStore,
    key,
  ) {
    if (this.name === 'contents' && isLost && Array.isArray(key) && key[0] === id) throw gone();
    return get.call(this, key);
  });
  vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (
    this: IDBObjectStore,
    ...asked
  ) {
    if (this.name === 'contents' && isLost) throw gone();
    return getAll.apply(this, asked);
  });
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    value,
    ...key
  ) {
    if (this.name === 'contents' && value.articleId === id) isLost = false;
    return put.call(this, value, ...key);
  });
}

describe('a restore into an empty library', () => {
  test('brings everything back, in both stores', async () => {
    await aUsedLibrary();
    const before = await everything();
    const file = await backupFile(db);
    ({ db, copy } = library());
    const report = await restore(file);
    expect(await everything()).toEqual(before);
    expect(report).toMatchObject({
      counts: { added: 5, updated: 0, same: 0, stayed: 0 },
      damages: [],
      textOnly: 0,
      uncopied: false,
      settings: [{ key: 'theme', value: 'dark' }],
      totals: { stories: 5, expected: 5, whole: true },
    });
    await expectBothStoresSame();
    expect(await listRestores(db)).toEqual([]);
  });

  test('changes nothing when it is done again', async () => {
    await aUsedLibrary();
    const file = await backupFile(db);
    ({ db, copy } = library());
    await restore(file);
    const acts = await db.changes.count();
    const report = await restore(file);
    expect(report.counts).toEqual({ added: 0, updated: 0, same: 5, stayed: 0 });
    expect(report.inTrash).toBe(1);
    expect(report.group).toBeNull();
    expect(await db.changes.count()).toBe(acts);
  });

  test('goes in small acts, with as many stories as there are', async () => {
    for (let n = 1; n <= 45; n += 1) await save(n);
    const file = await backupFile(db);
    ({ db, copy } = library());
    const seen: string[] = [];
    await restoreBackup(db, readBackup(file), {
      onProgress: ({ n, of }) => seen.push(`${n}/${of}`),
    });
    expect(seen).toEqual(['20/45', '40/45', '45/45']);
    expect((await db.changes.toArray()).map(({ articleIds }) => articleIds.length)).toEqual([
      20, 20, 5,
    ]);
    expect(await db.articles.count()).toBe(45);
  });
});

describe('a restore into a used library', () => {
  test('leaves what is newer there, and what the backup does not know', async () => {
    const [first] = await aUsedLibrary();
    const file = await backupFile(db);
    await setTags(db, first ?? assertNever(), ['changed since']);
    await save(9);
    const before = await everything();
    const report = await restore(file);
    expect(await everything()).toEqual(before);
    expect(report.counts).toEqual({ added: 0, updated: 0, same: 4, stayed: 1 });
  });

  test('takes over what the backup has as it was later', async () => {
    const ids = await aUsedLibrary();
    const early = await backupFile(db);
    const [first = assertNever(), second = assertNever()] = ids;
    await setTags(db, first, ['City', 'new']);
    await setTags(db, first, ['City', 'newer']);
    await save(2, { html: '<p>Rewritten.</p>'.repeat(30), textContent: 'Rewritten.\n'.repeat(30) });
    await setStarred(db, [second], false);
    const after = await everything();
    const late = await backupFile(db);
    ({ db, copy } = library());
    await restore(early);
    const report = await restore(late);
    expect(report.counts).toEqual({ added: 0, updated: 2, same: 3, stayed: 0 });
    expect(await everything()).toEqual(after);
    await expectBothStoresSame();
  });

  test('brings bodies back that were lost, without an act upon the rest', async () => {
    const [first = assertNever()] = await aUsedLibrary();
    const before = await everything();
    const file = await backupFile(db);
    await db.contents.delete([first, 2]);
    copy.entries.delete(`body:${first}:2`);
    const report = await restore(file);
    expect(report.counts).toEqual({ added: 0, updated: 1, same: 4, stayed: 0 });
    expect(await everything()).toEqual(before);
    await expectBothStoresSame();
  });

  test('repairs bodies that are damaged in both stores, or whose file is lost', async () => {
    const [first = assertNever(), second = assertNever()] = await aUsedLibrary();
    const before = await everything();
    const file = await backupFile(db);
    const content = (await db.contents.get([first, 2])) ?? assertNever();
    await db.contents.put({ ...content, htmlGzip: content.htmlGzip.slice(0, 30) });
    copy.entries.delete(`body:${first}:2`);
    copy.entries.delete(`body:${second}:1`);
    loseFileOf(second);
    expect((await restore(file)).counts).toEqual({ added: 0, updated: 2, same: 3, stayed: 0 });
    expect(await everything()).toEqual(before);
    await expectBothStoresSame();
  });

  test('adds to a story that was saved anew what it lacks, and never makes it twice', async () => {
    const [first = assertNever()] = await aUsedLibrary();
    await setStarred(db, [first], true);
    const file = await backupFile(db);
    ({ db, copy } = library());
    const { articleId } = await save(1, { kind: 'link', html: '', textContent: '' });
    await setTags(db, articleId, ['own', 'CITY']);
    const report = await restore(file);
    expect(report.counts).toEqual({ added: 4, updated: 1, same: 0, stayed: 0 });
    expect(await db.articles.count()).toBe(5);
    expect(await readArticleWithBody(db, articleId)).toMatchObject({
      html: '<p>Much longer.</p>'.repeat(20),
      article: { starred: 1, tags: ['own', 'CITY', '中国/河南'], kind: 'page' },
    });
    expect(await restore(file)).toMatchObject({ counts: { added: 0, updated: 0 } });
  });

  test('gives a body a free number where the library uses its number for another', async () => {
    const [, second = assertNever()] = await aUsedLibrary();
    const early = await backupFile(db);
    const there = library();
    await restore(early, there.db);
    const longer = (word: string) => ({
      html: `<p>${word}</p>`.repeat(50),
      textContent: `${word}\n`.repeat(50),
    });
    await save(2, longer('Here'));
    await setTags(db, second, ['makes the row later']);
    await setTags(db, second, ['makes the row much later']);
    await save(2, longer('There'), there.db);
    await restore(await backupFile(db), there.db);
    const bodies = await there.db.contents
      .where('[articleId+revision]')
      .between([second, 0], [second, 99])
      .toArray();
    expect(bodies.map(({ revision, text }) => `${revision} ${text.slice(0, 5)}`)).toEqual([
      '1 Words',
      '2 There',
      '3 Here\n',
    ]);
    expect((await readArticleWithBody(there.db, second))?.html).toBe(longer('Here').html);
  });

  test('brings back what was destroyed, for good', async () => {
    const [first = assertNever()] = await aUsedLibrary();
    const before = await everything();
    const file = await backupFile(db);
    await setTags(db, first, ['once', 'more']);
    await setStarred(db, [first], true);
    await setStarred(db, [first], false);
    const row = (await db.articles.get(first)) ?? assertNever();
    await act(db, async () => ({
      value: null,
      plan: {
        kind: 'shelve',
        edits: [{ before: row, after: null }],
        dropped: [
          [first, 1],
          [first, 2],
        ],
      },
    }));
    expect(await db.articles.count()).toBe(4);
    expect((await restore(file)).counts.added).toBe(1);
    expect(await everything()).toEqual(before);
    await expectBothStoresSame();
  });
});

describe('a restore that is taken back', () => {
  test('puts what came in into the trash and gives former values back, but for what was done since', async () => {
    const ids = await aUsedLibrary();
    const [first = assertNever(), second = assertNever()] = ids;
    const early = await backupFile(db);
    await setTags(db, first, ['later']);
    await setTags(db, first, ['latest']);
    for (let n = 20; n <= 60; n += 1) await save(n);
    const late = await backupFile(db);
    ({ db, copy } = library());
    await restore(early);
    const before = await everything();
    const { group } = await restore(late);
    await setStarred(db, [first], true);
    expect(await undoRestore(db, group ?? assertNever())).toBe(3);
    const now = await everything();
    const old = now.rows.filter(({ id }) => ids.includes(id));
    expect(old.map(({ starred: _s, ...row }) => row)).toEqual(
      before.rows.map(({ starred: _s, ...row }) => row),
    );
    expect((await db.articles.get(first))?.starred).toBe(1);
    expect((await db.articles.get(second))?.starred).toBe(1);
    expect(
      now.rows.filter(({ id }) => !ids.includes(id)).every(({ shelf }) => shelf === 'trash'),
    ).toBe(true);
    expect(now.counters['shelf:trash']).toBe(before.counters['shelf:trash'] + 41);
    expect(await undoRestore(db, group ?? assertNever())).toBe(0);
  });
});

describe('a restore that was broken off', () => {
  test('keeps what is done, says so, goes on with the same file, and is still one to take back', async () => {
    for (let n = 1; n <= 50; n += 1) await save(n);
    const before = await everything();
    const file = await backupFile(db);
    ({ db, copy } = library());
    const broken = await restoreBackup(db, readPart(file, 30));
    expect(broken).toMatchObject({
      ok: false,
      failure: { kind: 'unreadable', report: { counts: { added: 20 } } },
    });
    expect(await listRestores(db)).toMatchObject([{ step: 'restore', n: 20, of: 50 }]);
    const report = await restore(file);
    expect(report.counts).toEqual({ added: 30, updated: 0, same: 20, stayed: 0 });
    expect(await everything()).toEqual(before);
    expect(await listRestores(db)).toEqual([]);
    await undoRestore(db, report.group ?? assertNever());
    expect((await readCounters(db))['shelf:trash']).toBe(50);
  });

  test('stops between two acts when it is told to', async () => {
    for (let n = 1; n <= 50; n += 1) await save(n);
    const file = await backupFile(db);
    ({ db, copy } = library());
    const stop = new AbortController();
    const stopped = await restoreBackup(db, readBackup(file), {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    expect(stopped).toMatchObject({
      ok: false,
      failure: { kind: 'stopped', report: { counts: { added: 20 } } },
    });
    expect(await db.articles.count()).toBe(20);
  });

  test.each([
    ['storage-full', new DOMException('The quota has been exceeded.', 'QuotaExceededError')],
    ['storage-broken', new Error('the disk is gone')],
  ])('by a database that fails is told as %s, and nothing is half there', async (kind, error) => {
    for (let n = 1; n <= 30; n += 1) await save(n);
    const file = await backupFile(db);
    ({ db, copy } = library());
    let written = 0;
    db.articles.hook('creating', () => {
      written += 1;
      if (written > 25) throw error;
    });
    const failed = await restoreBackup(db, readBackup(file));
    expect(failed).toMatchObject({
      ok: false,
      failure: { kind, report: { counts: { added: 20 } } },
    });
    expect(await db.articles.count()).toBe(20);
    expect(await db.contents.count()).toBe(20);
    await expectBothStoresSame();
  });

  test('by a second copy that fails goes on, and says that it is there only once', async () => {
    await aUsedLibrary();
    const file = await backupFile(db);
    ({ db, copy } = library());
    copy.failures.write = 1;
    expect(await restore(file)).toMatchObject({ uncopied: true, counts: { added: 5 } });
  });
});

describe('a damaged file', () => {
  test('gives what is whole and tells what is not', async () => {
    for (let n = 1; n <= 5; n += 1) await save(n);
    const file = await backupFile(db);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const cut = new Blob([bytes.slice(0, Math.floor(bytes.length * 0.6))]);
    ({ db, copy } = library());
    const report = await restore(cut);
    const { added } = report.counts;
    expect(added).toBeGreaterThan(0);
    expect(added).toBeLessThan(5);
    expect(report.totals).toMatchObject({ stories: added, expected: 5, whole: false });
    expect(report.damages.map(({ of }) => of)).toContain('file');
    expect(await db.articles.count()).toBe(added);
  });

  test('of which a body is lost gives its text', async () => {
    await save(1, { html: '<h2>Head</h2><p>a &lt; b</p>', textContent: 'Head\na < b' });
    const items: BackupItem[] = [];
    for await (const item of readBackup(await backupFile(db))) items.push(item);
    ({ db, copy } = library());
    async function* damaged(): AsyncGenerator<BackupItem> {
      for (const item of items) {
        if (item.kind !== 'story') yield item;
        else {
          const contents = item.story.contents.map((one) => ({ ...one, html: null }));
          yield { kind: 'story', story: { ...item.story, contents } };
        }
      }
    }
    const restored = await restoreBackup(db, damaged());
    expect(restored).toMatchObject({ ok: true, value: { textOnly: 1 } });
    const [row] = await db.articles.toArray();
    expect((await readArticleWithBody(db, row?.id ?? assertNever()))?.html).toBe(
      '<p>Head</p><p>a &lt; b</p>',
    );
  });

  test('that is no backup is refused', async () => {
    expect(await restoreBackup(db, readBackup(new Blob(['hello'])))).toEqual({
      ok: false,
      failure: { kind: 'refused', refusal: { reason: 'no-zip' } },
    });
  });
});

test('a preview tells what would be, and writes nothing', async () => {
  const [first = assertNever()] = await aUsedLibrary();
  const early = await backupFile(db);
  await setTags(db, first, ['later']);
  await setTags(db, first, ['latest']);
  await save(9);
  const late = await backupFile(db);
  ({ db, copy } = library());
  await restore(early);
  const [before, acts, copied] = [
    await everything(),
    await db.changes.count(),
    new Map(copy.entries),
  ];
  const preview = await restoreBackup(db, readBackup(late), { write: false });
  expect(preview).toMatchObject({
    ok: true,
    value: { group: null, counts: { added: 1, updated: 1, same: 4, stayed: 0 } },
  });
  expect(await everything()).toEqual(before);
  expect([await db.changes.count(), copy.entries]).toEqual([acts, copied]);
  expect(await listRestores(db)).toEqual([]);
  expect((await restore(late)).counts).toEqual({ added: 1, updated: 1, same: 4, stayed: 0 });
});

function assertNever(): never {
  throw new Error('not there');
}
