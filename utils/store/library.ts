// The reader's library: one connection per page or worker, with its second copy, checked when it opens.

import { checkLibrary, type LibraryWays } from './check-library';
import { createDatabase, type OffprintDatabase } from './database';

let ways: LibraryWays | null = null;
let library: OffprintDatabase | undefined;

/** Gives the library its second copy. Each page and the worker does so once, before its first use. */
export function equipLibrary(given: LibraryWays): void {
  ways = given;
}

/** The library, opened with its first use. */
export function libraryDatabase(): OffprintDatabase {
  library ??= createLibrary(ways);
  return library;
}

/** A database that is checked against its second copy while it opens, and mended where they differ. */
export function createLibrary(given: LibraryWays | null, name?: string): OffprintDatabase {
  const db = createDatabase(name, given?.copy);
  // Queries wait until this is done; it asks by a way of its own, which Dexie's types call a plain Dexie.
  if (given !== null) {
    db.on('ready', (early) => checkLibrary(early as OffprintDatabase, given), true);
  }
  return db;
}
