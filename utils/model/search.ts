// What a reader asks a search for, understood: words and filters.

import type { Article, Shelf } from './article';
import type { IsoTime } from './ids';

/**
 * A word or phrase to be found in title, text or facts, folded, with one space for whatever is neither letter nor digit. `open`: the
 * reader may still be typing it, and its last word is a beginning. `not`: no story that has it.
 */
export type SearchWord = { readonly text: string; readonly open: boolean; readonly not: boolean };

/** States that `is:` knows. */
export type SearchState = 'starred' | 'unread' | 'read' | Shelf;

/** A condition on the row. Texts are folded; `time` is the first moment of the day, in the reader's time zone. */
export type SearchFilter = { readonly not: boolean } & (
  | { readonly kind: 'tag' | 'site' | 'by' | 'lang'; readonly text: string }
  | { readonly kind: 'is'; readonly state: SearchState }
  | { readonly kind: 'before' | 'after'; readonly time: IsoTime }
);

/** A whole query; nothing in either list asks for everything. */
export type SearchQuery = {
  readonly words: readonly SearchWord[];
  readonly filters: readonly SearchFilter[];
};

/** What of a story can be asked without its body. */
export type SearchedRow = Pick<
  Article,
  | 'title'
  | 'byline'
  | 'editor'
  | 'source'
  | 'siteName'
  | 'url'
  | 'tags'
  | 'lang'
  | 'shelf'
  | 'starred'
  | 'savedTime'
  | 'openedTime'
>;

/** A query as a list needs it: which rows match, and the shelf it names in place of the one that is shown, if it does. */
export type RowSearch = {
  readonly shelf: Shelf | null;
  readonly matches: (row: SearchedRow) => boolean;
};
