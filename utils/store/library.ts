// The reader's library: one connection per page or worker, with its second copy, checked when it opens, and led elsewhere
// when it does not open.

import { checkLibrary, type LibraryWays } from './check-library';
import { createDatabase, type DatabaseParts, type OffprintDatabase } from './database';

/** Rescues of one page or worker: one that fails each time must end somewhere. */
const MOST_RESCUES = 3;

let ways: LibraryWays | null = null;
let library: OffprintDatabase | undefined;
let rescue: Promise<boolean> | undefined;
let rescues = 0;
let checks = 0;

/** Gives the library its second copy. Each page and the worker does so once, before its first use. */
export function equipLibrary(given: LibraryWays): void {
  ways = given;
}

/** The library, opened with its first use. Ask for it anew each time: after a rescue it is another one. */
export function libraryDatabase(): OffprintDatabase {
  library ??= createLibrary(ways);
  return library;
}

/** A database that is checked against its second copy while it opens, and mended where they differ. */
export function createLibrary(
  given: LibraryWays | null,
  name?: string,
  parts: DatabaseParts = {},
): OffprintDatabase {
  const db: OffprintDatabase = createDatabase(name, {
    ...parts,
    copy: given?.copy ?? null,
    refresh: async () => {
      if (given !== null) await checkLibrary(db, given);
    },
  });
  // Queries wait until this is done; it asks by a way of its own, which Dexie's types call a plain Dexie.
  if (given !== null) {
    db.on(
      'ready',
      async (early) => {
        checks += 1;
        await checkLibrary(early as OffprintDatabase, given);
        checks -= 1;
      },
      true,
    );
  }
  return db;
}

/** Whether the library is being checked or mended now: queries wait for that, however long it takes. */
export function isLibraryBusy(): boolean {
  return checks > 0;
}

/**
 * After `error` of the library: whether there is another one now, which `libraryDatabase` gives. Whatever the database
 * says that cannot be opened or read leads here, and never to an empty list.
 */
export function rescueLibrary(failed: OffprintDatabase, error: unknown): Promise<boolean> {
  // Another asked before, and was answered.
  if (failed !== library) return Promise.resolve(failed.name === library?.name);
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
    library = rescued;
    return true;
  } catch (reason) {
    console.error(reason);
    return false;
  }
}
