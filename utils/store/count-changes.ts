// How much a backup would hold that the last one does not.

import type { OffprintDatabase } from './database';

/** The journal's newest row; 0 when there is none. */
export async function newestSeq(db: OffprintDatabase): Promise<number> {
  return (await db.changes.orderBy('seq').last())?.seq ?? 0;
}

/**
 * How many acts there were behind `seq`, opening a story not counted, and never more than `most`. A journal that is shorter
 * than `seq` was begun anew with a mended library: then all of it counts.
 */
export async function countChanges(
  db: OffprintDatabase,
  seq: number,
  most: number,
): Promise<number> {
  const from = (await newestSeq(db)) < seq ? 0 : seq;
  return db.changes
    .where('seq')
    .above(from)
    .filter(({ kind }) => kind !== 'open')
    .limit(most)
    .count();
}
