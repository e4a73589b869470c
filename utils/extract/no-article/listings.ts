// Pages that lead to stories: search results, forum indexes, front pages.

import { all, lineOf, weigh } from '@/utils/extract/dom';
import { findDate } from '@/utils/text/dates';
import { isNamed, type PageSigns, pageText, textsOf } from './page-signs';
import { scoreAddress } from './promise';
import { READ_MORE, SEARCH, SECTION, THREADS } from './words';

/** Whether the page answers a search: its name, its form still holding the question, its address. */
export function isSearchPage(signs: PageSigns): boolean {
  const { claim, root, path, url } = signs;
  // Not values(): a content script in Firefox gets search parameters that cannot be iterated.
  const asked: string[] = [];
  url.searchParams.forEach((value) => {
    if (value !== '') asked.push(value);
  });
  const fields = all(root, 'input:not([type]),[type="search"],[type="text"],textarea');
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
export function isForumIndex(signs: PageSigns): boolean {
  const { claim, root, path } = signs;
  const threads = all(root, 'a[href]').filter(
    (link) =>
      /thread|topic|thema|tid=|\/[td]\//i.test(link.getAttribute('href') ?? '') &&
      weigh(lineOf(link)) > 8,
  );
  if (claim > 1 || threads.length < 8 || readShape(signs.body).longest > 800) return false;
  const labels = pageText(root, 'form')
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

/**
 * Whether the page is a site's or a section's front. What was found there is weighed above the address: stories live
 * under all addresses, but a front door has no long text without links, headline and date.
 */
export function isFrontPage(signs: PageSigns): boolean {
  const links = all(signs.root, 'a[href]').filter((link) => isLone(link)).length;
  const address = scoreAddress(signs.url);
  if (links < 4 || (address > 0 && signs.claim > 1)) return false;
  const more = all(signs.root, 'a[href]').filter((link) => READ_MORE.test(lineOf(link))).length;
  const teasers = all(signs.body, 'h2,h3').filter((heading) => {
    const [link] = all(heading, 'a[href]');
    return link && lineOf(link) === lineOf(heading) && leadsElsewhere(link, signs.url);
  }).length;
  const score =
    address +
    scoreShape(signs) +
    signs.claim +
    (signs.dated ? 1 : 0) +
    scoreHeadline(signs) -
    (isNamed(signs, SECTION) ? 3 : 0) -
    (teasers > 2 ? 3 : more > 2 ? 1 : 0) -
    (countDated(signs) > 4 ? 3 : 0) -
    (links > 60 ? 1 : 0);
  return score < 0;
}

/** How many short lines of the text bear a date, as each teaser of a list does. */
function countDated({ prose }: PageSigns): number {
  return prose.split('\n').filter((line) => line.length < 60 && findDate(line) !== null).length;
}

/** Long stretches of text between links that stand alone make a story; a link for every few sentences makes a list. */
function scoreShape({ body, url }: PageSigns): number {
  const site = url.hostname.split('.').slice(-2).join('.');
  const { links, size, longest, linked } = readShape(body, site);
  if (links > 4 && longest < 800 && size < links * 350) return -3;
  if (linked > 0.5) return -2;
  const told = links > 2 ? longest : size;
  return [400, 700, 2600, 6000].filter((step) => told > step).length;
}

/** How much of a title, 1 or 2, is printed where it leads nowhere else: a story's, not a site's or a section's. */
function scoreHeadline({ root, names, title, url }: PageSigns): number {
  const staysHere = (link: Element | null | undefined): boolean =>
    !link || (url.pathname !== '/' && !leadsElsewhere(link, url));
  const heading = all(root, 'h1,h2').find((element) => {
    const line = lineOf(element);
    return (
      weigh(line) > 11 &&
      names[0]?.startsWith(line.slice(0, 40)) &&
      staysHere(element.querySelector('a[href]'))
    );
  });
  const printed = (): boolean =>
    textsOf(root.querySelector('body') ?? root).some(
      (text) => lineOf(text) === title && staysHere(text.parentElement?.closest('a[href]')),
    );
  if (weigh(lineOf(heading)) > 19 || (weigh(title) > 19 && printed())) return 2;
  return heading ? 1 : 0;
}

function leadsElsewhere(link: Element, url: URL): boolean {
  const href = link.getAttribute('href') ?? '';
  return (
    !href.startsWith('#') && URL.canParse(href, url) && new URL(href, url).pathname !== url.pathname
  );
}

/** Whether a link of a headline's length stands alone in its block, and leads to `site`, if given. */
function isLone(link: Element, site = ''): boolean {
  const href = link.getAttribute('href') ?? '';
  const isText = (node: Node | null): boolean =>
    node?.nodeType === 3 && /\S/.test(node.nodeValue ?? '');
  return (
    !isText(link.previousSibling) &&
    !isText(link.nextSibling) &&
    weigh(lineOf(link)) > 19 &&
    (href.includes(site) || !/^[a-z]*:?\/\//.test(href))
  );
}

type Shape = {
  /** How many links stand alone. */
  readonly links: number;
  /** The weights of the longest text between them, and of all of some length. */
  readonly longest: number;
  readonly size: number;
  /** The share of the text that lies in any link. */
  readonly linked: number;
};

function readShape(body: Element, site = ''): Shape {
  const stretches = [0];
  let linked = 0;
  const visit = (node: Node): void => {
    const isLink = node instanceof Element && node.matches('a[href]');
    if (isLink) linked += weigh(lineOf(node));
    if (isLink && isLone(node, site)) stretches.push(0);
    else if (node.nodeType === 3)
      stretches.push((stretches.pop() ?? 0) + weigh((node.nodeValue ?? '').replace(/\s+/g, ' ')));
    else for (const child of node.childNodes) visit(child);
  };
  visit(body);
  const whole = weigh(lineOf(body));
  return {
    links: stretches.length - 1,
    longest: Math.max(...stretches),
    size: stretches.reduce((sum, text) => sum + (text > 99 ? text : 0), 0),
    linked: whole === 0 ? 0 : linked / whole,
  };
}
