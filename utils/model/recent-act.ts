// An act of the reader as a list of recent acts tells it: what was done, to what, and whether it can be taken back.

import type { IsoTime } from './ids';

/** What was done, in the words of a reader. `other` is what only a later Offprint knows. */
export type Deed =
  | 'save'
  | 'save-again'
  | 'choose-revision'
  | 'tag'
  | 'untag'
  | 'retag'
  | 'star'
  | 'unstar'
  | 'to-inbox'
  | 'to-archive'
  | 'to-trash'
  | 'restore'
  | 'purge'
  | 'other';

/** One act, or all acts of one piece of long work. */
export type RecentAct = {
  readonly key: string;
  readonly deed: Deed;
  readonly time: IsoTime;
  /** How many stories it touched. */
  readonly count: number;
  /** The titles that the first of them have now; fewer where some are no longer in the library. */
  readonly titles: readonly string[];
  /** The tags that were added or taken away; empty for other deeds. */
  readonly tags: readonly string[];
  readonly undone: boolean;
  /**
   * The acts that change its state, by their places in the journal and in the order in which they are to be taken back:
   * the act itself where it is done, the undo of it where it is undone. Empty where nothing can change it any more.
   */
  readonly toggle: readonly number[];
};

/** How many titles a recent act tells. */
export const TOLD_TITLES = 3;
