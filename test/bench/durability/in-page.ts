// What is measured inside a page of the extension, with the store as it ships and the extension's own storage beside it.

import Dexie from 'dexie';
import { browser } from 'wxt/browser';
import { makeArticle, makeExtracted } from '@/test/support/make-article';
import { readBackup } from '@/utils/backup/read-backup';
import { writeBackup } from '@/utils/backup/write-backup';
import type { Content } from '@/utils/model/article';
import { newArticleId, toIsoTime } from '@/utils/model/ids';
import type { MendingNews } from '@/utils/model/mending';
import type { SecondCopy } from '@/utils/model/second-copy';
import { fileToDownload } from '@/utils/platform/backup-download';
import { extensionCopy } from '@/utils/platform/second-copy';
import { backupSource } from '@/utils/store/backup-source';
import { gzipText, sha256Hex } from '@/utils/store/body-codec';
import { type ArticleRow, createDatabase, type OffprintDatabase } from '@/utils/store/database';
import { createLibrary } from '@/utils/store/library';
import * as mender from '@/utils/store/mend/mend-library';
import { slicesOf } from '@/utils/store/mend/slices';
import * as rescuer from '@/utils/store/rescue/open-rescued';
import { restoreBackup } from '@/utils/store/restore/restore-backup';
import { saveArticle } from '@/utils/store/save-article';
import { canonicalizeUrl } from '@/utils/text/urls';
import { watchLoad } from './watch-load';

const QUIET: MendingNews = { progress: () => {}, mended: () => {}, uncopied: () => {} };

/** A body of some 6,000 bytes when it is packed: random letters pack to three quarters. */
const LETTERS = 8000;

/** Text that does not repeat, unlike any that is typed here. */
function randomText(letters: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array((letters * 3) / 4));
  return btoa(String.fromCharCode(...bytes));
}

function library(name = 'offprint', copy: SecondCopy = extensionCopy): OffprintDatabase {
  const ways = {
    copy,
    news: QUIET,
    loadMender: async () => mender,
    loadRescuer: async () => rescuer,
  };
  return createLibrary(ways, name);
}

async function saveOne(db: OffprintDatabase, n: number): Promise<number> {
  const text = randomText(LETTERS);
  const url = `https://news.example/bench/${db.name}/${n}`;
  const article = makeExtracted({
    url,
    canonicalUrl: url,
    html: `<p>${text}</p>`,
    textContent: text,
  });
  const start = performance.now();
  await saveArticle(db, article, { sanitizerVersion: 1 });
  return performance.now() - start;
}

/** Milliseconds of saves with the second copy and without, in turn, in this very page; the first ten do not count. */
export async function timeSaves(
  saves: number,
): Promise<{ readonly copied: number[]; readonly single: number[] }> {
  const [copied, single] = [library('bench-copied'), createDatabase('bench-single')];
  const times = { copied: [] as number[], single: [] as number[] };
  for (let n = -10; n < saves; n += 1) {
    // Each goes first in turn: what a write sends to the pages behind it falls upon the next.
    const inTurn = [
      { db: copied, kept: times.copied },
      { db: single, kept: times.single },
    ];
    for (const { db, kept } of n % 2 === 0 ? inTurn : inTurn.reverse()) {
      const time = await saveOne(db, n);
      if (n >= 0) kept.push(time);
    }
  }
  for (const db of [copied, single]) await db.delete();
  await emptyCopy();
  return times;
}

/** Fills the library itself with stories, in both stores. Returns the bytes of all packed bodies. */
export async function fill(count: number): Promise<number> {
  const db = library();
  const bytes = await fillRows(db, count);
  await mender.checkRows(db, extensionCopy, QUIET);
  db.close();
  return bytes;
}

/** The same for a build that knows no second copy. */
export async function fillSingle(count: number): Promise<number> {
  const db = createDatabase();
  const bytes = await fillRows(db, count);
  db.close();
  return bytes;
}

