// What becomes of work in a library that does not open or cannot be read: the library is looked for elsewhere, and the work
// done there. Apart from the library itself: no list waits for it.

import type { LibraryWays } from '../check-library';
import type { DatabaseParts, OffprintDatabase } from '../database';
import { createLibrary, libraryDatabase, libraryWays, replaceLibrary } from '../library';

/** Rescues of one page or worker: one that fails each time must end somewhere. */
const MOST_RESCUES = 3;

let rescue: Promise<boolean> | undefined;
let rescues = 0;

/**
 * After `error` of the library: whether there is another one now, which `libraryDatabase` gives. Whatever the database
 * says that cannot be opened or read leads here, and never to an empty list.
 */
export function rescueLibrary(failed: OffprintDatabase, error: unknown): Promise<boolean> {
  // Another asked before, and was answered.
  const library = libraryDatabase();
  if (failed !== library) return Promise.resolve(failed.name === library.name);
  const ways = libraryWays();
  if (ways === null || rescues >= MOST_RESCUES) return Promise.resolve(false);
  rescue ??= openElsewhere(failed, error, ways).finally(() => {
    rescue = undefined;
  });
  return rescue;
}

/** Does work in the library, and once more when it had to be rescued. */
export async function inLibrary<Value>(
  work: (db: OffprintDatabase) => Promise<Value>,
): Promise<Value> {
  const db = libraryDatabase();
  try {
    return await work(db);
  } catch (error) {
    if (!(await rescueLibrary(db, error))) throw error;
    return work(libraryDatabase());
  }
}

async function openElsewhere(
  failed: OffprintDatabase,
  error: unknown,
  given: LibraryWays,
): Promise<boolean> {
  try {
    const { openRescued } = await given.loadRescuer();
    const create = (parts: DatabaseParts) => createLibrary(given, failed.name, parts);
    const rescued = await openRescued(failed, error, create, given);
    if (rescued === null) return false;
    rescues += 1;
    replaceLibrary(rescued);
    return true;
  } catch (reason) {
    console.error(reason);
    return false;
  }
}
