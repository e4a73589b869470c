// What the library shows, as its address says it: `#/?shelf=archive&tag=中国/河南&q=words`.

import { isShelfChoice, type ShelfChoice, shelfQuery } from '@/components/search/shelf-choice';
import type { ArticleQuery } from '@/utils/model/query';
import { normalizeTag } from '@/utils/model/tag';

/** The shelf, the tag and the words chosen; all of them narrow the list. */
export type LibraryView = {
  readonly shelf: ShelfChoice;
  readonly tag: string | null;
  readonly text: string;
};

/** What the library opens with. */
export const FIRST_VIEW: LibraryView = { shelf: 'inbox', tag: null, text: '' };

/** Reads the address; what it does not understand is left at its first value. */
export function readLibraryView(hash: string): LibraryView {
  const params = new URLSearchParams(hash.replace(/^[^?]*\??/u, ''));
  const shelf = params.get('shelf');
  return {
    shelf: isShelfChoice(shelf) ? shelf : FIRST_VIEW.shelf,
    tag: normalizeTag(params.get('tag') ?? ''),
    text: params.get('q') ?? '',
  };
}

/** The address of a view, without the `#`; only what differs from the first view is in it. */
export function writeLibraryView({ shelf, tag, text }: LibraryView): string {
  const params = new URLSearchParams();
  if (shelf !== FIRST_VIEW.shelf) params.set('shelf', shelf);
  if (tag !== null) params.set('tag', tag);
  if (text !== '') params.set('q', text);
  const query = params.toString();
  return query === '' ? '/' : `/?${query}`;
}

/** A link to a view of this page. */
export function viewLink(view: LibraryView): string {
  return `#${writeLibraryView(view)}`;
}

/** The view as a query. */
export function viewQuery({ shelf, tag, text }: LibraryView): ArticleQuery {
  return { ...shelfQuery(shelf), tag, text };
}
