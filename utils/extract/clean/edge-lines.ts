// Short lines at a body's beginning and end that are not the story: credits, dates, editors, copyright, share words.

import { all, fold, lineOf, linkDensity, remove, shortLineOf } from '@/utils/extract/dom';
import type { Draft } from '@/utils/extract/draft';
import { startsByline } from '@/utils/extract/metadata/byline';
import { findDate } from '@/utils/text/dates';
import { leadsWithin } from './same-site';

/** Lines that are dropped wherever they stand alone. */
const ALONE =
  /^[（([【]?\s*(([责責]?任?[编編][辑輯]?|校对|(本文|信息|文章)?[来來]源|原(标题|題)|(文章)?关键[词字]|分享到?|(特别|版权)?声明|风险提示)\s*[:：].*|.{0,12}转载请.*|点击进入.*|(advertisement|anzeige|werbung|广告|share( this.{0,9})?|copy link|loading)\W*|(article continues|subscribe|sign up|follow us)\b.*|(copyright )?©.*|copyright (\(c\)|\d{4}).*)$/i;

/** Under a gallery's picture: the how-manieth of how many. */
const COUNTER = /^\d{1,3} ?(\/|of) ?\d{1,3}$/;

const SHORT = 90;

/** Drops lines of credit that were read as metadata, and the page's own words around the text. */
export function dropEdgeLines(draft: Draft): Draft {
  const { body, log, facts, baseUrl } = draft;
  if (body === null) return draft;
  const drop = (block: Element, reason: string): void => remove(block, log, 'edge line', reason);
  const loose = new Map<Element | null, boolean>();
  const lines = all(body, 'p,h1,h2,h3,h4,h5,h6,li,div,span,time,small,section').filter(
    (block) => isWholeLine(block, loose) && !block.closest('pre,table,figure'),
  );
  for (const block of lines) {
    const line = block.isConnected ? shortLineOf(block, SHORT * 2) : '';
    if (line.length <= SHORT * 2 && (ALONE.test(line) || isCounter(block, line)))
      drop(block, 'page speaking');
  }
  const [leading, trailing] = [firstLeaves(lines), firstLeaves([...lines].reverse())];
  // The first long line may be a standfirst over the credits.
  let long = 0;
  for (const block of leading) {
    const line = lineOf(block);
    if (line.length > SHORT) long += 1;
    if (long > 1) break;
    if (fold(line) === fold(facts.title)) drop(block, 'title');
    else if (
      isCredit(line, facts, long > 0) ||
      (line.length < 40 && block.matches('time,:has(time)'))
    )
      drop(block, 'credit');
  }
  for (const block of trailing) {
    const line = lineOf(block);
    if (
      line.length > SHORT ||
      linkDensity(block) < 0.8 ||
      /[.。!！?？]$/.test(line) ||
      !all(block, 'a[href]').every((link) => leadsWithin(link.getAttribute('href'), baseUrl))
    )
      break;
    drop(block, 'link');
  }
  return draft;
}

function isCounter(block: Element, line: string): boolean {
  return (
    /^(p|div)$/.test(block.localName) &&
    COUNTER.test(line) &&
    [block.previousElementSibling, block.nextElementSibling].some(
      (beside) => beside?.matches('img,:has(img)') === true,
    )
  );
}

/** The first eight that say something and hold no blocks. */
function firstLeaves(lines: readonly Element[]): Element[] {
  const leaves: Element[] = [];
  for (const block of lines) {
    if (leaves.length === 8) break;
    if (
      block.isConnected &&
      block.querySelector('p,div,li,h2,h3,blockquote') === null &&
      lineOf(block) !== ''
    )
      leaves.push(block);
  }
  return leaves;
}

/** A block, or an inline element with no loose text beside it; `loose` remembers where some is. */
function isWholeLine(block: Element, loose: Map<Element | null, boolean>): boolean {
  if (!/^(span|time|small)$/.test(block.localName)) return true;
  const around = block.parentElement;
  const known =
    loose.get(around) ??
    [...(around?.childNodes ?? [])].some((node) => node.nodeType === 3 && node.nodeValue?.trim());
  loose.set(around, known);
  return !known;
}

/** Inside the text another date than the story's may be a heading. */
function isCredit(
  line: string,
  { byline, publishedTime }: Draft['facts'],
  inside: boolean,
): boolean {
  const names = byline?.split(', ') ?? [];
  const beside = names.reduce((left, name) => left.replace(name, ''), line);
  if (beside !== line && beside.length < (startsByline(line) ? 40 : 16)) return true;
  const rest = beside.replace(/[\d\s:：年月日时分/.,|-]+/g, '');
  const day = findDate(line)?.slice(0, 10);
  return (
    rest.length < 28 &&
    line.length < 70 &&
    !/[.。!！?？]$/.test(line) &&
    day !== undefined &&
    (!inside || publishedTime?.startsWith(day) === true)
  );
}
