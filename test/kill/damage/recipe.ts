// A recipe: one way in which the files of a profile are damaged while the browser is down.

import type { BrowserKind } from '@/test/support/browsers/driver';

/** Which of the two places a recipe damages. */
export type Target = 'database' | 'copy' | 'both' | 'neither';

/** Where a profile keeps what is damaged. */
export type ProfilePlaces = {
  readonly profile: string;
  /** Host of the extension's addresses. */
  readonly extensionHost: string;
};

/** One kind of damage. */
export type Recipe = {
  readonly name: string;
  readonly browser: BrowserKind;
  readonly hits: Target;
  /** How the browser goes down before it: some files exist only while it runs, others are whole only after a proper end. */
  readonly stop: 'kill' | 'quit';
  /** Whether the fault shows only later: a small session follows, and one more start, before the library is looked at. */
  readonly thenSession: boolean;
  /**
   * The second copy is one that no extension can mend: all that can be done is to say so. `whole`: nothing of it can be
   * read or written, and each save says that it lies in the database alone; `part`: it cannot be listed.
   */
  readonly breaksCopy?: 'whole' | 'part';
  /** Does the damage. Throws when what it should damage is not there. */
  readonly damage: (places: ProfilePlaces, random: () => number) => Promise<void>;
};
