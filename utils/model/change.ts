// The journal: every act of the reader is one row, written in the act's own transaction.

import type { Article } from './article';
import type { ArticleId, IsoTime } from './ids';

/** What the reader did. */
export type ChangeKind =
  | 'save'
  | 'save-again'
  | 'choose-revision'
  | 'set-tags'
  | 'star'
  | 'shelve'
  | 'open'
  | 'restore'
  | 'undo'
  /** Stories out of the trash were destroyed. It cannot be undone. */
  | 'purge';

/**
 * The fields of an article as they were before an act; null when the article did not exist. Of a destroyed article at most
 * shelf, star and the row's `version` are kept: nothing that tells what it was.
 */
export type BeforeArticle = (Partial<Article> & { readonly version?: number }) | null;

/**
 * One act. `seq` orders the journal on this device; `before` runs parallel to `articleIds` and holds only the
 * fields the act changed. `undoes` is the seq of the act this one took back, 0 for every other act (null is no
 * IndexedDB key). Acts of one piece of long work, such as the restore of a backup, share a `group` and are taken back
 * together; it is empty for all others, and missing in rows of before this was noted.
 */
export type Change = {
  readonly seq: number;
  readonly id: string;
  readonly time: IsoTime;
  readonly deviceId: string;
  readonly kind: ChangeKind;
  readonly articleIds: readonly ArticleId[];
  readonly before: readonly BeforeArticle[];
  readonly undoes: number;
  readonly group?: string;
};