async function fillRows(db: OffprintDatabase, count: number): Promise<number> {
  await db.open();
  let bytes = 0;
  for (let n = 0; n < count; n += 50) {
    const made = await Promise.all(
      Array.from({ length: Math.min(50, count - n) }, (_, at) => makeStory(n + at)),
    );
    bytes += made.reduce((sum, { content }) => sum + content.htmlGzip.length, 0);
    await db.transaction('rw', [db.articles, db.contents, db.counters], async () => {
      await db.articles.bulkPut(made.map(({ row }) => row));
      await db.contents.bulkPut(made.map(({ content }) => content));
      await db.counters.put({ key: 'shelf:inbox', n: n + made.length });
    });
  }
  return bytes;
}

async function makeStory(n: number): Promise<{ row: ArticleRow; content: Content }> {
  const text = randomText(LETTERS);
  const html = `<p>${text}</p>`;
  const url = `https://news.example/bench/${n}`;
  const id = newArticleId();
  const time = toIsoTime(new Date(Date.UTC(2020, 0, 1) + n * 60_000));
  const { html: _html, textContent: _text, kind: _kind, ...stated } = makeExtracted({ url });
  const facts = { ...stated, canonicalUrl: canonicalizeUrl(url) };
  const article = makeArticle({ ...facts, id, title: `Story number ${n}`, savedTime: time });
  return {
    row: { ...article, addresses: [url], version: 1 },
    content: {
      articleId: id,
      revision: 1,
      htmlGzip: await gzipText(html),
      text,
      sha256: await sha256Hex(html),
      sanitizerVersion: 1,
      capturedTime: time,
      facts,
    },
  };
}

/** Bytes of keys and values in the second copy, as the browser counts them. */
export async function copyBytes(): Promise<number> {
  return browser.storage.local.getBytesInUse(await copyKeys());
}

/** The library's database deleted and opened again: until lists are whole, and until every body is back. */
export async function rebuild() {
  await Dexie.delete('offprint');
  const load = watchLoad();
  const start = performance.now();
  const db = library();
  const stories = await db.articles.count();
  const rows = performance.now() - start;
  while ((await db.contents.count()) < stories) await pause();
  const all = performance.now() - start;
  const sound = await mender.checkRows(db, extensionCopy, QUIET);
  db.close();
  return { stories, rows, all, differences: sound.repaired, ...load.end() };
}

/** Every story into one file, as a download is made, and back into a library that lost both of its stores. */
export async function backUpAndRestore() {
  const db = library();
  const making = watchLoad();
  const madeStart = performance.now();
  const target = await fileToDownload('bench.zip');
  const source = backupSource(db, { changesAfter: 0, settings: async () => [] });
  const written = await writeBackup(source, target, {
    now: new Date(),
    words: WORDS,
    appVersion: '0',
  });
  if (!written.ok) throw new Error('the backup was stopped');
  const file = await target.finish();
  const made = { milliseconds: performance.now() - madeStart, bytes: file.size, ...making.end() };

  db.close();
  await Dexie.delete('offprint');
  await emptyCopy();
  const restoring = watchLoad();
  const restoredStart = performance.now();
  const empty = library();
  const report = await restoreBackup(empty, readBackup(file));
  const restored = {
    milliseconds: performance.now() - restoredStart,
    stories: await empty.articles.count(),
    ok: report.ok,
    ...restoring.end(),
  };
  empty.close();
  await target.discard();
  return { made, restored };
}

async function emptyCopy(): Promise<void> {
  // Few at a time: each removal is told to every page with all that was there, which would count as the next one's heap.
  for (const keys of slicesOf(await copyKeys(), 100)) await extensionCopy.remove(keys);
}

async function copyKeys(): Promise<string[]> {
  return (await extensionCopy.keys()).filter((key) => /^(row|body|gone|copy):/u.test(key));
}

const WORDS = { lang: 'en', title: 'Backup', stories: String, inTrash: 'in the trash' };

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 50));
}
