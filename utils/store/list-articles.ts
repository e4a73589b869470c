// Lists: pages of light rows, newest saved first, by key and never by offset.

import Dexie, { type Collection } from 'dexie';
import type { Article } from '@/utils/model/article';
import type { ArticleId } from '@/utils/model/ids';
import type { ListCursor, ListedShelf, ListQuery } from '@/utils/model/query';
import type { TagCount } from '@/utils/model/tag';
import { isTagWithin } from '@/utils/model/tag';
import type { ArticleRow, Counter, OffprintDatabase } from './database';

/** One page of a list, and where the next begins; null when this was the last. */
export type ArticlePage = {
  readonly articles: readonly Article[];
  readonly next: ListCursor | null;
};

/** Reads one page of the articles that match a query. */
export async function listArticles(
  db: OffprintDatabase,
  query: ListQuery,
  { limit = 30, after = null }: { limit?: number; after?: ListCursor | null } = {},
): Promise<ArticlePage> {
  const rows = await inOrder(db, query, after)
    .filter((row) => matches(row, query))
    .limit(limit + 1)
    .toArray();
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { articles: page, next: more ? { savedTime: last.savedTime, id: last.id } : null };
}

/** The ids of every article that matches, newest first: what "select all" and an export of a list need. */
export async function listArticleIds(db: OffprintDatabase, query: ListQuery): Promise<ArticleId[]> {
  const ids: ArticleId[] = [];
  await inOrder(db, query, null).each((row) => {
    if (matches(row, query)) ids.push(row.id);
  });
  return ids;
}

/** Every tag in use, the most used first. */
export async function listTags(db: OffprintDatabase): Promise<TagCount[]> {
  const tags = await db.tags.toArray();
  return tags
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || a.key.localeCompare(b.key));
}

/** How many articles lie on each shelf, and how many are starred. */
export async function readCounters(db: OffprintDatabase): Promise<Record<Counter['key'], number>> {
  const counters = new Map((await db.counters.toArray()).map(({ key, n }) => [key, n]));
  const of = (key: Counter['key']) => counters.get(key) ?? 0;
  return {
    'shelf:inbox': of('shelf:inbox'),
    'shelf:archive': of('shelf:archive'),
    'shelf:trash': of('shelf:trash'),
    starred: of('starred'),
  };
}

function inOrder(
  db: OffprintDatabase,
  query: ListQuery,
  after: ListCursor | null,
): Collection<ArticleRow, ArticleId> {
  const [index, head] = indexFor(listedShelf(query), query.starred);
  const from = [...head, Dexie.minKey];
  // An array sorts behind every string: one is enough, and twice the same is an error to the library kept in memory.
  const to = after === null ? [...head, Dexie.maxKey] : [...head, after.savedTime, after.id];
  return db.articles
    .where(index)
    .between(from, to, true, after === null)
    .reverse();
}

function indexFor(shelf: ListedShelf, starred: boolean): [string, (string | number)[]] {
  if (shelf !== 'all') return ['[shelf+savedTime+id]', [shelf]];
  return starred ? ['[starred+savedTime+id]', [1]] : ['[savedTime+id]', []];
}

function matches(row: ArticleRow, query: ListQuery): boolean {
  const { starred, tag, search = null } = query;
  const shelf = listedShelf(query);
  if (shelf === 'all' ? row.shelf === 'trash' : row.shelf !== shelf) return false;
  if (starred && row.starred !== 1) return false;
  if (tag !== null && !row.tags.some((own) => isTagWithin(own, tag))) return false;
  return search === null || search.matches(row);
}

/** A shelf that the search names counts for more than the one that is open. */
function listedShelf({ shelf, search = null }: ListQuery): ListedShelf {
  return search?.shelf ?? shelf;
}
