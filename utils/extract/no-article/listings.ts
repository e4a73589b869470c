// Pages that lead to stories: search results, forum indexes, front pages.

import { all, lineOf, weigh } from '@/utils/extract/dom';
import { isNamed, type PageSigns, pageText } from './page-signs';
import { READ_MORE, SEARCH, SECTION, THREADS } from './words';

/** Whether the page answers a search: its name, its form still holding the question, its address. */
export function isSearchPage(signs: PageSigns): boolean {
  const { claim, document, path, url } = signs;
  // Not values(): a content script in Firefox gets search parameters that cannot be iterated.
  const asked: string[] = [];
  url.searchParams.forEach((value) => {
    if (value !== '') asked.push(value);
  });
  const fields = all(document, 'input:not([type]),[type="search"],[type="text"],textarea');
  const score =
    (isNamed(signs, SEARCH) ? 2 : 0) +
    (fields.some((field) => 'value' in field && asked.some((text) => text === field.value))
      ? 2
      : 0) +
    (/\/(search|suche?|find|recherche|busca\w*|so|s|query)(\.\w+)?$/.test(path) ||
    /[?&](q|s|wd|query|search|key\w*)=./.test(url.search)
      ? 1
      : 0);
  return claim < 2 && score > 2;
}

/** Whether the page is a forum's list of threads: many links to threads, labels of their counts, and no long post. */
export function isForumIndex({ claim, document, html, path }: PageSigns): boolean {
  const threads = all(document, 'a[href]').filter(
    (link) =>
      /thread|topic|thema|tid=|\/[td]\//i.test(link.getAttribute('href') ?? '') &&
      weigh(lineOf(link)) > 8,
  );
  if (claim > 1 || threads.length < 8 || longestStretch(html) > 800) return false;
  const labels = pageText(document, 'form')
    .split('\n')
    .filter((line) => line.trim().length < 40)
    .join('\n')
    .toLowerCase();
  return (
    (/viewforum|forumdisplay|forum-\d|\/(forums?|boards?|bbs|community)$/.test(path) ? 2 : 0) +
      new Set(labels.match(THREADS)).size >
    2
  );
}

/** Whether the page is a site's or a section's front: its address and metadata against the shape of what was found. */
export function isFrontPage(signs: PageSigns): boolean {
  const links = countLoneLinks(signs.document.body?.innerHTML ?? '');
  const address = scoreAddress(signs);
  if (links < 4 || (address > 0 && signs.claim > 1)) return false;
  const more = all(signs.document, 'a[href]').filter((link) => READ_MORE.test(lineOf(link))).length;
  const teasers = signs.html.match(/<h[23][^>]*>\s*<a/g)?.length ?? 0;
  const score =
    address +
    scoreShape(signs, links) +
    signs.claim +
    (hasHeadline(signs) ? 2 : 0) -
    (isNamed(signs, SECTION) ? 2 : 0) -
    (more > 2 || teasers > 2 ? 2 : 0) -
    (links > 60 ? 1 : 0);
  return score < 0;
}

/** What an address promises: -4 for a front door, -2 for a section, 2 for a story. */
function scoreAddress({ path, url }: PageSigns): number {
  if (/[?&](\w*id|[pt]|article\w*|story\w*)=\w*\d/i.test(url.search)) return 2;
  if (path === '' || /^\/[a-z]{2}(-[a-z]{2})?$/.test(path)) return url.hash.length > 2 ? -2 : -4;
  if (
    /\/(tags?|topics?|categor\w+|auth?ors?|archives?|page)(\/|$)|\/(list|index)_?\d*\.\w+$/.test(
      path,
    )
  )
    return -3;
  const words = path.replace(/^.*\//, '').split(/[-_]/);
  if (/\d{4,}(\.\w+)?$|\d{4}[-/]?\d\d?[-/].*\w/.test(path) || words.length > 3) return 2;
  return words.length > 2 || (/\d/.test(path) && !url.pathname.endsWith('/')) ? 0 : -2;
}

/** Long stretches of text between links that stand alone make a story; a link for every few sentences makes a list. */
function scoreShape({ html, url }: PageSigns, links: number): number {
  const inside = countLoneLinks(html, url.hostname.split('.').slice(-2).join('.'));
  const size = stretches(html).reduce((sum, text) => sum + (text > 99 ? text : 0), 0);
  if (inside < 5) return size > 2000 ? (inside === 0 && links < 25 ? 4 : 3) : size > 500 ? 2 : 0;
  const longest = longestStretch(html);
  return longest > 1500 || size > inside * 1000 ? 3 : longest < 800 && size < inside * 350 ? -3 : 0;
}

/** Whether a heading of some length, which leads nowhere else, begins the document's title: a story's, not a site's or a section's. */
function hasHeadline({ document, names, url }: PageSigns): boolean {
  return all(document, 'h1,h2').some((heading) => {
    const line = lineOf(heading);
    const href = heading.querySelector('a[href]')?.getAttribute('href') ?? '';
    return (
      weigh(line) > 19 &&
      names[0]?.startsWith(line.slice(0, 40)) &&
      (!URL.canParse(href, url) || new URL(href, url).pathname === url.pathname)
    );
  });
}

const LONE_LINK = /(?<=>\s*)<a\b[^>]*>(?:(?!<\/a>)[\s\S])*<\/a>(?=\s*<)/g;

/** How many links of a headline's length stand alone in their block; only those within `site`, if given. */
function countLoneLinks(html: string, site = ''): number {
  return (html.match(LONE_LINK) ?? []).filter(
    (link) =>
      weigh(bare(link)) > 19 && (link.includes(site) || !/^[^>]*href="[a-z]*:?\/\//.test(link)),
  ).length;
}

/** The weights of the texts between links that stand alone. */
function stretches(html: string): number[] {
  return html.split(LONE_LINK).map((part) => weigh(bare(part)));
}

function longestStretch(html: string): number {
  return stretches(html).reduce((longest, text) => Math.max(longest, text), 0);
}

function bare(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
