// Destroying: what lies in the trash goes for good, out of the database, the second copy and the journal.

import Dexie from 'dexie';
import type { ArticleId } from '@/utils/model/ids';
import { act, type Wanted } from './act/act';
import { withLibraryLock } from './act/library-lock';
import type { ActOptions } from './act/plan';
import { askTwice } from './copy/ask-twice';
import { parseCopyKey } from './copy/copy-records';
import type { ArticleRow, OffprintDatabase } from './database';
import { forgetDestroyed } from './journal/forget-destroyed';
import { slicesOf } from './mend/slices';
import { timeLeft } from './trash-clock';
import { windTrashClock } from './wind-trash-clock';

/** Articles an act: a large transaction is what a crash tears. */
const PART = 50;

/** `onDestroyed` is told how many are gone so far; once `signal` is aborted, no further ones go. */
export type PurgeOptions = ActOptions & {
  readonly onDestroyed?: (n: number) => void;
  readonly signal?: AbortSignal;
};

/**
 * Destroys those of these articles that lie in the trash, now and not only when they were chosen; the others stay. Returns
 * how many were destroyed. May be ended at any moment: what is left then is whole, and still in the trash.
 * Rejects when a store fails.
 */
export async function destroyArticles(
  db: OffprintDatabase,
  ids: readonly ArticleId[],
  options: PurgeOptions = {},
): Promise<number> {
  return destroyWhere(db, ids, () => true, options);
}

/** Destroys everything that lies in the trash now; what is thrown away meanwhile stays. Like {@link destroyArticles}. */
export async function emptyTrash(
  db: OffprintDatabase,
  options: PurgeOptions = {},
): Promise<number> {
  const rows = await readTrash(db);
  return destroyArticles(
    db,
    rows.map(({ id }) => id),
    options,
  );
}

/**
 * Destroys what has lain in the trash for thirty days; see `trash-clock.ts` for how days are told. To be called about once
 * a day; more often does no harm. Returns how many were destroyed.
 */
export async function purgeOldTrash(
  db: OffprintDatabase,
  now: Date,
  options: PurgeOptions = {},
): Promise<number> {
  const rows = await readTrash(db);
  const clock = await windTrashClock(db, now, rows.map(trashedTimeOf));
  const isDue = (row: ArticleRow) => timeLeft(clock, trashedTimeOf(row), now) === 0;
  const due = rows.filter(isDue).map(({ id }) => id);
  return due.length === 0 ? 0 : destroyWhere(db, due, isDue, { ...options, now });
}

async function destroyWhere(
  db: OffprintDatabase,
  ids: readonly ArticleId[],
  isWanted: (row: ArticleRow) => boolean,
  { onDestroyed = () => {}, signal, ...options }: PurgeOptions,
): Promise<number> {
  const gone = new Set<ArticleId>();
  const group = (options.random ?? (() => crypto.randomUUID()))();
  try {
    for (const part of slicesOf(ids, PART)) {
      if (signal?.aborted) break;
      const { value } = await act(db, () => planPurge(db, part, isWanted, group), options);
      for (const id of value) gone.add(id);
      onDestroyed(gone.size);
    }
  } finally {
    if (gone.size > 0) await sweep(db, gone);
  }
  return gone.size;
}

async function planPurge(
  db: OffprintDatabase,
  ids: readonly ArticleId[],
  isWanted: (row: ArticleRow) => boolean,
  group: string,
): Promise<Wanted<readonly ArticleId[]>> {
  const rows = (await db.articles.bulkGet([...ids])).filter((row) => row !== undefined);
  const wanted = rows.filter((row) => row.shelf === 'trash' && isWanted(row));
  return {
    plan: { kind: 'purge', edits: wanted.map((before) => ({ before, after: null })), group },
    value: wanted.map(({ id }) => id),
  };
}

/** Every article in the trash. */
function readTrash(db: OffprintDatabase): Promise<ArticleRow[]> {
  return db.articles
    .where('[shelf+savedTime+id]')
    .between(['trash', Dexie.minKey], ['trash', Dexie.maxKey])
    .toArray();
}

/** What the acts could not know of: bodies in the copy that the database lacked, and what the journal tells. Never rejects. */
async function sweep(db: OffprintDatabase, gone: ReadonlySet<ArticleId>): Promise<void> {
  try {
    await forgetDestroyed(db);
    await dropFromCopy(db, gone);
  } catch (error) {
    // The upkeep of the journal and the check of the next session do the same.
    console.error(error);
  }
}

async function dropFromCopy(
  { copy, name }: OffprintDatabase,
  gone: ReadonlySet<ArticleId>,
): Promise<void> {
  if (copy === null) return;
  await withLibraryLock(name, async () => {
    const left = (await askTwice(() => copy.keys())).filter((key) => {
      const parsed = parseCopyKey(key);
      return parsed !== null && parsed.kind !== 'gone' && gone.has(parsed.id);
    });
    if (left.length > 0) await copy.remove(left);
  });
}

/** What tells one stay in the trash from another; a row that does not say is of the stay without a name. */
function trashedTimeOf({ trashedTime }: ArticleRow): string {
  return trashedTime ?? '';
}
