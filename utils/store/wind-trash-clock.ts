// The library's trash clock, where it lies.

import type { OffprintDatabase } from './database';
import { type TrashClock, wind } from './trash-clock';

/** Winds the library's clock on, and gives it. `trashedTimes` are the stays that there are now. */
export function windTrashClock(
  db: OffprintDatabase,
  now: Date,
  trashedTimes: readonly string[],
): Promise<TrashClock> {
  return db.transaction('rw', [db.meta], async () => {
    const clock = wind(await readTrashClock(db), now, trashedTimes);
    await db.meta.put({ key: 'trashClock', ...clock });
    return clock;
  });
}

/** The library's clock; null before its first winding. */
export async function readTrashClock(db: OffprintDatabase): Promise<TrashClock | null> {
  const clock = await db.meta.get('trashClock');
  return clock?.key === 'trashClock' ? clock : null;
}
