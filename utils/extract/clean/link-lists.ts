// Links to other stories inside and after the body: lists of them, runs, and what stands under a heading for them.

import { all, lineOf, linkDensity, remove, shortLineOf, weigh } from '@/utils/extract/dom';
import type { Draft } from '@/utils/extract/draft';
import { announces, beginsAnnouncing } from './announcing-words';
import { leadsWithin } from './same-site';

const LISTS = 'ul,ol,dl,div,section,aside';
const LINES = 'p,h2,h3,h4';
/** A teaser under a heading that announces it says no more than this. */
const LONGEST_TEASER = 500;
/** A label that no sentence of the story is: in capitals, or between arrows and bars. */
const LABEL = 40;
const OWN_LABEL = /^\s*[>»▶►→👉▲■●]|[|>»▶►→]\s*$|^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*:\s*$/u;

/** Drops lists and runs of links to the page's own site, and what stands under a heading that announces other stories. */
export function dropLinkLists(draft: Draft): Draft {
  const { body, log, baseUrl } = draft;
  if (body === null) return draft;
  const drop = (block: Element, reason: string): void => remove(block, log, 'link list', reason);
  const inside = (link: Element): boolean => leadsWithin(link.getAttribute('href'), baseUrl);
  for (const block of all(body, 'h2,h3,h4,h5,h6,p,div,strong,b,span')) {
    const line = block.isConnected ? shortLineOf(block, 80) : '';
    if (line === '' || !announces(line)) continue;
    const heading = outermost(block, body);
    let next = following(heading);
    let count = 0;
    for (; next && isAnnounced(next, inside); count += 1) {
      drop(next, 'announced');
      next = following(heading);
    }
    // A heading over paragraphs of its own may be one of the story's.
    const heads = count === 0 && /^h\d$/.test(heading.localName) && next?.localName === 'p';
    if (!heads && !/^(span|strong|b)$/.test(heading.localName)) drop(heading, 'announces');
  }
  for (const block of all(body, `${LISTS},${LINES},li`)) {
    if (!block.isConnected || !block.querySelector('a[href]')) continue;
    const twin = block.nextElementSibling ?? block.previousElementSibling;
    if (block.matches(LISTS) && isLinkList(block, inside)) drop(block, 'links');
    else if (isLabelled(block, inside)) drop(block, 'labelled link');
    else if (
      twin &&
      block.matches(LINES) &&
      isLinkOnly(block, inside) &&
      isLinkOnly(twin, inside)
    ) {
      drop(twin, 'run of links');
      drop(block, 'run of links');
    }
  }
  return draft;
}

/** The next element that says something. */
function following(element: Element): Element | null {
  let next = element.nextElementSibling;
  while (next && lineOf(next) === '') next = next.nextElementSibling;
  return next;
}

type IsInside = (link: Element) => boolean;

function isLinkList(list: Element, inside: IsInside): boolean {
  const links = all(list, 'a[href]').filter((link) => lineOf(link) !== '');
  const leading = links.filter(inside);
  return (
    leading.length >= 2 &&
    leading.length > links.length / 2 &&
    weigh(lineOf(list)) / links.length > 12 &&
    linkDensity(list) > 0.75 &&
    !isIntroduced(list)
  );
}

/** A list that a sentence of the story leads up to. */
function isIntroduced(list: Element): boolean {
  const before = list.previousElementSibling;
  const line = before?.localName === 'p' ? lineOf(before) : '';
  return /[:：]$/.test(line) && !beginsAnnouncing(line);
}

/** The largest element that says no more than `block`. */
function outermost(block: Element, body: Element): Element {
  let heading = block;
  const { length } = lineOf(block);
  for (
    let around = block.parentElement;
    around && around !== body && lineOf(around).length === length;
    around = around.parentElement
  )
    heading = around;
  return heading;
}

function isAnnounced(block: Element, inside: IsInside): boolean {
  if (linkDensity(block) > 0.6) return true;
  const weight = weigh(lineOf(block));
  return (
    weight < LONGEST_TEASER &&
    all(block, 'a[href]').some(
      (link) => inside(link) && weigh(lineOf(link)) > Math.max(20, weight / 6) && isWhole(link),
    )
  );
}

/** Whether a link is all that its block says. */
function isWhole(link: Element): boolean {
  const block = link.closest('p,li,h2,h3,h4,h5,h6,div');
  return block === null || lineOf(block).length === lineOf(link).length;
}

/** `Read more: a headline`, or a short label of the page's own before the link. */
function isLabelled(block: Element, inside: IsInside): boolean {
  const line = shortLineOf(block, 250);
  if (line === '' || line.length > 250 || block.querySelector('p,li,div,img')) return false;
  const links = all(block, 'a[href]').filter((link) => lineOf(link) !== '');
  const [link] = links;
  if (link === undefined || links.length > 2 || !links.every(inside)) return false;
  const linked = lineOf(link);
  const label = line.slice(0, Math.max(0, line.indexOf(linked)));
  return (
    line.endsWith(lineOf(links.at(-1))) &&
    weigh(linked) > 20 &&
    (beginsAnnouncing(line) || (label.length <= LABEL && OWN_LABEL.test(label)))
  );
}

function isLinkOnly(block: Element, inside: IsInside): boolean {
  return (
    weigh(lineOf(block)) > 20 &&
    block.querySelector('img') === null &&
    all(block, 'a[href]').some(inside) &&
    linkDensity(block) > 0.9
  );
}
