// What the second copy lacks, written from the database.

import type { ArticleId } from '@/utils/model/ids';
import type { CopyEntries, SecondCopy } from '@/utils/model/second-copy';
import { withLibraryLock } from '../act/library-lock';
import { gunzipText } from '../body-codec';
import { type BodyKey, bodyRecord, rowRecord } from '../copy/copy-records';
import type { OffprintDatabase } from '../database';
import { slicesOf } from './slices';

/** Records a write. */
const SLICE = 20;

/** Writes the rows of these articles as they are now. */
export async function copyRows(
  db: OffprintDatabase,
  copy: SecondCopy,
  ids: readonly ArticleId[],
  onRows: (n: number) => void = () => {},
): Promise<void> {
  let n = 0;
  for (const slice of slicesOf(ids, SLICE)) {
    await withLibraryLock(db.name, async () => {
      const rows = (await db.articles.bulkGet([...slice])).filter((row) => row !== undefined);
      if (rows.length > 0) await copy.write(Object.assign({}, ...rows.map(rowRecord)));
    });
    n += slice.length;
    onRows(n);
  }
}

/** Writes these bodies; one that is damaged here is passed over. */
export async function copyBodies(
  db: OffprintDatabase,
  copy: SecondCopy,
  keys: readonly BodyKey[],
  onBodies: (n: number) => void = () => {},
): Promise<void> {
  let n = 0;
  for (const slice of slicesOf(keys, SLICE)) {
    await withLibraryLock(db.name, async () => {
      const records = await Promise.all(slice.map((key) => recordOf(db, key)));
      const whole = records.filter((record) => record !== null);
      if (whole.length > 0) await copy.write(Object.assign({}, ...whole));
    });
    n += slice.length;
    onBodies(n);
  }
}

async function recordOf(
  db: OffprintDatabase,
  [id, revision]: BodyKey,
): Promise<CopyEntries | null> {
  const content = await db.contents.get([id, revision]);
  if (content === undefined) return null;
  try {
    return await bodyRecord(content, await gunzipText(content.htmlGzip));
  } catch {
    return null;
  }
}
