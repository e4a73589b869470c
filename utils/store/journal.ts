// The one road by which articles change: rows, counters, tag counts and the journal in a single transaction.

import type { Article } from '@/utils/model/article';
import type { BeforeArticle, ChangeKind } from '@/utils/model/change';
import type { ArticleId } from '@/utils/model/ids';
import { toIsoTime } from '@/utils/model/ids';
import { tagKey } from '@/utils/model/tag';
import type { ArticleRow, CounterKey, OffprintDatabase } from './database';

/** Time and chance, as parameters. */
export type ActOptions = { readonly now?: Date; readonly random?: () => string };

/** One article before and after an act; `before` is null for a new one. */
export type Edit = { readonly before: ArticleRow | null; readonly after: ArticleRow };

/** Every table an act may write; bodies included, so that a save is one transaction. */
export function actTables(db: OffprintDatabase) {
  return [db.articles, db.contents, db.changes, db.tags, db.counters, db.meta];
}

/**
 * Writes edits and their journal row. Must run inside a transaction over {@link actTables}.
 * `modifiedTime` and `deviceId` are set here. Returns the journal's seq, or null when no field changed.
 */
export async function writeEdits(
  db: OffprintDatabase,
  kind: ChangeKind,
  edits: readonly Edit[],
  { now = new Date(), random = () => crypto.randomUUID() }: ActOptions = {},
  undoes = 0,
): Promise<number | null> {
  const real = edits.filter(
    ({ before, after }) => before === null || changedFields(before, after).length > 0,
  );
  if (real.length === 0) return null;
  const deviceId = await readDeviceId(db, random);
  const time = toIsoTime(now);
  const rows = real.map(({ after }) => ({ ...after, modifiedTime: time, deviceId }));
  await db.articles.bulkPut(rows);
  await adjustCounters(db, real);
  await adjustTags(db, real);
  return db.changes.add({
    id: random(),
    time,
    deviceId,
    kind,
    articleIds: real.map(({ after }) => after.id),
    before: real.map(({ before, after }) => beforeOf(before, after)),
    undoes,
  });
}

/**
 * Changes existing articles by a pure function, as one act. Unknown ids are passed over.
 * Returns the journal's seq for undo, or null when nothing changed.
 */
export function editArticles(
  db: OffprintDatabase,
  kind: ChangeKind,
  ids: readonly ArticleId[],
  edit: (row: ArticleRow) => ArticleRow,
  options: ActOptions = {},
): Promise<number | null> {
  return db.transaction('rw', actTables(db), async () => {
    const rows = (await db.articles.bulkGet([...ids])).filter((row) => row !== undefined);
    return writeEdits(
      db,
      kind,
      rows.map((before) => ({ before, after: edit(before) })),
      options,
    );
  });
}

type Field = keyof ArticleRow;

/** Bookkeeping of the act itself, not something the reader changed. */
const BOOKKEEPING: readonly Field[] = ['modifiedTime', 'deviceId'];

function changedFields(before: ArticleRow, after: ArticleRow): Field[] {
  const fields = Object.keys(after) as Field[];
  return fields.filter(
    (field) =>
      !BOOKKEEPING.includes(field) &&
      JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
}

function beforeOf(before: ArticleRow | null, after: ArticleRow): BeforeArticle {
  if (before === null) return null;
  return Object.fromEntries(changedFields(before, after).map((field) => [field, before[field]]));
}

async function readDeviceId(db: OffprintDatabase, random: () => string): Promise<string> {
  const known = await db.meta.get('deviceId');
  if (known !== undefined) return known.value;
  const value = random();
  await db.meta.put({ key: 'deviceId', value });
  return value;
}

async function adjustCounters(db: OffprintDatabase, edits: readonly Edit[]): Promise<void> {
  const deltas = new Map<CounterKey, number>();
  const add = (article: Article | null, by: number) => {
    for (const key of article === null ? [] : counterKeys(article)) {
      deltas.set(key, (deltas.get(key) ?? 0) + by);
    }
  };
  for (const { before, after } of edits) {
    add(before, -1);
    add(after, 1);
  }
  for (const [key, by] of deltas) {
    if (by !== 0) await db.counters.put({ key, n: ((await db.counters.get(key))?.n ?? 0) + by });
  }
}

function counterKeys(article: Article): CounterKey[] {
  const starred = article.starred === 1 && article.shelf !== 'trash';
  return [`shelf:${article.shelf}`, ...(starred ? (['starred'] as const) : [])];
}

async function adjustTags(db: OffprintDatabase, edits: readonly Edit[]): Promise<void> {
  const deltas = new Map<string, { name: string; by: number }>();
  const add = (article: Article | null, by: number) => {
    for (const name of article === null || article.shelf === 'trash' ? [] : article.tags) {
      const delta = deltas.get(tagKey(name)) ?? { name, by: 0 };
      deltas.set(tagKey(name), { name: delta.name, by: delta.by + by });
    }
  };
  for (const { before, after } of edits) {
    add(before, -1);
    add(after, 1);
  }
  for (const [key, { name, by }] of deltas) {
    if (by === 0) continue;
    const known = await db.tags.get(key);
    const used = known !== undefined && known.count > 0;
    await db.tags.put({ key, name: used ? known.name : name, count: (known?.count ?? 0) + by });
  }
}
