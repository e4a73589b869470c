// A story on several pages becomes one: each further page is fetched, read like the first, and put behind it.

import { lineOf } from '@/utils/extract/dom';
import type { Draft } from '@/utils/extract/draft';
import { parseHtml } from '@/utils/html/parse';
import { appendPage, beginWith, holds, weightOf } from './append-page';
import { plainAddress } from './page-address';
import { type Pager, readPager } from './pager';
import { isSameStory } from './same-story';

/** No story is joined beyond this. */
const MOST_PAGES = 30;

/** All steps of the pipeline over one page. */
export type ReadDraft = (page: Document, url: string) => Draft;

/** How the extractor asks for the rest of the story `live`, which it read from `document`; `live` itself where it is whole. Never rejects. */
export type Join = (live: Draft, document: Document, read: ReadDraft) => Promise<Draft>;

/** What a join needs from outside. */
export type JoinWays = {
  /**
   * The page's own same-origin fetch. Gives the page's HTML, nothing where no page is; rejects where that is not known,
   * and after a time.
   */
  readonly fetchPage: (url: string) => Promise<string>;
  /** Told which page is fetched now, and how many there are; 0 where that is not known. */
  readonly onPage?: ((n: number, of: number) => void) | undefined;
};

/** A page that was read, with a body. */
type ReadPage = {
  readonly url: string;
  /** The document's own title. */
  readonly title: string;
  readonly draft: Draft;
  readonly body: Element;
  readonly pager: Pager;
};

/** `failed`: it could not be had. `other`: what is there is no page of this story. */
type Answer = ReadPage | 'failed' | 'other';

type Ways = JoinWays & { readonly read: ReadDraft };

/**
 * Gives `live`, read from `document`, the text of all pages of its story: of the single page that holds them all, else
 * from the first page on. What cannot be had is left out, and `partial` says so.
 */
export function joinPages(ways: JoinWays): Join {
  return (live, document, read) => joinTo(live, document, { ...ways, read });
}

async function joinTo(live: Draft, document: Document, ways: Ways): Promise<Draft> {
  const here = readPage(live, document, false);
  if (here === null) return live;
  const { next, first, later, single } = here.pager;
  if (next === null && single === null && !later) return live;
  const whole = single === null ? 'other' : await fetchAndRead(single, here, ways);
  if (isRead(whole) && holds(whole.body, here.body)) {
    const more = weightOf(whole.body) > weightOf(here.body);
    if (more) return withFacts(live, whole, whole.body, whole.draft.facts.partial);
    if (next === null && !later) return live;
  }
  const start = first === null ? here : await fetchAndRead(first, here, ways);
  // "The rest of the text" may be a second page as well.
  const rest = isRead(whole) && !holds(whole.body, here.body) ? whole : null;
  return walk(isRead(start) ? start : here, here, rest, ways);
}

async function walk(
  start: ReadPage,
  here: ReadPage,
  rest: ReadPage | null,
  ways: Ways,
): Promise<Draft> {
  const joined = beginWith(start.body);
  const visited = new Set([plainAddress(start.url)]);
  let [last, pages, count] = [start, 1, Math.max(start.pager.count, here.pager.count)];
  // What lies before a page in the middle has no link: it is missing for sure.
  let missing = start === here && here.pager.later;
  for (;;) {
    const next = last.pager.next ?? (last === here ? rest?.url : null) ?? null;
    if (next === null || visited.has(plainAddress(next))) {
      missing ||= pages > 1 && count > pages;
      break;
    }
    if (pages === MOST_PAGES) {
      missing = true;
      break;
    }
    visited.add(plainAddress(next));
    ways.onPage?.(pages + 1, count > pages ? Math.min(count, MOST_PAGES) : 0);
    const page: Answer =
      [here, rest].find((known) => known && plainAddress(known.url) === plainAddress(next)) ??
      (await fetchAndRead(next, start, ways));
    if (!isRead(page)) {
      missing ||= page === 'failed' || (pages > 1 && count > pages);
      break;
    }
    if (!appendPage(joined, page.body)) break;
    [last, pages, count] = [page, pages + 1, Math.max(count, page.pager.count)];
  }
  if (!visited.has(plainAddress(here.url)) && appendPage(joined, here.body)) missing = true;
  if (joined.body === here.body && pages === 1 && !missing) return here.draft;
  return withFacts(
    here.draft,
    start,
    joined.body,
    missing ? 'missing-pages' : last.draft.facts.partial,
  );
}

/** The story is known by its first page; it was read where the reader is. */
function withFacts(
  live: Draft,
  first: ReadPage,
  body: Element,
  partial: Draft['facts']['partial'],
): Draft {
  return { ...live, body, facts: { ...first.draft.facts, url: live.facts.url, partial } };
}

async function fetchAndRead(url: string, first: ReadPage, ways: Ways): Promise<Answer> {
  try {
    const document = parseHtml(await ways.fetchPage(url));
    const page = readPage(ways.read(document, url), document, true);
    return page !== null && isSameStory(page, first) ? page : 'other';
  } catch {
    return 'failed';
  }
}

function readPage(draft: Draft, document: Document, walked: boolean): ReadPage | null {
  const { body } = draft;
  const { url } = draft.facts;
  const [titled] = Document.prototype.querySelectorAll.call(document, 'title');
  const pager = body && readPager(document, url, walked);
  return pager && { url, title: lineOf(titled), draft, body, pager };
}

function isRead(answer: Answer): answer is ReadPage {
  return typeof answer === 'object';
}
