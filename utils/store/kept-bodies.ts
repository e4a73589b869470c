// Which bodies an article has: those its row names, and all that lie under its id.

import Dexie, { type Collection } from 'dexie';
import type { Content } from '@/utils/model/article';
import type { ArticleId } from '@/utils/model/ids';
import type { BodyKey } from './copy/copy-records';
import type { ArticleRow, OffprintDatabase } from './database';

/** The revisions a row speaks of: the one that is read, and one that waits for the reader. A story without body names none. */
export function namedRevisions({
  revision,
  heldRevision,
}: Pick<ArticleRow, 'revision' | 'heldRevision'>): number[] {
  return [revision, heldRevision ?? 0].filter((named) => named > 0);
}

/** The keys of the bodies a row speaks of. */
export function namedBodies(row: ArticleRow): BodyKey[] {
  return namedRevisions(row).map((revision) => [row.id, revision]);
}

/** Every revision in the database, the oldest first; those that no row speaks of among them. */
export function bodiesOf(
  db: OffprintDatabase,
  id: ArticleId,
): Collection<Content, BodyKey, Content> {
  return db.contents.where('[articleId+revision]').between([id, Dexie.minKey], [id, Dexie.maxKey]);
}
