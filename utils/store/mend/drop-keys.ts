// Keys of the second copy that nothing needs any more.

import type { SecondCopy } from '@/utils/model/second-copy';
import { withLibraryLock } from '../act/library-lock';
import { parseCopyKey } from '../copy/copy-records';
import type { OffprintDatabase } from '../database';
import { slicesOf } from './slices';

/** Keys an answer of the lock: an act must not wait long. */
const SLICE = 50;

/**
 * Removes keys that a comparison found needless. Each is looked at once more, with nobody writing: an act that was under way
 * when the stores were compared may need its body by now.
 */
export async function dropKeys(
  db: OffprintDatabase,
  copy: SecondCopy,
  keys: readonly string[],
): Promise<void> {
  for (const slice of slicesOf(keys, SLICE)) {
    await withLibraryLock(db.name, async () => {
      const needless: string[] = [];
      for (const key of slice) if (!(await isNeeded(db, key))) needless.push(key);
      if (needless.length > 0) await copy.remove(needless);
    });
  }
}

async function isNeeded(db: OffprintDatabase, key: string): Promise<boolean> {
  const parsed = parseCopyKey(key);
  if (parsed?.kind === 'row') return (await db.articles.get(parsed.id)) !== undefined;
  if (parsed?.kind !== 'body') return false;
  const { id, revision } = parsed;
  const row = await db.articles.get(id);
  if (row === undefined) return false;
  if (row.revision === revision || row.heldRevision === revision) return true;
  return (await db.contents.where('[articleId+revision]').equals([id, revision]).count()) > 0;
}
