// What the journal tells of destroyed stories goes with them: former titles, addresses, tags.

import type { BeforeArticle, Change } from '@/utils/model/change';
import type { ArticleId } from '@/utils/model/ids';
import type { OffprintDatabase } from '../database';
import { newestFirst } from './newest-first';

/**
 * Takes from the journal what it tells of every story that a `purge` in it destroyed, and that is not there again. That
 * something was done, when, and to how many stays. Small transactions; may be ended at any moment, and begun again.
 */
export async function forgetDestroyed(db: OffprintDatabase): Promise<void> {
  const gone = new Set<ArticleId>();
  for await (const changes of newestFirst(db)) {
    // A purge comes after all else that was done to its stories: here, before it.
    const purged = changes.filter(({ kind }) => kind === 'purge').flatMap((one) => one.articleIds);
    const there = await db.articles.bulkGet(purged);
    purged.forEach((id, at) => {
      if (there[at] === undefined) gone.add(id);
    });
    const forgetful = changes.filter((change) => tellsOf(change, gone));
    if (forgetful.length > 0) {
      await db.changes.bulkPut(forgetful.map((change) => without(change, gone)));
    }
  }
}

/** What the journal may keep of a story that is destroyed; the version says as which it was. */
export function forgotten(before: NonNullable<BeforeArticle>): NonNullable<BeforeArticle> {
  const { shelf, starred, version } = before;
  return {
    ...(shelf && { shelf }),
    ...(starred !== undefined && { starred }),
    ...(version !== undefined && { version }),
  };
}

const KEPT: readonly string[] = ['shelf', 'starred', 'version'];

function tellsOf({ articleIds, before }: Change, gone: ReadonlySet<ArticleId>): boolean {
  return articleIds.some((id, at) => {
    const former = before[at];
    if (!gone.has(id) || !former) return false;
    return Object.keys(former).some((field) => !KEPT.includes(field));
  });
}

function without(change: Change, gone: ReadonlySet<ArticleId>): Change {
  const before = change.articleIds.map((id, at) => {
    const former = change.before[at] ?? null;
    return former === null || !gone.has(id) ? former : forgotten(former);
  });
  return { ...change, before };
}
