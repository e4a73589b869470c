// Runs of links to other stories, inside and after the body.

import { all, lineOf, linkDensity, remove, weigh } from '@/utils/extract/dom';
import type { Draft } from '@/utils/extract/draft';

/** Headings that announce other stories. */
const ANNOUNCES =
  /^(?:更多.{2,4}|相[关關]\S{2,4}|延伸.{2,6}|推荐阅读|猜你喜欢|.{0,2}热点.{0,3}|往期\S{2}|(?:you m\w+ )?also (?:like|read)|related\b.{0,20}|read (?:more|next|also)|see also|more (?:from|on|stories|news|in)\b.{0,40}|(?:most|top|popular) \w+|recommended.{0,20}|mehr zum thema|(?:lesen sie )?auch .{0,12}|à lire aussi|leer también|leggi anche)[:：]?$/i;

/** Drops link-only blocks in runs of two and more, and what stands under a heading that announces other stories. */
export function dropLinkLists(draft: Draft): Draft {
  const { body, log } = draft;
  if (body === null) return draft;
  for (const list of all(body, 'ul,ol,dl,div,section,aside')) {
    if (list.isConnected && list !== body && isLinkList(list))
      remove(list, log, 'link list', 'links');
  }
  for (const block of all(body, 'h2,h3,h4,h5,p,div,strong')) {
    if (!block.isConnected || lineOf(block).length > 60 || !ANNOUNCES.test(lineOf(block))) continue;
    let heading: Element = block;
    while (
      heading.parentElement &&
      heading.parentElement !== body &&
      lineOf(heading.parentElement) === lineOf(block)
    )
      heading = heading.parentElement;
    for (
      let next = heading.nextElementSibling;
      next && (linkDensity(next) > 0.6 || next.querySelector('h2 a,h3 a,h4 a,h5 a'));
    ) {
      const after: Element | null = next.nextElementSibling;
      remove(next, log, 'link list', 'announced');
      next = after;
    }
    remove(heading, log, 'link list', 'announces');
  }
  for (const paragraph of all(body, 'p,li,h2,h3,h4')) {
    const twin = paragraph.nextElementSibling ?? paragraph.previousElementSibling;
    if (paragraph.isConnected && isLinkOnly(paragraph) && twin && isLinkOnly(twin)) {
      remove(twin, log, 'link list', 'run of links');
      remove(paragraph, log, 'link list', 'run of links');
    }
  }
  return draft;
}

function isLinkList(list: Element): boolean {
  const links = all(list, 'a[href]').filter(
    (link) => !link.getAttribute('href')?.startsWith('#') && lineOf(link) !== '',
  );
  return links.length >= 2 && linkDensity(list) > 0.75 && weigh(lineOf(list)) / links.length > 12;
}

function isLinkOnly(block: Element): boolean {
  const line = lineOf(block);
  return (
    weigh(line) > 20 &&
    block.querySelector('img') === null &&
    block.querySelector('a[href^="http"],a[href^="/"]') !== null &&
    linkDensity(block) > 0.9
  );
}
