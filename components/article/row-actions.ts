// What can be done with a row of a list.

import type { Article, Shelf } from '@/utils/model/article';

/** Every list gives its rows the same acts; each row passes its own article. */
export type RowActions = {
  readonly onOpen: (article: Article) => void;
  readonly onStar: (article: Article, starred: boolean) => void;
  readonly onShelve: (article: Article, shelf: Shelf) => void;
  /** A tag of a row was clicked: show what has it. */
  readonly onTag: (tag: string) => void;
};

/** A row that can be chosen together with others. */
export type RowSelection = {
  readonly selected: boolean;
  /** `extend`: the reader held Shift, to choose everything since the last one. */
  readonly onSelect: (article: Article, selected: boolean, extend: boolean) => void;
};
