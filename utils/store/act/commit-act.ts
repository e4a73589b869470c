// The transaction of an act: rows, bodies, counters, tag counts, journal and ledger, all or none.

import type { ArticleRow, OffprintDatabase } from '../database';
import { writeLibraryHead } from '../library-head';
import { adjustCounters, adjustTags } from './counts';
import type { PlannedAct } from './planned-act';

/** What was planned no longer holds: another writer came between. */
export class MovedOn extends Error {}

/**
 * Commits a planned act; `copied` tells whether the second copy has it. Must run inside a transaction over `actTables`.
 * Returns the journal's seq. Throws {@link MovedOn} when a row is no longer as it was planned from.
 */
export async function commitAct(
  db: OffprintDatabase,
  { edits, bodies, dropped, change, headBefore, headAfter }: PlannedAct,
  copied: boolean,
): Promise<number> {
  const now = await db.articles.bulkGet([...change.articleIds]);
  if (edits.some(({ before }, at) => !isSame(before, now[at]))) throw new MovedOn();
  if (bodies.length > 0) await db.contents.bulkPut(bodies.map(({ content }) => content));
  if (dropped.length > 0) {
    await db.contents.bulkDelete(dropped.map(([id, revision]) => [id, revision]));
  }
  const rows = edits.flatMap(({ after }) => (after === null ? [] : [after]));
  const gone = edits.flatMap(({ before, after }) => (after === null ? [before.id] : []));
  if (rows.length > 0) await db.articles.bulkPut(rows);
  if (gone.length > 0) await db.articles.bulkDelete(gone);
  await adjustCounters(db, edits);
  await adjustTags(db, edits);
  await writeLibraryHead(db, copied ? headAfter : { ...headAfter, copied: headBefore.copied });
  return db.changes.add(change);
}

function isSame(before: ArticleRow | null, now: ArticleRow | undefined): boolean {
  return before?.version === now?.version;
}
