// Mending: what one of the two stores lacks comes from the other. It ends in a library of which both tell the same.

import { type ArticleId, toIsoTime } from '@/utils/model/ids';
import type { MendingNews, MendingReason } from '@/utils/model/mending';
import type { SecondCopy } from '@/utils/model/second-copy';
import { withLibraryLock } from '../act/library-lock';
import { readCopyHead } from '../check-library';
import { askTwice } from '../copy/ask-twice';
import type { CopyHead } from '../copy/copy-head';
import { parseCopyKey } from '../copy/copy-records';
import type { OffprintDatabase } from '../database';
import { bodiesOf } from '../kept-bodies';
import { type LibraryHead, readLibraryHead } from '../library-head';
import { adoptLastAct } from './adopt-last-act';
import { compareStores, type Difference } from './compare-stores';
import { dropKeys } from './drop-keys';
import { restoreBodies } from './restore-bodies';
import { restoreRows } from './restore-rows';
import { type Settling, settleHeads } from './settle-heads';
import { slicesOf } from './slices';
import { copyBodies, copyRows } from './top-up-copy';
import { judgeHeads } from './verdict';

/**
 * Mends a library whose two heads do not tell the same. Resolves when the database holds every row that either store has,
 * so that lists are whole; bodies, and what the copy lacks, follow in the background: `inBackground` is given that work.
 * One context at a time mends; the others wait and find it done. May be ended at any moment, and begun again.
 */
export async function mendLibrary(
  db: OffprintDatabase,
  copy: SecondCopy,
  news: MendingNews,
  inBackground: (work: () => Promise<void>) => void = runLater,
): Promise<void> {
  await navigator.locks.request(`${db.name} mend`, async () => {
    const own = await readLibraryHead(db);
    const head = await readCopyHead(copy);
    const holdsRows = own.deviceId === null && head === null && (await hasRows(copy));
    const verdict = judgeHeads(own, head, holdsRows);
    const settling = settlingOf(own, head);
    // Bodies stay in the copy then, and are read from there.
    const inMemory = db.place === 'memory';
    const tend = () =>
      inMemory ? undefined : inBackground(() => tendLibrary(db, copy, news, settling));
    if (verdict === 'sound') return own.restoring ? tend() : undefined;
    if (verdict === 'new' && (await db.articles.limit(1).count()) === 0) {
      return settleHeads(db, copy, { ...settling, copied: true });
    }
    if (verdict === 'new' || verdict === 'ahead') return tend();
    if (verdict === 'behind' && head !== null && (await adoptLastAct(db, copy, head))) return;
    const found = await compareStores(db, copy, { versions: true });
    await takeOverRows(db, copy, found, news);
    await settleHeads(db, copy, { ...settling, restoring: !inMemory, copied: inMemory });
    if (inMemory) return;
    if (found.rowsToRestore.length + found.lost.length > 0) {
      tellMended(news, verdict, found.rowsToRestore.length, found.lost);
    }
    tend();
  });
}

/** Compares which keys either store holds, and mends what differs: the check of each browser session. */
export async function checkKeys(
  db: OffprintDatabase,
  copy: SecondCopy,
  news: MendingNews,
): Promise<void> {
  await checkStores(db, copy, news, false);
}

/** Compares all rows, and mends what differs. Resolves to how much that was, and what is lost for good. */
export function checkRows(
  db: OffprintDatabase,
  copy: SecondCopy,
  news: MendingNews,
): Promise<{ readonly repaired: number; readonly lost: readonly ArticleId[] }> {
  return checkStores(db, copy, news, true);
}

async function checkStores(
  db: OffprintDatabase,
  copy: SecondCopy,
  news: MendingNews,
  versions: boolean,
) {
  const { lost, ...found } = await compareStores(db, copy, { versions }).catch((error) => {
    // A copy that cannot be listed is no copy, whatever is still written to it.
    news.uncopied();
    throw error;
  });
  const repaired = Object.values(found).reduce((sum, items) => sum + items.length, 0);
  if (repaired > 0) {
    const own = await readLibraryHead(db);
    await tendLibrary(db, copy, news, settlingOf(own, await readCopyHead(copy)));
  }
  return { repaired, lost };
}

/** Brings both stores to the same, with nobody waiting for it; of all contexts one does that at a time. */
export async function tendLibrary(
  db: OffprintDatabase,
  copy: SecondCopy,
  news: MendingNews,
  settling: Settling,
): Promise<void> {
  await navigator.locks.request(`${db.name} tend`, { ifAvailable: true }, async (lock) => {
    if (lock === null) return;
    let done = false;
    try {
      const found = await compareStores(db, copy, { versions: true });
      await takeOverRows(db, copy, found, news);
      const { bodiesToRestore, bodiesToCopy, rowsToCopy, keysToDrop } = found;
      const lost = await restoreBodies(db, copy, bodiesToRestore, (n) =>
        news.progress({ step: 'bodies', n, of: bodiesToRestore.length }),
      );
      const of = rowsToCopy.length + bodiesToCopy.length;
      await copyRows(db, copy, rowsToCopy, (n) => news.progress({ step: 'copy', n, of }));
      await copyBodies(db, copy, bodiesToCopy, (n) =>
        news.progress({ step: 'copy', n: rowsToCopy.length + n, of }),
      );
      await dropKeys(db, copy, keysToDrop);
      await settleHeads(db, copy, { ...settling, restoring: false, copied: true });
      done = true;
      if (lost.length > 0) tellMended(news, 'behind', 0, lost);
    } finally {
      news.progress(null);
      if (!done) news.uncopied();
    }
  });
}

function settlingOf(own: LibraryHead, head: CopyHead | null): Settling {
  return {
    deviceId: own.deviceId ?? head?.deviceId ?? crypto.randomUUID(),
    acts: Math.max(own.own.acts, head?.ledger.acts ?? 0),
    restoring: false,
    copied: false,
  };
}

async function takeOverRows(
  db: OffprintDatabase,
  copy: SecondCopy,
  { rowsToRestore, rowsToDestroy }: Difference,
  news: MendingNews,
): Promise<void> {
  const of = rowsToRestore.length;
  if (of > 0) news.progress({ step: 'rows', n: 0, of });
  await restoreRows(db, copy, rowsToRestore, (n) => news.progress({ step: 'rows', n, of }));
  for (const ids of slicesOf(rowsToDestroy, 50)) await destroy(db, ids);
}

function destroy(db: OffprintDatabase, ids: readonly ArticleId[]): Promise<void> {
  return withLibraryLock(db.name, () =>
    db.transaction('rw', [db.articles, db.contents], async () => {
      await db.articles.bulkDelete([...ids]);
      for (const id of ids) {
        await bodiesOf(db, id).delete();
      }
    }),
  );
}

async function hasRows(copy: SecondCopy): Promise<boolean> {
  return (await askTwice(() => copy.keys())).some((key) => parseCopyKey(key)?.kind === 'row');
}

function tellMended(
  news: MendingNews,
  reason: MendingReason,
  restored: number,
  lost: readonly string[],
): void {
  news.mended({ time: toIsoTime(new Date()), reason, restored, lost });
}

function runLater(work: () => Promise<void>): void {
  setTimeout(() => void work().catch(console.error));
}
