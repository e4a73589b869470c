// A whole restore taken back: each of its acts, the last first. Stories that came in go to the trash, those that were changed get
// their former values; what the reader did since stays.

import type { ActOptions } from '../act/plan';
import type { OffprintDatabase } from '../database';
import { undoChange } from '../undo-change';

export type UndoRestoreOptions = ActOptions & {
  readonly onProgress?: (progress: { readonly n: number; readonly of: number }) => void;
};

/** Takes back the acts of a group. Returns how many changed anything; begun again, it goes on where it ended. */
export async function undoRestore(
  db: OffprintDatabase,
  group: string,
  { onProgress, ...options }: UndoRestoreOptions = {},
): Promise<number> {
  const acts = await db.changes.where('group').equals(group).primaryKeys();
  let undone = 0;
  for (const [n, seq] of acts.toReversed().entries()) {
    if ((await undoChange(db, seq, options)) !== null) undone += 1;
    onProgress?.({ n: n + 1, of: acts.length });
  }
  return undone;
}
