// Counters and tag counts, kept in step by each act: counting 100,000 rows takes too long for a list.

import type { Article } from '@/utils/model/article';
import { tagKey } from '@/utils/model/tag';
import type { ArticleRow, CounterKey, OffprintDatabase } from '../database';

type Counted = { readonly before: ArticleRow | null; readonly after: ArticleRow | null };

/** Moves the counters by what edits changed. Inside the act's transaction. */
export async function adjustCounters(
  db: OffprintDatabase,
  edits: readonly Counted[],
): Promise<void> {
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

/** Moves the tags' counts by what edits changed. Inside the act's transaction. */
export async function adjustTags(db: OffprintDatabase, edits: readonly Counted[]): Promise<void> {
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

function counterKeys(article: Article): CounterKey[] {
  const starred = article.starred === 1 && article.shelf !== 'trash';
  return [`shelf:${article.shelf}`, ...(starred ? (['starred'] as const) : [])];
}
