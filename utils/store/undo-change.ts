// Undo: one act taken back, as an act of its own. Apart from the other verbs, for pages load it when it is asked for.

import type { Change } from '@/utils/model/change';
import { actForSeq } from './act/act';
import type { ActOptions, Edit } from './act/plan';
import type { OffprintDatabase } from './database';
import { onShelf } from './edit-articles';
import { asLeftBy, takeBack, withoutLostBodies } from './take-back';

/**
 * Takes one act back: the fields it changed get their former values, an article it made goes to the trash. What later
 * acts changed stays, and so does the text when the former body is no longer kept.
 * Undoing an undo does the act again. Null when the act is unknown, already undone, or changes nothing any more.
 */
export function undoChange(
  db: OffprintDatabase,
  seq: number,
  { now = new Date(), ...rest }: ActOptions = {},
): Promise<number | null> {
  return actForSeq(
    db,
    async () => {
      const change = await db.changes.get(seq);
      if (change === undefined || (await db.changes.where('undoes').equals(seq).count()) > 0)
        return null;
      return { kind: 'undo', edits: await editsBack(db, change, now), undoes: seq };
    },
    { now, ...rest },
  );
}

async function editsBack(db: OffprintDatabase, change: Change, now: Date): Promise<Edit[]> {
  const rows = await db.articles.bulkGet([...change.articleIds]);
  const later = await db.changes.where('seq').above(change.seq).toArray();
  const edits: Edit[] = [];
  for (const [index, before] of rows.entries()) {
    if (before === undefined) continue;
    const former = change.before[index] ?? null;
    const after =
      former === null
        ? onShelf(before, 'trash', now)
        : takeBack(before, asLeftBy(before, later), await withoutLostBodies(db, before, former));
    edits.push({ before, after });
  }
  return edits;
}
