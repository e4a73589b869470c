// The story's title: what the page prints over it, without the site's name.

import { all, fold, lineOf } from '@/utils/extract/dom';

/** What is known of the title besides the page itself. */
export type TitleClues = {
  /** Titles the page states: JSON-LD headline, og:title, most trusted first. */
  readonly stated: readonly (string | null)[];
  readonly siteName: string | null;
  readonly host: string;
};

const SEPARATOR =
  /\s+[|\-–—·•»:/_~]+\s+|\s*(?:[|_｜]+|--+|——+)\s*|(?<=[\u3000-\u9fff？！…”》）])-(?=[\u3000-\u9fffA-Z])/g;

/**
 * The title as printed: a heading whose text begins, ends or equals a stated title or the document's title. Without
 * such a heading the first stated title, else the document's, with the site's suffix taken off.
 */
export function chooseTitle(page: Document, clues: TitleClues): string {
  const own = lineOf(page.querySelector('head > title') ?? page.querySelector('title'));
  const stated = [
    ...clues.stated.map((title) => title?.replace(/\s+/g, ' ').trim() ?? ''),
    own,
  ].filter(Boolean);
  const heading = findHeading(page, stated);
  if (heading !== null) return heading;
  const bare = stated.map((title) => withoutSite(title, clues));
  return bare[0] ?? '';
}

function findHeading(page: Document, stated: readonly string[]): string | null {
  let best = { line: '', rank: 0 };
  const headings =
    'h1,h1 *,[itemprop~="headline"],h2,h3,[class*="title" i],[class*="headline" i],[id*="title" i]';
  for (const element of all(page.body, headings)) {
    const line = lineOf(element);
    const plain = fold(line);
    if (plain.length < 4 || line.length > 300 || element.closest('nav,footer,aside')) continue;
    // A heading that leads to the front door is the site's name.
    if (element.querySelector('a[href="/"],a[href="./"]')) continue;
    const exact = stated.some((title) => isPart(plain, fold(title)));
    const like = element.localName === 'h1' && stated.some((title) => likeness(line, title) > 0.5);
    if (!exact && !like) continue;
    const rank =
      (exact ? 2000 : 1) +
      (element.closest('h1') ? 1000 : 0) -
      (element.closest('a') ? 1500 : 0) +
      plain.length;
    if (rank > best.rank) best = { line, rank };
  }
  if (best.line) return best.line;
  const single = all(page.body, 'h1').map(lineOf).filter(Boolean);
  return stated.length === 0 && single.length === 1 ? (single[0] ?? null) : null;
}

/** A heading is the title's beginning or end when what is left is short beside it: a site, a section. */
function isPart(heading: string, title: string): boolean {
  return (
    heading === title ||
    (heading.length >= 8 &&
      (title.startsWith(heading) ||
        (title.endsWith(heading) && heading.length > title.length * 0.6)))
  );
}

function likeness(one: string, other: string): number {
  const pieces = (text: string): Set<string> =>
    new Set(text.toLowerCase().match(/[\u3040-\u9fff]|[\p{L}\p{N}]+/gu));
  const [a, b] = [pieces(one), pieces(other)];
  const common = [...a].filter((piece) => b.has(piece)).length;
  return (
    (common / Math.max(1, Math.min(a.size, b.size))) * (Math.min(a.size, b.size) > 2 ? 1 : 0.4)
  );
}

/** A title without what names the site at its end (or, rarely, at its beginning). */
function withoutSite(title: string, { siteName, host }: TitleClues): string {
  const site = fold(siteName ?? '');
  const domain = host.replace(/^www\./, '').split('.')[0] ?? '';
  let rest = title;
  for (;;) {
    const breaks = [...rest.matchAll(SEPARATOR)];
    const last = breaks.at(-1);
    const [first] = breaks;
    if (!last || !first) return rest;
    const head = rest.slice(0, last.index);
    const tail = rest.slice(last.index + last[0].length);
    const names = (part: string): boolean => {
      const plain = fold(part);
      return (
        plain !== '' &&
        ((site !== '' && (plain.includes(site) || site.includes(plain))) ||
          (domain.length > 2 && plain.includes(domain)))
      );
    };
    const start = rest.slice(0, first.index);
    if (
      names(tail) || /[_｜|]|--|——/.test(last[0])
        ? head.length > 5 && tail.length <= Math.max(20, head.length)
        : tail.length <= head.length / 2 && !/^\s*:/.test(last[0]) && head.length > 14
    )
      rest = head.trim();
    else if (names(start) && tail.length > 10)
      rest = rest.slice(first.index + first[0].length).trim();
    else return rest;
  }
}
