// Short lines at a body's beginning and end that are not the story: credits, dates, editors, copyright, share words.

import { all, lineOf, linkDensity, remove } from '@/utils/extract/dom';
import type { Draft } from '@/utils/extract/draft';
import { findDate } from '@/utils/text/dates';

/** Lines that are dropped wherever they stand alone. */
const ALONE =
  /^[（([【]?\s*(?:(?:责任?编辑?|責任編輯|编辑|校对|本文来源|(?:信息|文章)?[来來]源|原(?:标题|題)|(?:文章)?关键[词字]|分享到?|(?:特别|版权|平台)?声明|发布于)\s*[:：].*|.{0,12}转载请.*|点击进入.*|(?:advertisement|anzeige|werbung|广告|share|copy link|leave a comment)|(?:share this|article continues|subscribe|sign up|follow us|©|copyright|loading)\b.*|©.*)$/i;

const SHORT = 90;

/** Drops lines of credit that were read as metadata, and the page's own words around the text. */
export function dropEdgeLines(draft: Draft): Draft {
  const { body, log, facts } = draft;
  if (body === null) return draft;
  const blocks = all(
    body,
    'p,h1,h2,h3,h4,h5,h6,li,div,span,section,header,time,small,em,i,td',
  ).filter((block) => lineOf(block).length > 0 && lineOf(block).length <= SHORT * 2);
  for (const block of blocks) {
    if (
      block.isConnected &&
      block.closest('pre,table,figure') === null &&
      isWholeLine(block) &&
      ALONE.test(lineOf(block))
    )
      remove(block, log, 'edge line', 'the page speaking, not the story');
  }
  const paragraphs = all(body, 'p,h1,h2,h3,h4,h5,h6,li,div,span,time,pre,blockquote').filter(
    (block) =>
      lineOf(block) !== '' &&
      block.querySelector('p,div,li,h1,h2,h3,h4,blockquote') === null &&
      isWholeLine(block),
  );
  const title = fold(facts.title);
  for (const block of paragraphs.slice(0, 8)) {
    const line = lineOf(block);
    if (!block.isConnected) continue;
    if (line.length > SHORT) break;
    if (fold(line) === title && title !== '') remove(block, log, 'edge line', 'repeats the title');
    else if (
      isCredit(line, facts.byline) ||
      (line.length < 40 && (block.matches('time') || block.querySelector('time')))
    )
      remove(block, log, 'edge line', 'byline or date');
  }
  for (const block of paragraphs.reverse().slice(0, 8)) {
    const line = lineOf(block);
    if (!block.isConnected) continue;
    if (line.length > SHORT) break;
    if (linkDensity(block) > 0.8 && !/[.。!！?？]$/.test(line))
      remove(block, log, 'edge line', 'a link after the end');
    else break;
  }
  return draft;
}

/** Not a piece of a sentence: nothing but it in its line. */
function isWholeLine(block: Element): boolean {
  if (/^(p|h\d|li|div|section|header|td)$/.test(block.localName)) return true;
  const around = block.parentElement;
  return (
    around !== null &&
    (lineOf(around) === lineOf(block) ||
      [...around.children].every((child) => /^(span|time|small|em|i|br)$/.test(child.localName)) ===
        false)
  );
}

function isCredit(line: string, byline: string | null): boolean {
  const rest = line
    .replace(byline ?? '\0', '')
    .replace(/^(?:by|von|par|por|di|文|作者|记者|来源)\s*[:：/]?/i, '')
    .trim();
  if (byline !== null && rest.length < 12 && line.includes(byline)) return true;
  return (
    line.length < 70 &&
    findDate(line) !== null &&
    line.replace(/[\d\s:：年月日时分/.,|-]+/g, '').length < 28 &&
    !/[.。!！?？]$/.test(line)
  );
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
