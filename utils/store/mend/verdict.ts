// What the heads of both stores say of the library, before anything else of it is read.

import type { CopyHead } from '../copy/copy-head';
import { sameArticles } from '../ledger';
import type { LibraryHead } from '../library-head';

/**
 * `new`: neither store knows of a library. `sound`: both tell the same. `wiped`: the copy knows one, the database is new.
 * `behind`: the copy knows of acts that the database lacks, or is the copy of another database. `ahead`: the copy lacks acts.
 */
export type Verdict = 'new' | 'sound' | 'wiped' | 'behind' | 'ahead';

/** Compares the heads. `copyHoldsRows` counts where the database is new: a copy whose head was lost is a copy all the same. */
export function judgeHeads(
  own: LibraryHead,
  copy: CopyHead | null,
  copyHoldsRows: boolean,
): Verdict {
  if (own.deviceId === null) return copy === null && !copyHoldsRows ? 'new' : 'wiped';
  if (copy === null) return 'ahead';
  if (copy.deviceId !== own.deviceId) return 'behind';
  if (sameArticles(own.own, copy.ledger)) return 'sound';
  return copy.ledger.acts > own.own.acts ? 'behind' : 'ahead';
}
