// What a reader types into the search, understood. Nothing is an error: what is no filter is a word.

import { toIsoTime } from '@/utils/model/ids';
import type { SearchFilter, SearchQuery, SearchState, SearchWord } from '@/utils/model/search';
import { foldText } from '@/utils/text/fold';
import { phraseText } from './tokenize';

const QUOTES = '"“”„«»「」『』';
const PIECE = new RegExp(
  `(?<not>[-−－])?(?:(?<name>[\\p{L}]+)[:：](?=\\S))?(?:[${QUOTES}](?<quoted>[^${QUOTES}]*)[${QUOTES}]?|(?<plain>\\S+))`,
  'gu',
);

const STATES: Readonly<Record<string, SearchState>> = {
  starred: 'starred',
  unread: 'unread',
  read: 'read',
  inbox: 'inbox',
  archived: 'archive',
  archive: 'archive',
  trashed: 'trash',
  trash: 'trash',
};

/**
 * Parses a query: words, `"phrases"`, `-not`, and `tag:` `site:` `by:` `lang:` `is:` `before:` `after:`, each of which may be
 * quoted or turned round by a `-`. Days are `2026`, `2026-05` or `2026-05-04` on the reader's calendar. A filter whose value means
 * nothing is looked for as words. The last word is a beginning until something follows it.
 */
export function parseQuery(typed: string): SearchQuery {
  const words: SearchWord[] = [];
  const filters: SearchFilter[] = [];
  for (const match of typed.matchAll(PIECE)) {
    const { not, name, quoted, plain } = match.groups ?? {};
    const value = quoted ?? plain ?? '';
    const isNot = not !== undefined;
    const filter = name === undefined ? null : readFilter(foldText(name), value, isNot);
    if (filter !== null) {
      filters.push(filter);
      continue;
    }
    const text = phraseText(name === undefined ? value : `${name}:${value}`);
    const open = quoted === undefined && match.index + match[0].length === typed.length;
    if (text !== '') words.push({ text, open, not: isNot });
  }
  return { words, filters };
}

function readFilter(name: string, value: string, not: boolean): SearchFilter | null {
  const text = foldText(value).trim();
  if (text === '') return null;
  switch (name) {
    case 'tag':
    case 'site':
    case 'by':
    case 'lang':
      return { kind: name, text, not };
    case 'is': {
      const state = Object.hasOwn(STATES, text) ? STATES[text] : undefined;
      return state === undefined ? null : { kind: 'is', state, not };
    }
    case 'before':
    case 'after': {
      const day = readDay(text);
      return day === null ? null : { kind: name, time: toIsoTime(day), not };
    }
    default:
      return null;
  }
}

/** The first moment of a day, month or year; null for what is none. */
function readDay(text: string): Date | null {
  const found = /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2}))?)?[年月日]?$/u.exec(text);
  if (found === null) return null;
  const [year, month, day] = [Number(found[1]), Number(found[2] ?? 1), Number(found[3] ?? 1)];
  const date = new Date(year, month - 1, day);
  // The thirty-first of a month that has none would be another day.
  const isThatDay = date.getMonth() === month - 1 && date.getDate() === day;
  return isThatDay && date.getFullYear() === year ? date : null;
}
