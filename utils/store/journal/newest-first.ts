// The journal read from its end, a part at a time.

import type { Change } from '@/utils/model/change';
import type { OffprintDatabase } from '../database';

/** Rows a part; a part is also what one transaction may write of the journal. */
const PART = 200;

/** All acts, the latest first. Acts done meanwhile are not among them. */
export async function* newestFirst(db: OffprintDatabase): AsyncGenerator<readonly Change[]> {
  for (let before = Number.POSITIVE_INFINITY; ; ) {
    const changes = await db.changes.where('seq').below(before).reverse().limit(PART).toArray();
    const last = changes.at(-1);
    if (last === undefined) return;
    yield changes;
    before = last.seq;
  }
}
