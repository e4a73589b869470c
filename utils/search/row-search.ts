// Whether a row of the list is what a search asks for: its filters, and its words in title, names, site and tags.

import type { Shelf } from '@/utils/model/article';
import type {
  RowSearch,
  SearchedRow,
  SearchFilter,
  SearchQuery,
  SearchWord,
} from '@/utils/model/search';
import { foldText } from '@/utils/text/fold';
import { siteOfUrl } from '@/utils/text/site-of-url';
import { parseQuery } from './parse-query';
import { holdsPhrase, phraseText } from './tokenize';

/** A query as it was typed, ready for rows. */
export function rowSearch(typed: string): RowSearch {
  const query = parseQuery(typed);
  return { shelf: namedShelf(query), matches: (row) => matchesRow(row, query) };
}

/** Whether a row fits all filters of a query and holds all its words. */
function matchesRow(row: SearchedRow, { words, filters }: SearchQuery): boolean {
  if (!filters.every((filter) => fits(row, filter))) return false;
  if (words.length === 0) return true;
  const { title, siteName, source, byline, url, tags } = row;
  const parts = [title, siteName, source, byline, siteOfUrl(url), ...tags].map((part) =>
    phraseText(part ?? ''),
  );
  const holds = ({ text, open }: SearchWord) => parts.some((part) => holdsPhrase(part, text, open));
  return words.every((word) => holds(word) !== word.not);
}

/** The shelf that a query names by `is:`; null when it names none. It is looked at in place of the one that is shown. */
function namedShelf({ filters }: SearchQuery): Shelf | null {
  for (const filter of filters) {
    if (filter.kind === 'is' && !filter.not && isShelf(filter.state)) return filter.state;
  }
  return null;
}

function fits(row: SearchedRow, filter: SearchFilter): boolean {
  return isSo(row, filter) !== filter.not;
}

function isSo(row: SearchedRow, filter: SearchFilter): boolean {
  switch (filter.kind) {
    case 'tag':
      return row.tags.map(foldText).some((tag) => isBelow(tag, filter.text, '/'));
    case 'site': {
      const host = siteOfUrl(row.url);
      const names = [row.siteName, row.source].map((name) => foldText(name ?? ''));
      return (
        host === filter.text ||
        host.endsWith(`.${filter.text}`) ||
        names.some((name) => name.includes(filter.text))
      );
    }
    case 'by':
      return [row.byline, row.editor].some((name) => foldText(name ?? '').includes(filter.text));
    case 'lang':
      return isBelow(foldText(row.lang ?? ''), filter.text, '-');
    case 'before':
      return row.savedTime < filter.time;
    case 'after':
      return row.savedTime >= filter.time;
    case 'is':
      return isInState(row, filter.state);
    default:
      return filter satisfies never;
  }
}

function isInState(
  { starred, openedTime, shelf }: SearchedRow,
  state: (SearchFilter & { kind: 'is' })['state'],
): boolean {
  if (state === 'starred') return starred === 1;
  if (state === 'read') return openedTime !== null;
  if (state === 'unread') return openedTime === null;
  return shelf === state;
}

function isShelf(state: string): state is Shelf {
  return state === 'inbox' || state === 'archive' || state === 'trash';
}

/** Whether a name is another, or lies below it. */
function isBelow(name: string, above: string, separator: string): boolean {
  return name === above || name.startsWith(`${above}${separator}`);
}
