// Rows that come back from the second copy.

import type { ArticleId } from '@/utils/model/ids';
import type { SecondCopy } from '@/utils/model/second-copy';
import { withLibraryLock } from '../act/library-lock';
import { askTwice } from '../copy/ask-twice';
import { goneKey, readGone, readRow, rowKey } from '../copy/copy-records';
import type { OffprintDatabase } from '../database';
import { slicesOf } from './slices';

/** Rows a transaction: some 50 kB. */
const SLICE = 50;

/** Writes the copy's rows of these articles, where the database has none or an older one. `onRows` is told how many so far. */
export async function restoreRows(
  db: OffprintDatabase,
  copy: SecondCopy,
  ids: readonly ArticleId[],
  onRows: (n: number) => void,
): Promise<void> {
  let n = 0;
  for (const slice of slicesOf(ids, SLICE)) {
    // Read behind the lock: an article that is destroyed meanwhile must not come back by what was read before.
    await withLibraryLock(db.name, async () => {
      const keys = slice.flatMap((id) => [rowKey(id), goneKey(id)]);
      const records = await askTwice(() => copy.read(keys));
      const rows = slice
        .map((id) => readRow(records[rowKey(id)]))
        .filter((row) => row !== null)
        .filter(({ id, version }) => version > readGone(records[goneKey(id)]));
      await db.transaction('rw', [db.articles], async () => {
        const own = await db.articles.bulkGet(rows.map(({ id }) => id));
        const newer = rows.filter(({ version }, at) => version > (own[at]?.version ?? -1));
        await db.articles.bulkPut(newer);
      });
    });
    n += slice.length;
    onRows(n);
  }
}
