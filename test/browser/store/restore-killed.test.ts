// A restore whose page goes in the middle: at each step of it, nothing is lost or half there, and the same file goes on.
//
// The restore runs in a worker of its own, which is ended when it comes to the step. To the database and its locks that is
// what happens when a page is closed or its process dies: a transaction that was not committed is given up, a lock is given
// back. What is not imitated is the death of the whole browser, in which files may be torn; the kill test does that.

import { afterEach, expect, test } from 'vitest';
import { backupFile } from '@/test/support/backup-file';
import { makeExtracted } from '@/test/support/make-article';
import { type TestLibrary, testLibrary, untilStoresSame } from '@/test/support/test-library';
import type { RestoreOrders } from '@/test/support/victims/restore-victim';
import { type Ended, runVictim, tellingSteps } from '@/test/support/victims/run-victim';
import { readBackup } from '@/utils/backup/read-backup';
import type { ExtractedArticle } from '@/utils/model/article';
import type { ArticleId } from '@/utils/model/ids';
import { createDatabase, type OffprintDatabase } from '@/utils/store/database';
import { moveToShelf, setStarred, setTags } from '@/utils/store/edit-articles';
import { listTags, readCounters } from '@/utils/store/list-articles';
import { checkBodies } from '@/utils/store/mend/check-bodies';
import { destroyArticles } from '@/utils/store/purge-articles';
import { readArticleWithBody } from '@/utils/store/read-body';
import { restoreBackup } from '@/utils/store/restore/restore-backup';
import { listRestores } from '@/utils/store/restore/restore-job';
import { undoRestore } from '@/utils/store/restore/undo-restore';
import { saveArticle } from '@/utils/store/save-article';

const now = new Date('2026-11-23T08:00:00Z');
const later = new Date('2026-11-24T08:00:00Z');

let minute = 0;
function save(db: OffprintDatabase, n: number, overrides: Partial<ExtractedArticle> = {}) {
  const url = `https://news.example/${n}`;
  const words = `Words of story ${n}. `.repeat(n + 1).trim();
  const texts = { html: `<p>${words}</p>`, textContent: words };
  minute += 1;
  return saveArticle(
    db,
    makeExtracted({ url, canonicalUrl: url, title: `Story ${n}`, ...texts, ...overrides }),
    { sanitizerVersion: 1, now: new Date(Date.UTC(2026, 4, 1, 0, minute)) },
  );
}

const longer = (word: string) => ({
  html: `<p>${word}</p>`.repeat(60),
  textContent: `${word}\n`.repeat(60),
});
/** Selections of one page: two of them are never restored in one act, so that there are several acts. */
const passage = (word: string) => ({
  ...{ kind: 'selection' as const, html: `<p>${word}</p>`, textContent: word },
});

/** A library that shares some stories with a backup: each fate that a story can meet is among them. */
async function libraryAndBackup(): Promise<{ here: TestLibrary; file: Blob }> {
  const [here, there] = [testLibrary(), testLibrary()];
  const [mine, theirs] = [await here.open(), await there.open()];
  const ids: ArticleId[] = [];
  for (const n of [1, 2, 3, 4]) ids.push((await save(theirs, n)).articleId);
  const early = await backupFile(theirs);
  await restoreBackup(mine, readBackup(early));
  const [updated, stayed, , destroyed] = ids;
  if (updated === undefined || stayed === undefined || destroyed === undefined) throw new Error();

  await save(theirs, 10, passage('First passage.'));
  await setTags(theirs, updated, ['city', '中国/河南']);
  await save(theirs, 1, longer('Rewritten.'));
  await save(theirs, 5);
  await save(theirs, 5, longer('Twice.'));
  await save(theirs, 10, passage('Second passage.'));
  const twin = await save(theirs, 6);
  await setStarred(theirs, [twin.articleId], true);
  await save(theirs, 10, passage('Third passage.'));
  await save(theirs, 7, { kind: 'link', html: '', textContent: '' });

  for (const tag of ['newer', 'newest']) await setTags(mine, stayed, [tag]);
  await moveToShelf(mine, [destroyed], 'trash');
  await destroyArticles(mine, [destroyed]);
  await save(mine, 6, { kind: 'link', html: '', textContent: '' });
  await save(mine, 8);
  const file = await backupFile(theirs);
  await there.wipe();
  return { here, file };
}

/** The rows of every table, as they lie. */
type Lying = readonly (readonly [table: string, rows: readonly unknown[]])[];

async function tablesOf(db: OffprintDatabase): Promise<Lying> {
  return Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()] as const));
}

/** What a reader has, story by story, without the bookkeeping of acts. */
async function everything(db: OffprintDatabase) {
  const rows = await db.articles.orderBy(':id').toArray();
  const bodies = await db.contents.orderBy(':id').toArray();
  const stories = new Map<string, unknown>();
  for (const { version: _v, modifiedTime: _m, deviceId: _d, ...row } of rows) {
    const kept = bodies.filter(({ articleId }) => articleId === row.id);
    const told = kept.map(({ htmlGzip: _gzip, ...content }) => content);
    stories.set(row.id, { row, kept: told, html: (await readArticleWithBody(db, row.id))?.html });
  }
  return { stories, counters: await readCounters(db), tags: await listTags(db) };
}
type Everything = Awaited<ReturnType<typeof everything>>;

