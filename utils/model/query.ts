// The value behind a list of articles: shelf, filters and words.

import type { Shelf } from './article';
import type { ArticleId, IsoTime } from './ids';
import type { RowSearch } from './search';

/** Where a list looks: one shelf, or everything that is not in the trash. */
export type ListedShelf = Shelf | 'all';

/** Which articles a list shows, newest saved first. `text` is what the reader typed, unparsed. */
export type ArticleQuery = {
  readonly shelf: ListedShelf;
  readonly starred: boolean;
  readonly tag: string | null;
  readonly text: string;
};

/** The same as the store takes it: with what was typed understood. */
export type ListQuery = Omit<ArticleQuery, 'text'> & { readonly search?: RowSearch | null };

/** The place after the last row of a page: the next page starts behind it. */
export type ListCursor = { readonly savedTime: IsoTime; readonly id: ArticleId };

/** The list a fresh popup opens with. */
export const INBOX_QUERY: ArticleQuery = { shelf: 'inbox', starred: false, tag: null, text: '' };
