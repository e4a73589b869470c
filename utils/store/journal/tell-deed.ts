// From a row of the journal to what was done: the row holds what was before, so what came of it is read from later acts.

import type { Article } from '@/utils/model/article';
import type { Change } from '@/utils/model/change';
import type { ArticleId } from '@/utils/model/ids';
import type { Deed, RecentAct } from '@/utils/model/recent-act';
import { tagKey } from '@/utils/model/tag';

/** Of some articles what they were at a moment, as far as later acts tell it. */
export type FormerValues = ReadonlyMap<ArticleId, Partial<Pick<Article, 'shelf' | 'tags'>>>;

/** The same, while the journal is read back. */
export type Later = Map<ArticleId, Partial<Pick<Article, 'shelf' | 'tags'>>>;

type Rows = ReadonlyMap<ArticleId, Pick<Article, 'shelf' | 'tags'>>;

/** What an act did. `left` is what it left behind of its first articles; what is not in it still is as in `rows`. */
export function tellDeed(
  change: Change,
  left: FormerValues,
  rows: Rows,
): Pick<RecentAct, 'deed' | 'tags'> {
  const [id] = change.articleIds;
  const [former] = change.before;
  switch (change.kind) {
    case 'set-tags':
      return tellTags(change, left, rows);
    case 'star':
      return { deed: former?.starred === 1 ? 'unstar' : 'star', tags: [] };
    case 'shelve': {
      const shelf = id && (left.get(id)?.shelf ?? rows.get(id)?.shelf);
      return { deed: shelf ? SHELVED[shelf] : 'other', tags: [] };
    }
    case 'save':
    case 'save-again':
    case 'choose-revision':
    case 'restore':
    case 'purge':
      return { deed: change.kind, tags: [] };
    default:
      return { deed: 'other', tags: [] };
  }
}

const SHELVED = {
  inbox: 'to-inbox',
  archive: 'to-archive',
  trash: 'to-trash',
} as const satisfies Record<Article['shelf'], Deed>;

function tellTags(
  { articleIds, before }: Change,
  left: FormerValues,
  rows: Rows,
): Pick<RecentAct, 'deed' | 'tags'> {
  const added = new Map<string, string>();
  const removed = new Map<string, string>();
  for (const [at, id] of articleIds.entries()) {
    const former = before[at]?.tags;
    const after = left.get(id)?.tags ?? rows.get(id)?.tags;
    if (former === undefined || after === undefined) continue;
    for (const tag of without(after, former)) added.set(tagKey(tag), tag);
    for (const tag of without(former, after)) removed.set(tagKey(tag), tag);
  }
  if (added.size > 0 && removed.size === 0) return { deed: 'tag', tags: [...added.values()] };
  if (removed.size > 0 && added.size === 0) return { deed: 'untag', tags: [...removed.values()] };
  return { deed: 'retag', tags: [] };
}

function without(tags: readonly string[], others: readonly string[]): readonly string[] {
  const keys = new Set(others.map(tagKey));
  return tags.filter((tag) => !keys.has(tagKey(tag)));
}
