// The reader's library: one connection per page or worker, with its second copy, checked when it opens.

import { checkLibrary, type LibraryWays } from './check-library';
import { createDatabase, type DatabaseParts, type OffprintDatabase } from './database';

let ways: LibraryWays | null = null;
let library: OffprintDatabase | undefined;
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
    onUncopied: () => given?.news.uncopied(),
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
        try {
          await checkLibrary(early as OffprintDatabase, given);
        } finally {
          checks -= 1;
        }
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

/** What the library was given; null when nothing was. */
export function libraryWays(): LibraryWays | null {
  return ways;
}

/** Puts another library in the place of one that failed. */
export function replaceLibrary(rescued: OffprintDatabase): void {
  library = rescued;
}
