// The full check as a reader asks for it: both stores compared row by row, then every body.

import { type ArticleId, toIsoTime } from '@/utils/model/ids';
import type { Damaged, LibraryCheck, MendingNews } from '@/utils/model/mending';
import type { SecondCopy } from '@/utils/model/second-copy';
import type { OffprintDatabase } from '../database';
import { type CheckOptions, checkBodies } from './check-bodies';
import { checkRows } from './mend-library';

/** Compares, repairs, and says what it came to. Rejects when a store fails, or with the signal's reason. */
export async function checkLibraryFully(
  db: OffprintDatabase,
  copy: SecondCopy,
  news: MendingNews,
  { now = new Date(), ...options }: CheckOptions & { readonly now?: Date } = {},
): Promise<LibraryCheck> {
  const rows = await checkRows(db, copy, news);
  const bodies = await checkBodies(db, copy, options);
  const lost = rows.lost.map((id: ArticleId): Damaged => ({ id, title: '' }));
  return {
    time: toIsoTime(now),
    checked: bodies.checked,
    repaired: rows.repaired + bodies.repaired,
    damaged: [...lost, ...bodies.damaged],
  };
}
