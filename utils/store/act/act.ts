// The one road by which the library changes. An act is planned from what is there, written to the second copy, and then
// committed in one strict transaction: whatever the database holds, the copy holds too, whenever the browser is killed.

import { actTables, type OffprintDatabase } from '../database';
import { readLibraryHead } from '../library-head';
import { commitAct, MovedOn } from './commit-act';
import { copyAct, copyStandsAt, dropFromCopy, takeCopyBack } from './copy-act';
import { isDestroyed, withDestroyedBodies } from './destroyed-bodies';
import { withLibraryLock } from './library-lock';
import type { ActOptions, Plan } from './plan';
import { completePlan } from './planned-act';

/** What an act comes to, and what it would tell its caller. */
export type Wanted<Value> = { readonly plan: Plan | null; readonly value: Value };

/**
 * An act that is done. `seq` is its place in the journal, null when nothing was to change; `copied` tells whether the second
 * copy has it, too.
 */
export type Done<Value> = {
  readonly value: Value;
  readonly seq: number | null;
  readonly copied: boolean;
};

/** The second copy could not be told that articles are destroyed, and would bring them back one day: they stay. */
export class NoTombstone extends Error {}

/** How often an act is planned anew because another writer came between; behind the lock that should not happen. */
const TRIES = 3;

/**
 * Does one act. `want` reads the database and writes nothing; it may be asked again. `modifiedTime`, `deviceId` and
 * `version` of the rows are set here. A second copy that fails does not stop the act, unless it destroys articles.
 * Rejects when the database fails, or with {@link NoTombstone}: nothing is changed then, and the copy is set back.
 */
export async function act<Value>(
  db: OffprintDatabase,
  want: () => Promise<Wanted<Value>>,
  options: ActOptions = {},
): Promise<Done<Value>> {
  // Before the lock: what mends the library while it opens waits for that lock. One that was closed stays closed.
  if (!db.hasBeenClosed()) await db.open();
  for (let tried = 1; ; tried += 1) {
    if (db.place === 'memory') await db.refresh();
    const done = await withLibraryLock(db.name, () => attempt(db, want, options));
    if (done !== 'moved-on') return done;
    if (tried === TRIES) throw new Error('other writers come between each time');
  }
}

async function attempt<Value>(
  db: OffprintDatabase,
  want: () => Promise<Wanted<Value>>,
  options: ActOptions,
): Promise<Done<Value> | 'moved-on'> {
  const { copy } = db;
  const { value, planned } = await db.transaction('r', actTables(db), async () => {
    const { plan, value } = await want();
    if (plan === null) return { value, planned: null };
    const whole = await withDestroyedBodies(db, plan);
    return { value, planned: completePlan(whole, await readLibraryHead(db), options) };
  });
  if (planned === null) return { value, seq: null, copied: true };
  // In memory nothing lasts: the copy is what counts, and what it does not take is not done.
  const inMemory = db.place === 'memory';
  if (inMemory && !(await copyStandsAt(copy, planned.headBefore))) return 'moved-on';
  const copied = await copyAct(copy, planned);
  if (!copied && inMemory) throw new Error('neither store can be written');
  try {
    if (!copied && copy !== null && planned.edits.some(isDestroyed)) throw new NoTombstone();
    // An `async` function: Dexie follows native promises in no other.
    const commit = async () => commitAct(db, planned, copied);
    const seq = await db.transaction('rw', actTables(db), commit);
    if (copied && copy !== null) await dropFromCopy(copy, planned);
    if (!copied && copy !== null) db.onUncopied();
    return { value, seq, copied };
  } catch (error) {
    // A copy that was too slow for a tombstone may have it all the same.
    const mayHaveIt = copied || error instanceof NoTombstone;
    if (mayHaveIt && copy !== null) await takeCopyBack(copy, planned);
    if (error instanceof MovedOn) return 'moved-on';
    throw error;
  }
}

/** The same for acts of which only the place in the journal is wanted. */
export async function actForSeq(
  db: OffprintDatabase,
  plan: () => Promise<Plan | null>,
  options: ActOptions = {},
): Promise<number | null> {
  const { seq } = await act(db, async () => ({ plan: await plan(), value: null }), options);
  return seq;
}
