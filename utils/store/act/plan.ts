// What an act is to write, planned from what the library holds before anything is written.

import type { Content } from '@/utils/model/article';
import type { BeforeArticle, ChangeKind } from '@/utils/model/change';
import type { BodyKey } from '../copy/copy-records';
import type { ArticleRow } from '../database';

/** Time and chance, as parameters. */
export type ActOptions = { readonly now?: Date; readonly random?: () => string };

/** One article before and after an act; `before` is null for a new one, `after` for one that is destroyed. */
export type Edit =
  | { readonly before: ArticleRow | null; readonly after: ArticleRow }
  | { readonly before: ArticleRow; readonly after: null };

/** A body with the HTML that it packs, so that the copy need not unpack it. */
export type NewBody = { readonly content: Content; readonly html: string };

/** What an act is to write. */
export type Plan = {
  readonly kind: ChangeKind;
  readonly edits: readonly Edit[];
  /** Bodies that come in. */
  readonly bodies?: readonly NewBody[];
  /** Bodies that are no longer kept. */
  readonly dropped?: readonly BodyKey[];
  /** The seq of the act that this one takes back. */
  readonly undoes?: number;
  /** What this act is a part of. */
  readonly group?: string;
};

/** Whether an edit changes anything a reader could tell. */
export function isRealEdit({ before, after }: Edit): boolean {
  return before === null || after === null || changedFields(before, after).length > 0;
}

/** The fields that the journal keeps of an edited article. */
export function beforeOf({ before, after }: Edit): BeforeArticle {
  if (before === null) return null;
  // Destroyed: the journal must not be where the story lives on. The version tells an older row from a newer one.
  if (after === null) return { shelf: before.shelf, version: before.version };
  return Object.fromEntries(changedFields(before, after).map((field) => [field, before[field]]));
}

type Field = keyof ArticleRow;

/** Bookkeeping of the act itself, not something the reader changed. */
const BOOKKEEPING: readonly Field[] = ['modifiedTime', 'deviceId', 'version'];

function changedFields(before: ArticleRow, after: ArticleRow): Field[] {
  const fields = Object.keys(after) as Field[];
  return fields.filter(
    (field) =>
      !BOOKKEEPING.includes(field) &&
      JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
}
