// The journal's old end: acts that nobody will take back any more.

import { toIsoTime } from '@/utils/model/ids';
import type { OffprintDatabase } from '../database';

/** So many of the latest acts stay, whatever their age. */
export const KEPT_ACTS = 5000;

/** Acts of so many days stay, however many they are. */
export const KEPT_DAYS = 90;

/** Acts a transaction. */
const PART = 200;

/**
 * Removes acts that are neither among the latest {@link KEPT_ACTS} nor done in the last {@link KEPT_DAYS}. From the oldest
 * on, and never past one that stays: an undo reads every act after the one it takes back, and the undo of an undo stands
 * behind both. Returns how many are gone. May be ended at any moment.
 */
export async function pruneJournal(
  db: OffprintDatabase,
  now: Date,
  kept = KEPT_ACTS,
): Promise<number> {
  const since = toIsoTime(new Date(now.getTime() - KEPT_DAYS * 24 * 60 * 60 * 1000));
  let removed = 0;
  for (;;) {
    const spare = (await db.changes.count()) - kept;
    const part = await db.changes
      .orderBy('seq')
      .limit(Math.max(0, Math.min(PART, spare)))
      .toArray();
    const young = part.findIndex(({ time }) => time >= since);
    const old = young === -1 ? part : part.slice(0, young);
    if (old.length === 0) return removed;
    await db.changes.bulkDelete(old.map(({ seq }) => seq));
    removed += old.length;
  }
}
