// The journal read from its end, a part at a time.

import type { Change } from '@/utils/model/change';
import type { OffprintDatabase } from '../database';

/** Rows a part; a part is also what one transaction may write of the journal. */
const PART = 200;

/** Before which act the latest part ends: none. */
export const THE_END = Number.POSITIVE_INFINITY;

/** The acts before one, the latest first; at most a part of them. Empty at the journal's beginning. */
export function actsBefore(db: OffprintDatabase, seq: number): Promise<Change[]> {
  return db.changes.where('seq').below(seq).reverse().limit(PART).toArray();
}

/** All acts, the latest first. Acts done meanwhile are not among them. Not for live queries: Dexie loses them in a generator. */
export async function* newestFirst(db: OffprintDatabase): AsyncGenerator<readonly Change[]> {
  for (let before = THE_END; ; ) {
    const changes = await actsBefore(db, before);
    const last = changes.at(-1);
    if (last === undefined) return;
    yield changes;
    before = last.seq;
  }
}
