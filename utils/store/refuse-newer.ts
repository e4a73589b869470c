// A library that a later version of Offprint has written must stay as it is. Dexie would open it all the same, and add to it
// what it lacks by its own lights.

/** The library was written by a later version of Offprint: this one must not touch it. */
export class NewerVersionError extends Error {
  override readonly name = 'NewerVersionError';
}

/** What Dexie needs of an IndexedDB. */
type Engine = Pick<IDBFactory, 'open' | 'deleteDatabase' | 'databases' | 'cmp'>;

/** An IndexedDB that opens a database only at a version that is asked for: Dexie asks for none when it met a later one. */
export function refusingNewer(engine: Engine): Engine {
  return {
    open: (name: string, version?: number) => {
      if (version === undefined) throw new NewerVersionError(name);
      return engine.open(name, version);
    },
    deleteDatabase: (name: string) => engine.deleteDatabase(name),
    databases: () => engine.databases(),
    cmp: (one: unknown, other: unknown) => engine.cmp(one, other),
  };
}
