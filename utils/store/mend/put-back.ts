// A body that the second copy had to give to a reader: it goes back into the database, which has lost it.

import { withLibraryLock } from '../act/library-lock';
import { gzipText } from '../body-codec';
import { type BodyKey, bodyKey, type CopiedBody } from '../copy/copy-records';
import type { OffprintDatabase } from '../database';

/** What was put back by this page: what is lost again must not be read, put and read for ever. */
const done = new WeakMap<OffprintDatabase, Set<string>>();

/**
 * Puts a body back, once, after whoever reads it has it: reading is not held up by it, and a live query may not write. A library
 * in memory leaves its bodies in the copy. Never fails; what cannot be put back now is found by the next full check.
 */
export function putBackLater(db: OffprintDatabase, key: BodyKey, body: CopiedBody): void {
  const known = done.get(db) ?? new Set();
  done.set(db, known);
  const name = bodyKey(key);
  if (db.place === 'memory' || known.has(name)) return;
  known.add(name);
  // A task of its own leaves the reader's transaction, and its live query.
  setTimeout(() => putBack(db, key, body).catch(console.warn));
}

function putBack(
  db: OffprintDatabase,
  [articleId, revision]: BodyKey,
  { html, ...rest }: CopiedBody,
): Promise<void> {
  return withLibraryLock(db.name, async () => {
    const content = { ...rest, articleId, revision, htmlGzip: await gzipText(html) };
    await db.transaction('rw', [db.articles, db.contents], async () => {
      // Destroyed, or dropped for newer revisions, since it was read.
      const row = await db.articles.get(articleId);
      if (row?.revision === revision || row?.heldRevision === revision)
        await db.contents.put(content);
    });
  });
}
