// The links that lead through a story on several pages. Links to the story before or after are none of them.

import { lineOf } from '@/utils/extract/dom';
import { absoluteUrl } from '@/utils/text/urls';
import { pageNumbers, plainAddress, sameOrigin } from './page-address';
import { BACK, NEXT, NEXT_PAGE, SINGLE } from './words';

/** Where a story's pages are, as one of them tells it; absolute addresses of the same origin. */
export type Pager = {
  readonly next: string | null;
  /** The first page, where this is a later one. */
  readonly first: string | null;
  /** This is a later page. */
  readonly later: boolean;
  /** The whole story on one page, or what its link calls so. */
  readonly single: string | null;
  /** How many pages there are at least. */
  readonly count: number;
};

/** A link with a short label, and what its address says. */
type PageLink = {
  readonly address: string;
  readonly label: string;
  readonly rel: boolean;
  /** The number that is the label. */
  readonly shown: number | null;
  /** What the addresses say of the two pages' numbers; null where they are no pages of one story. */
  readonly numbers: ReturnType<typeof pageNumbers>;
};

/** Walks through comments, and from post to post. */
const ELSEWHERE =
  '[id^="comment" i],[class^="comment" i],[class~="comments"],[class*="post-navigation" i],[class*="nextpost" i],[class*="next-post" i],[class*="next-article" i],[class*="adjacent" i]';

/** The address of the page that continues the one read at `url`, or null. */
export function findNextPage(document: Document, url: string): string | null {
  return readPager(document, url).next;
}

/**
 * Reads a page's pager. `walked`: the page was reached through one, so its address is known to name a page. The
 * document is not changed; it may be live and hostile.
 */
export function readPager(document: Document, url: string, walked = false): Pager {
  const links = readLinks(document, url);
  const family = links.filter(
    ({ numbers, shown, label, rel }) =>
      numbers !== null && (shown !== null || rel || BACK.test(label) || isNextLabel(label)),
  );
  const earlier = family.filter(({ numbers, rel, label }) => {
    const [here, there] = [numbers?.here ?? null, numbers?.there ?? null];
    return !rel && !isNextLabel(label) && here !== null && (there ?? 0) < here;
  });
  const later = earlier.length > 0;
  // A number at the end of an address may be a story's own: it counts pages where a link leads back.
  const steps = family.filter(
    (link) => isStep(link) && ((link.numbers?.here ?? 0) < 2 || later || walked),
  );
  const next =
    steps.find(({ rel }) => rel) ??
    steps.find(({ shown }) => shown !== null) ??
    steps[0] ??
    links.find(({ numbers, label }) => numbers === null && NEXT_PAGE.test(label));
  const first =
    earlier.find(({ numbers }) => numbers?.there === null) ??
    earlier.find(({ shown }) => shown === 1) ??
    earlier.find(({ numbers }) => numbers?.there === 1);
  const single = links.find(
    (link) => SINGLE.test(link.label) && !isStep(link) && isBeside(link.address, url),
  );
  const numbers = family.map(({ shown, numbers: told }) =>
    shown === null || (told?.there ?? shown) > shown ? 0 : shown,
  );
  return {
    next: next?.address ?? null,
    first: first?.address ?? null,
    later,
    single: single?.address ?? null,
    count: Math.max(0, ...numbers),
  };
}

function readLinks(document: Document, url: string): PageLink[] {
  const query = (selector: string): Element[] => [
    ...Document.prototype.querySelectorAll.call(document, selector),
  ];
  const base = absoluteUrl(query('base[href]')[0]?.getAttribute('href'), url) ?? url;
  return query('a,link[rel~="next" i]').flatMap((link) => {
    const rel = /(^|\s)next(\s|$)/i.test(link.getAttribute('rel') ?? '');
    if (!rel && (link.textContent?.length ?? 0) > 200) return [];
    const label = labelOf(link);
    if (!rel && (label === '' || label.length > 40)) return [];
    const address = absoluteUrl(hrefOf(link), base);
    if (address === null || !sameOrigin(address, url)) return [];
    if (plainAddress(address) === plainAddress(url) || link.closest(ELSEWHERE)) return [];
    const [, number] = /^(?:page|seite|página|第)?\s*(\d{1,3})\s*[页頁]?$/i.exec(label) ?? [];
    const shown = number === undefined ? null : Number(number);
    return [{ address, label, rel, shown, numbers: pageNumbers(address, url) }];
  });
}

/** Without brackets, arrows and dots around the words; arrows alone stay. */
function labelOf(link: Element): string {
  const line =
    lineOf(link) ||
    (link.getAttribute('aria-label') ??
      link.getAttribute('title') ??
      link.querySelector('img')?.getAttribute('alt') ??
      '');
  return line.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '') || line.trim();
}

function isNextLabel(label: string): boolean {
  return NEXT.test(label) || /^[»›>→▶]+$/.test(label);
}

/** Some links have their address in a script alone. */
function hrefOf(link: Element): string | null {
  const href = link.getAttribute('href');
  if (href !== null && !/^(javascript:|#|$)/i.test(href)) return href;
  const script = `${href ?? ''} ${link.getAttribute('onclick') ?? ''}`;
  return /location(?:\.href)?\s*=\s*['"]([^'"]+)['"]/.exec(script)?.[1] ?? null;
}

/** Whether a link leads one page on, by its address, and what it says of itself does not contradict that. */
function isStep({ address, shown, numbers }: PageLink): boolean {
  if (numbers === null || numbers.there === null) return false;
  const { here, there } = numbers;
  const step = here === null ? there === 1 || there === 2 : there === here + 1;
  if (!step) return false;
  if (shown !== null) return here === null ? shown === 2 : shown === there || shown === there + 1;
  // A post of the same name gets such an address as well.
  return !/-\d+\/*$/.test(new URL(address).pathname);
}

/** Whether an address is that of the story with something added. */
function isBeside(address: string, url: string): boolean {
  const stem = new URL(url).pathname.replace(/([/_\-.,]p?\d{1,2})?(\.\w+)?\/*$/, '');
  return stem.length > 1 && new URL(address).pathname.startsWith(stem);
}