async function restoreAgain(db: OffprintDatabase, file: Blob): Promise<void> {
  expect(await restoreBackup(db, readBackup(file), { now })).toMatchObject({ ok: true });
}

/** Takes all restores of the test's own time back, in one go. */
async function takeBack(db: OffprintDatabase): Promise<void> {
  const acts = await db.changes.where('time').equals(now.toISOString()).toArray();
  const groups = new Set(acts.map(({ group }) => group ?? ''));
  expect([...groups]).toHaveLength(1);
  for (const group of groups) await undoRestore(db, group, { now: later });
}

/** The library as it lay before the restore, in a database of its own. */
async function copyOf({ lying, copied }: Prepared): Promise<TestLibrary> {
  const library = testLibrary();
  for (const [key, value] of copied) library.copy.entries.set(key, value);
  const db = createDatabase(library.name);
  await db.transaction('rw', db.tables, async () => {
    for (const [table, rows] of lying) await db.table(table).bulkAdd(rows);
  });
  db.close();
  return library;
}

function restoreUntil(
  stopAt: number,
  { name, copy }: TestLibrary,
  { file }: Pick<Prepared, 'file'>,
): Promise<Ended> {
  const worker = new Worker(new URL('../../support/victims/restore-victim.ts', import.meta.url), {
    type: 'module',
  });
  const orders: RestoreOrders = { database: name, stopAt, file, now };
  const all = async () => Object.fromEntries(copy.entries);
  return runVictim(worker, orders, {
    ...{ read: copy.read, write: copy.write, remove: copy.remove, all },
  });
}

type Prepared = {
  readonly file: Blob;
  readonly lying: Lying;
  readonly copied: ReadonlyMap<string, unknown>;
  /** What a reader has before, after an undisturbed restore, and when that was taken back. */
  readonly before: Everything;
  readonly after: Everything;
  readonly back: Everything;
};

async function prepare(): Promise<Prepared> {
  const { here, file } = await libraryAndBackup();
  const db = await here.open();
  const [lying, copied] = [await tablesOf(db), new Map(here.copy.entries)];
  const before = await everything(db);
  await restoreAgain(db, file);
  const after = await everything(db);
  await takeBack(db);
  const back = await everything(db);
  await here.wipe();
  return { file, lying, copied, before, after, back };
}

async function stepsOf(prepared: Prepared): Promise<readonly string[]> {
  const library = await copyOf(prepared);
  const ended = await restoreUntil(0, library, prepared);
  await library.wipe();
  if (ended.killedAt !== null) throw new Error('it was not to be killed');
  return ended.steps;
}

/** Every body that is there is whole, in both stores; and both tell the same. */
async function expectWhole(db: OffprintDatabase, { copy }: TestLibrary): Promise<void> {
  await untilStoresSame(db, copy);
  expect(await checkBodies(db, copy)).toMatchObject({ repaired: 0, damaged: [] });
  const shelves = (await db.articles.toArray()).map(({ shelf }) => shelf);
  const counters = await readCounters(db);
  for (const shelf of ['inbox', 'archive', 'trash'] as const)
    expect(counters[`shelf:${shelf}`]).toBe(shelves.filter((one) => one === shelf).length);
}

const prepared = await prepare();
const steps = await stepsOf(prepared);
let library: TestLibrary | null = null;
afterEach(() => library?.wipe());

test('the restore that is killed changes a library in several acts', () => {
  const { before, after, back } = prepared;
  expect(steps.filter((step) => step === 'copy: write')).toHaveLength(3);
  expect([before, after, back].map(({ stories }) => stories.size)).toEqual([5, 11, 11]);
});

test.each(tellingSteps(steps))('a restore that is killed at step %i, %s', async (stopAt, step) => {
  library = await copyOf(prepared);
  expect(await restoreUntil(stopAt, library, prepared)).toEqual({ killedAt: step });
  // As the next start does: with a check of both stores.
  const db = await library.open();

  // Nothing is lost, and each story is as it was or as it is to be.
  await expectWhole(db, library);
  const { before, after, back } = prepared;
  const { stories } = await everything(db);
  for (const id of before.stories.keys()) expect(stories.has(id)).toBe(true);
  for (const [id, story] of stories)
    expect([before.stories.get(id), after.stories.get(id)]).toContainEqual(story);
  expect(library.mended).toEqual([]);

  // The same file goes on, and all of it is one to take back.
  await restoreAgain(db, prepared.file);
  expect(await everything(db)).toEqual(after);
  expect(await listRestores(db)).toEqual([]);
  await expectWhole(db, library);
  await takeBack(db);
  expect(await everything(db)).toEqual(back);
  await expectWhole(db, library);
});
