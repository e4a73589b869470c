// Several acts taken back as one, or done again: the acts of one piece of long work belong together.

import type { ActOptions } from '../act/plan';
import type { OffprintDatabase } from '../database';
import { undoChange } from '../undo-change';

/**
 * Takes acts back in the order given; an undo taken back does its act again. Returns how many changed anything. May be ended at
 * any moment: what is left then can be taken back as before.
 */
export async function toggleActs(
  db: OffprintDatabase,
  seqs: readonly number[],
  options: ActOptions = {},
): Promise<number> {
  let changed = 0;
  for (const seq of seqs) {
    if ((await undoChange(db, seq, options)) !== null) changed += 1;
  }
  return changed;
}
