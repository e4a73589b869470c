// The check of each start: two small reads. A new user, a sound library, and one that must be mended first.

import type { MendingNews } from '@/utils/model/mending';
import type { SecondCopy } from '@/utils/model/second-copy';
import { askTwice } from './copy/ask-twice';
import { type CopyHead, HEAD_KEY, readHead } from './copy/copy-head';
import type { DatabaseParts, OffprintDatabase } from './database';
import { readLibraryHead } from './library-head';
import { judgeHeads } from './mend/verdict';

/** What mends the library; loaded when it is needed. */
export type Mender = {
  readonly mendLibrary: (
    db: OffprintDatabase,
    copy: SecondCopy,
    news: MendingNews,
  ) => Promise<void>;
};

/** What opens the library elsewhere; loaded when it is needed. */
export type Rescuer = {
  readonly openRescued: (
    failed: OffprintDatabase,
    error: unknown,
    create: (parts: DatabaseParts) => OffprintDatabase,
    ways: LibraryWays,
  ) => Promise<OffprintDatabase | null>;
};

/** What the library is given by whoever starts it. */
export type LibraryWays = {
  readonly copy: SecondCopy;
  readonly news: MendingNews;
  readonly loadMender: () => Promise<Mender>;
  readonly loadRescuer: () => Promise<Rescuer>;
};

/**
 * Compares both stores' heads and has the library mended unless they agree. To be done while the database opens, before
 * any other query of it is answered: so a list is never empty that should not be. Rejects when the database is new and the
 * copy cannot be asked: it may be one that was wiped, and nothing must be written upon that.
 */
export async function checkLibrary(
  db: OffprintDatabase,
  { copy, news, loadMender }: LibraryWays,
): Promise<void> {
  // Both at once; what the copy says is heard further down.
  const asked = readCopyHead(copy);
  asked.catch(() => {});
  const own = await readLibraryHead(db);
  try {
    const head = await asked;
    const verdict = own.deviceId === null ? 'new' : judgeHeads(own, head, false);
    if (verdict === 'sound' && !own.restoring) return;
    await (await loadMender()).mendLibrary(db, copy, news);
  } catch (error) {
    if (own.deviceId === null) throw error;
    console.error(error);
  }
}

/** The copy's head; null when there is none. */
export async function readCopyHead(copy: SecondCopy): Promise<CopyHead | null> {
  return readHead((await askTwice(() => copy.read([HEAD_KEY])))[HEAD_KEY]);
}
