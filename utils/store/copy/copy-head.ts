// The one record about the second copy as a whole. Apart from the others: each start reads it before the first list.

import type { ArticleId } from '@/utils/model/ids';
import { isArticleId } from '@/utils/model/ids';
import type { CopyEntries, CopyValue } from '@/utils/model/second-copy';
import type { Ledger } from '../ledger';

/** The version of all records. A later one that changes their meaning gets another number, and reads this one too. */
export const COPY_VERSION = 1;

/** The record's key. */
export const HEAD_KEY = 'copy:head';

/**
 * Which database this is the copy of (`deviceId`, made at its birth), the ledger after the last act, and which articles
 * that act touched: a start that finds the database one act behind looks at these alone. What else it needs of that act is
 * in `last`, as `last-act.ts` writes and reads it.
 */
export type CopyHead = {
  readonly deviceId: string;
  readonly ledger: Ledger;
  readonly lastIds: readonly ArticleId[];
  readonly last: unknown;
};

/** The record. */
export function headRecord({
  deviceId,
  ledger,
  lastIds,
  last,
}: Omit<CopyHead, 'last'> & { readonly last: CopyValue }): CopyEntries {
  return { [HEAD_KEY]: { v: COPY_VERSION, deviceId, ledger, lastIds: [...lastIds], last } };
}

/** The record, read; null when there is none or it is damaged. */
export function readHead(value: unknown): CopyHead | null {
  if (!isRecord(value) || typeof value.deviceId !== 'string' || !isRecord(value.ledger))
    return null;
  const { acts, count, digest } = value.ledger;
  if (!isCount(acts) || !isCount(count) || !isCount(digest)) return null;
  const lastIds = Array.isArray(value.lastIds) ? value.lastIds.filter(isArticleId) : [];
  const { deviceId, last = null } = value;
  return { deviceId, ledger: { acts, count, digest }, lastIds, last };
}

/** Whether something read is a record at all. */
export function isRecord(value: unknown): value is { readonly [field: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether something read is a whole number from zero on. */
export function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
