// When the full check is due without the reader's asking.

import type { LibraryCheck, Mended } from '@/utils/model/mending';

/** A week, in milliseconds: damage that nobody reads is found while the other copy is whole. */
const PERIOD = 7 * 24 * 60 * 60 * 1000;

/** What is known when it is asked; `since`: from when on Offprint has kept watch, for a library that was never checked. */
export type CheckHistory = {
  readonly last: Pick<LibraryCheck, 'time'> | null;
  readonly mended: Pick<Mended, 'time' | 'lost'> | null;
  readonly since: string;
};

/**
 * Whether the library is to be checked in full: each week, and at once when mending ended with something lost, which the check names.
 * A clock that was set back does not put it off by more than a week.
 */
export function isCheckDue({ last, mended, since }: CheckHistory, now: Date): boolean {
  if (mended !== null && mended.lost.length > 0 && (last === null || last.time < mended.time))
    return true;
  return Math.abs(now.getTime() - Date.parse(last?.time ?? since)) >= PERIOD;
}

/** What a check found that the one before it did not: the reader hears of it once. */
export function newlyDamaged(check: LibraryCheck, last: LibraryCheck | null): string[] {
  const known = new Set(last?.damaged.map(({ id }) => id));
  return check.damaged.map(({ id }) => id).filter((id) => !known.has(id));
}
