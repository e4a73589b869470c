// The common case after a crash: the copy has one act that the database has not. Only its articles are looked at.

import type { SecondCopy } from '@/utils/model/second-copy';
import { adjustCounters, adjustTags } from '../act/counts';
import { withLibraryLock } from '../act/library-lock';
import type { CopyHead } from '../copy/copy-head';
import { type BodyKey, readRow, rowKey } from '../copy/copy-records';
import { type ArticleRow, actTables, type OffprintDatabase } from '../database';
import { sameArticles } from '../ledger';
import { readLibraryHead, writeLibraryHead } from '../library-head';
import { afterAct } from '../next-ledger';
import { restoreBodies } from './restore-bodies';

/** Takes the copy's last act over. False when that does not make both stores tell the same: then all is compared. */
export async function adoptLastAct(
  db: OffprintDatabase,
  copy: SecondCopy,
  head: CopyHead,
): Promise<boolean> {
  const { lastIds, ledger } = head;
  if (ledger.acts !== (await readLibraryHead(db)).own.acts + 1 || lastIds.length > 50) return false;
  const records = await copy.read(lastIds.map(rowKey));
  const rows = lastIds.map((id) => readRow(records[rowKey(id)]));
  const adopted = await withLibraryLock(db.name, () =>
    db.transaction('rw', actTables(db), async () => {
      const own = await readLibraryHead(db);
      const edits = [];
      for (const after of rows) {
        if (after === null) return false;
        const before = (await db.articles.get(after.id)) ?? null;
        if (after.version > (before?.version ?? -1)) edits.push({ before, after });
      }
      const then = { ...afterAct(own.own, edits), acts: ledger.acts };
      if (!sameArticles(then, ledger)) return false;
      await db.articles.bulkPut(edits.map(({ after }) => after));
      await adjustCounters(db, edits);
      await adjustTags(db, edits);
      await writeLibraryHead(db, { ...own, own: then, copied: ledger });
      return true;
    }),
  );
  if (adopted) await restoreBodies(db, copy, rows.flatMap(bodiesOf), () => {});
  return adopted;
}

function bodiesOf(row: ArticleRow | null): BodyKey[] {
  if (row === null) return [];
  const { id, revision, heldRevision } = row;
  return [revision, heldRevision ?? 0].filter((kept) => kept > 0).map((kept) => [id, kept]);
}
