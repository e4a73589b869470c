// What an act makes of the ledger.

import type { ArticleId } from '@/utils/model/ids';
import { crc32 } from './copy/crc32';
import type { Ledger } from './ledger';

/** What of an article the ledger counts. */
export type Counted = { readonly id: ArticleId; readonly version: number };

/** The ledger after one more act; an article that was not there before, or is gone after, is null. */
export function afterAct(
  ledger: Ledger,
  edits: readonly { readonly before: Counted | null; readonly after: Counted | null }[],
): Ledger {
  let { count, digest } = ledger;
  for (const { before, after } of edits) {
    count += (after === null ? 0 : 1) - (before === null ? 0 : 1);
    digest ^= (before === null ? 0 : stamp(before)) ^ (after === null ? 0 : stamp(after));
  }
  return { acts: ledger.acts + 1, count, digest: digest >>> 0 };
}

function stamp({ id, version }: Counted): number {
  return crc32(`${id} ${version}`);
}
