// Which stories the journal says were destroyed: the database's own tombstones, for where the copy's are lost.

import type { Change } from '@/utils/model/change';
import type { ArticleId } from '@/utils/model/ids';
import type { OffprintDatabase } from '../database';
import { newestFirst } from './newest-first';

/** As which version each of these stories was destroyed last; without those that never were, as far as the journal goes back. */
export async function purgedVersions(
  db: OffprintDatabase,
  ids: ReadonlySet<ArticleId>,
): Promise<Map<ArticleId, number>> {
  const purged = new Map<ArticleId, number>();
  if (ids.size === 0) return purged;
  for await (const changes of newestFirst(db)) {
    for (const change of changes.filter(({ kind }) => kind === 'purge')) {
      for (const [at, id] of change.articleIds.entries()) {
        if (ids.has(id) && !purged.has(id)) purged.set(id, versionAt(change, at));
      }
    }
  }
  return purged;
}

/** -1 where the journal does not say: then any row of the story is newer. */
function versionAt({ before }: Change, at: number): number {
  return before[at]?.version ?? -1;
}
