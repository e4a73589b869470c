// The common case after a crash: the copy has one act that the database has not. Only its articles are looked at.

import type { Content } from '@/utils/model/article';
import type { ArticleId } from '@/utils/model/ids';
import type { SecondCopy } from '@/utils/model/second-copy';
import { adjustCounters, adjustTags } from '../act/counts';
import { withLibraryLock } from '../act/library-lock';
import { beforeOf } from '../act/plan';
import { askTwice } from '../copy/ask-twice';
import type { CopyHead } from '../copy/copy-head';
import { type BodyKey, bodyKey, readRow, rowKey } from '../copy/copy-records';
import { readLastAct } from '../copy/last-act';
import { actTables, type OffprintDatabase } from '../database';
import { namedBodies } from '../kept-bodies';
import { sameArticles } from '../ledger';
import { readLibraryHead, writeLibraryHead } from '../library-head';
import { afterAct } from '../next-ledger';
import { contentOf } from './restore-bodies';

/**
 * Takes the copy's last act over, with its row in the journal: it can be taken back as if nothing had happened. False when
 * that does not make both stores tell the same: then all is compared.
 */
export async function adoptLastAct(
  db: OffprintDatabase,
  copy: SecondCopy,
  head: CopyHead,
): Promise<boolean> {
  const { lastIds, ledger } = head;
  if (ledger.acts !== (await readLibraryHead(db)).own.acts + 1 || lastIds.length > 50) return false;
  const last = readLastAct(head.last);
  const records = await copy.read(lastIds.map(rowKey));
  const rows = lastIds.map((id) => readRow(records[rowKey(id)]));
  const lacking = await withoutThose(
    db,
    rows.flatMap((row) => (row === null ? [] : namedBodies(row))),
  );
  const bodies = await readBodies(copy, [...lacking, ...(last?.bodies ?? [])]);
  return withLibraryLock(db.name, () =>
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
      await db.contents.bulkPut(bodies);
      await db.articles.bulkPut(edits.map(({ after }) => after));
      await adjustCounters(db, edits);
      await adjustTags(db, edits);
      await writeLibraryHead(db, { ...own, own: then, copied: ledger });
      if (last !== null && (await db.changes.where('id').equals(last.id).count()) === 0) {
        const { bodies: _bodies, ...change } = last;
        const articleIds = edits.map(({ after }) => after.id);
        const before = edits.map(beforeOf);
        await db.changes.add({ ...change, deviceId: head.deviceId, articleIds, before });
      }
      return true;
    }),
  );
}

/** The keys of bodies that the database has not. */
async function withoutThose(db: OffprintDatabase, keys: readonly BodyKey[]): Promise<BodyKey[]> {
  const wanted = keys.map(([id, revision]): [ArticleId, number] => [id, revision]);
  const kept = await db.contents.where('[articleId+revision]').anyOf(wanted).primaryKeys();
  const there = new Set(kept.map(bodyKey));
  return wanted.filter((key) => !there.has(bodyKey(key)));
}

/** The copy's bodies of these keys; those that are not whole there are left out. */
async function readBodies(copy: SecondCopy, keys: readonly BodyKey[]): Promise<Content[]> {
  const distinct = [...new Map(keys.map((key) => [bodyKey(key), key])).values()];
  const records = await askTwice(() => copy.read(distinct.map(bodyKey)));
  const bodies = await Promise.all(distinct.map((key) => contentOf(key, records[bodyKey(key)])));
  return bodies.filter((body) => body !== null);
}
