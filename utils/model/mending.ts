// What is told while the library is mended, and afterwards: shared by the store that mends and the pages that show it.

import type { ArticleId, IsoTime } from './ids';

/**
 * Why stories were taken from the second copy. `wiped`: the database was new or empty. `behind`: it lacked later acts.
 * `unreadable`: it could not be opened or read, and was made anew.
 */
export type MendingReason = 'wiped' | 'behind' | 'unreadable';

/** How far mending is: `n` of `of` stories. `copy` is the second copy being written, `rows` and `bodies` the database. */
export type MendingProgress = {
  readonly step: 'rows' | 'bodies' | 'copy';
  readonly n: number;
  readonly of: number;
};

/** An article of which a part is whole in neither store. */
export type Damaged = { readonly id: ArticleId; readonly title: string };

/** The last full check of both stores. */
export type LibraryCheck = {
  readonly time: IsoTime;
  readonly checked: number;
  readonly repaired: number;
  readonly damaged: readonly Damaged[];
};

/** What was mended, to be told once. `lost` names the stories of which a part is in neither store. */
export type Mended = {
  readonly time: IsoTime;
  readonly reason: MendingReason;
  readonly restored: number;
  readonly lost: readonly string[];
};

/** Where news of mending go. Neither ever rejects. */
export type MendingNews = {
  /** Null when it is over; what was told before of the copy no longer holds then. */
  readonly progress: (progress: MendingProgress | null) => void;
  readonly mended: (mended: Mended) => void;
  /** Not all that the database holds is known to be in the copy. */
  readonly uncopied: () => void;
};
