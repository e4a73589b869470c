// The end of each mending: counters, tag counts and both heads, made anew from the rows that are there.

import type { SecondCopy } from '@/utils/model/second-copy';
import { adjustCounters, adjustTags } from '../act/counts';
import { withLibraryLock } from '../act/library-lock';
import { headRecord } from '../copy/copy-head';
import { type ArticleRow, actTables, type OffprintDatabase } from '../database';
import { EMPTY_LEDGER, type Ledger } from '../ledger';
import { type LibraryHead, readLibraryHead, writeLibraryHead } from '../library-head';
import { afterAct } from '../next-ledger';

/** What the head shall say beside what the rows tell. */
export type Settling = {
  /** The library's id if the database has none. */
  readonly deviceId: string;
  /** At least so many acts were done. */
  readonly acts: number;
  /** Whether bodies are still to come from the copy. */
  readonly restoring: boolean;
  /** Whether the copy now holds what the database does. */
  readonly copied: boolean;
};

/** Writes the counts and the database's head in one transaction, then the copy's head, if it holds all. */
export async function settleHeads(
  db: OffprintDatabase,
  copy: SecondCopy,
  { deviceId, acts, restoring, copied }: Settling,
): Promise<void> {
  await withLibraryLock(db.name, async () => {
    const head = await db.transaction('rw', actTables(db), async () => {
      const before = await readLibraryHead(db);
      const rows = await db.articles.toArray();
      await db.counters.clear();
      await db.tags.clear();
      const edits = rows.map((after) => ({ before: null, after }));
      await adjustCounters(db, edits);
      await adjustTags(db, edits);
      const own: Ledger = {
        ...ledgerOf(rows),
        acts: Math.max(before.own.acts, acts),
      };
      // An act in the meantime that did not reach the copy leaves it short.
      const whole = copied && (before.own.acts <= acts || before.copied.acts === before.own.acts);
      const after: LibraryHead = {
        deviceId: before.deviceId ?? deviceId,
        own,
        copied: whole ? own : before.copied,
        restoring,
      };
      await writeLibraryHead(db, after);
      return { ...after, whole };
    });
    if (head.whole)
      await copy.write(
        headRecord({ deviceId: head.deviceId ?? '', ledger: head.own, lastIds: [], last: null }),
      );
  });
}

function ledgerOf(rows: readonly ArticleRow[]): Ledger {
  return afterAct(
    EMPTY_LEDGER,
    rows.map((after) => ({ before: null, after })),
  );
}
