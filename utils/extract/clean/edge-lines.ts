// Short lines at a body's beginning and end that are not the story: credits, dates, editors, copyright, share words.

import { all, lineOf, linkDensity, remove } from '@/utils/extract/dom';
import type { Draft } from '@/utils/extract/draft';
import { findDate } from '@/utils/text/dates';

/** Lines that are dropped wherever they stand alone. */
const ALONE =
  /^(?:[（([【]?\s*(?:责任?编辑?|責任?編輯?|编辑|編輯|校对|审核|监制|值班编辑|责编)\s*[：:].{0,40}|原(?:标题|題)\s*[：:].{0,80}|(?:本文)?(?:来源|來源|稿源|文章来源)(?:于)?\s*[：:].{0,30}|(?:文章)?关键(?:词|字)\s*[：:].{0,60}|(?:打印本页|关闭窗口|返回顶部|分享到|扫一扫|上一[页篇]|下一[页篇]|点击进入专题|我要反馈|举报|纠错|特别声明|版权声明|免责声明|声明)(?:[：:].*)?|特别声明：.*|.{0,12}(?:转载|转发)请注明.*|本文仅代表作者(?:个人)?观点.*|[【[](?:打印|关闭|纠错|责任编辑).{0,20}|advertisement|anzeige|werbung|publicité|广告|(?:story )?continues below(?: advertisement)?|article continues (?:below|after).{0,30}|share(?: this)?(?: article| story| on .{0,20})?:?|teilen|print|copy link|©.{0,80}|copyright.{0,80}|all rights reserved.{0,40}|\d+ (?:comments?|shares?|views?)|(?:leave|add|post) a (?:comment|reply)|sign up .{0,80}|subscribe .{0,60}|follow us .{0,60}|loading\.*|\d+ min(?:ute)?s? read|read time.{0,20})[)）\]】]?$/i;

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
    else if (isCredit(line, facts.byline)) remove(block, log, 'edge line', 'byline or date');
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
