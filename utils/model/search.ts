// What a reader asks a search for, understood: words and filters.

import type { Shelf } from './article';
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
