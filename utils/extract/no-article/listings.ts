// Pages that lead to stories: search results, forum indexes, front pages.

import { all, lineOf, weigh } from '@/utils/extract/dom';
import { isNamed, type PageSigns, pageText } from './page-signs';
import { READ_MORE, RESULT_COUNT, SEARCH, THREADS } from './words';

/** Whether the page answers a search: its name, its form still holding the question, its address, its count of results. */
export function isSearchPage(signs: PageSigns): boolean {
  if (signs.claim > 1) return false;
  const asked = [...signs.url.searchParams.values()].filter((value) => value !== '');
  const holds = all(signs.document, 'input[value]').some(
    (input) =>
      input.matches('[type="search"],[type="text"],:not([type])') &&
      asked.includes(input.getAttribute('value') ?? ''),
  );
  const score =
    (isNamed(signs, SEARCH) ? 2 : 0) +
    (holds ? 2 : 0) +
    (/\/(search|suche?|find|recherche|busca\w*|so|s|query)(\.\w+)?$/.test(signs.path) ? 1 : 0);
  return score > 2 || (score === 2 && RESULT_COUNT.test(pageText(signs.document, 'a')));
}

/** Whether the page is a forum's list of threads: many links to threads under labels of counts, and no long post. */
export function isForumIndex(signs: PageSigns): boolean {
  if (signs.claim > 1) return false;
  const threads = new Set(
    all(signs.document, 'a[href]').flatMap((link) => {
      const href = link.getAttribute('href') ?? '';
      return weigh(lineOf(link)) > 8 && /thread|topic|thema|tid=|\/[td]\/\d/i.test(href)
        ? href
        : [];
    }),
  ).size;
  if (threads < 8) return false;
  const labels = pageText(signs.document, 'form');
  return (
    (/viewforum|forumdisplay|forum-\d|\/(forums?|boards?|bbs|community)$/.test(signs.path)
      ? 2
      : 0) +
      THREADS.filter((words) => words.test(labels)).length >
      2 && longestStretch(signs.html) < 800
  );
}

/** Whether the page is a site's or a section's front: its address and metadata against the shape of what was found. */
export function isFrontPage(signs: PageSigns): boolean {
  const links = countLoneLinks(signs.document.body?.innerHTML ?? '', signs.url);
  if (links < 4) return false;
  const script = all(signs.document, 'script[type*="ld+json"]').map(lineOf).join();
  const more = all(signs.document, 'a[href]').filter((link) => READ_MORE.test(lineOf(link))).length;
  const score =
    scoreAddress(signs) +
    scoreShape(signs, links) +
    signs.claim +
    (hasHeadline(signs) ? 2 : 0) -
    (/"CollectionPage"/.test(script) ? 1 : 0) -
    (more > 2 ? 2 : 0) -
    (links > 60 ? 1 : 0);
  return score < 0;
}

/** What an address promises: -4 for a front door, -2 for a section, 2 for a story. */
function scoreAddress({ path, url }: PageSigns): number {
  if (/[?&](\w*id|[pt]|article\w*|story\w*)=\w*\d/i.test(url.search)) return 2;
  if (path === '' || /^\/[a-z]{2}(-[a-z]{2})?$/.test(path)) return url.hash.length > 2 ? -2 : -4;
  if (
    /\/(tags?|topics?|categor\w+|authors?|archives?|page)(\/|$)|\/(list|index)_?\d*\.\w+$/.test(
      path,
    )
  )
    return -3;
  const words = path.replace(/^.*\//, '').split(/[-_]/);
  if (/\d{4,}\D*$|\d{4}[-/]?\d\d?[-/].*\w/.test(path) || words.length > 3) return 2;
  return words.length > 2 || /\d/.test(path) ? 0 : -2;
}

/** Long stretches of text between links that stand alone make a story; a link for every few sentences makes a list. */
function scoreShape({ html, prose, url }: PageSigns, links: number): number {
  const inside = countLoneLinks(html, url);
  const size = weigh(prose);
  if (inside < 5) return size > 2000 ? (inside === 0 && links < 25 ? 4 : 3) : size > 500 ? 2 : 0;
  const stretch = longestStretch(html);
  return stretch > 1500 || size > inside * 1000 ? 3 : stretch < 800 && size < inside * 350 ? -3 : 0;
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

/** How many links of a headline's length, to pages of the same site, stand alone in their block. */
function countLoneLinks(html: string, { hostname }: URL): number {
  const site = hostname.split('.').slice(-2).join('.');
  return (html.match(LONE_LINK) ?? []).filter(
    (link) =>
      weigh(bare(link)) > 19 && (!/^[^>]*href="[a-z]*:?\/\//.test(link) || link.includes(site)),
  ).length;
}

/** The weight of the longest text between links that stand alone. */
function longestStretch(html: string): number {
  return Math.max(...html.split(LONE_LINK).map((part) => weigh(bare(part))));
}

function bare(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
