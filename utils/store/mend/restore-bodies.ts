// Bodies that come back from the second copy.

import type { Content } from '@/utils/model/article';
import type { ArticleId } from '@/utils/model/ids';
import type { SecondCopy } from '@/utils/model/second-copy';
import { withLibraryLock } from '../act/library-lock';
import { gzipText } from '../body-codec';
import { askTwice } from '../copy/ask-twice';
import { type BodyKey, bodyKey, readBody } from '../copy/copy-records';
import type { OffprintDatabase } from '../database';
import { slicesOf } from './slices';

/** Bodies a transaction. */
const SLICE = 10;

/**
 * Writes the copy's bodies of these keys where the database has none, if the article is still there. Returns the articles
 * whose body is not whole in the copy. `onBodies` is told how many so far.
 */
export async function restoreBodies(
  db: OffprintDatabase,
  copy: SecondCopy,
  keys: readonly BodyKey[],
  onBodies: (n: number) => void,
): Promise<ArticleId[]> {
  const lost: ArticleId[] = [];
  let n = 0;
  for (const slice of slicesOf(keys, SLICE)) {
    const records = await askTwice(() => copy.read(slice.map(bodyKey)));
    const bodies = await Promise.all(slice.map((key) => contentOf(key, records[bodyKey(key)])));
    slice.forEach(([id], at) => {
      if (bodies[at] === null) lost.push(id);
    });
    await putMissing(
      db,
      bodies.filter((body) => body !== null),
    );
    n += slice.length;
    onBodies(n);
  }
  return lost;
}

/** A body of the copy as the database keeps it; null when it is damaged. */
export async function contentOf(
  [articleId, revision]: BodyKey,
  record: unknown,
): Promise<Content | null> {
  const body = await readBody(record);
  if (body === null) return null;
  const { html, ...rest } = body;
  return { ...rest, articleId, revision, htmlGzip: await gzipText(html) };
}

function putMissing(db: OffprintDatabase, bodies: readonly Content[]): Promise<void> {
  return withLibraryLock(db.name, () =>
    db.transaction('rw', [db.articles, db.contents], async () => {
      const [rows, kept] = [
        await db.articles.bulkGet(bodies.map(({ articleId }) => articleId)),
        await db.contents.bulkGet(bodies.map(({ articleId, revision }) => [articleId, revision])),
      ];
      await db.contents.bulkPut(
        bodies.filter((_, at) => rows[at] !== undefined && kept[at] === undefined),
      );
    }),
  );
}
