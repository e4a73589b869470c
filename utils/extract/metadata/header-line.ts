// The lines under a title and after a story in which pages print date, source, author and editor.

import { all, lineOf } from '@/utils/extract/dom';
import { findDate } from '@/utils/text/dates';

/** What the printed lines say; absent is null. */
export type PrintedCredits = {
  readonly source: string | null;
  readonly author: string | null;
  readonly editor: string | null;
  readonly published: string | null;
};

const STOP = String.raw`(?=[\s|,，;；。）)\]】丨(（]|$|编辑|责编|责任|作者|记者|发布|时间|日期|\d{4}[-年/.])`;
const NAME = String.raw`\s*[：:]\s*([\p{L}\p{N}·.\-《》]{1,24}?(?:[ 、][\p{Script=Han}·]{2,4}(?!\p{L}))*)${STOP}`;
const SOURCE = new RegExp(`(?:[来來稿]源于?|出处)${NAME}`, 'u');
const AUTHOR = new RegExp(`(?:[作记記]者|撰文)${NAME}`, 'u');
const EDITOR = new RegExp(`[责責编編][编編辑輯]${NAME}`, 'u');
/** A reporter's credit in running text: (记者 王某某), 【文/某报专栏作者 某某】, a line of its own. A photographer (摄) is none. */
const REPORTER =
  /(?:[（(【][\p{Script=Han}/]{0,12}[作记記]者|^[\p{Script=Han}]{0,8}[作记]者(?=\s)|(?:^|[（(【])文(?=[/／]))[\s:：/／]*((?:[\p{Script=Han}·]{2,4})(?:[ 、，][\p{Script=Han}·]{2,4}){0,4})(?<![摄攝]影?)(?=\s*(?:[）)】,，]|通讯员|$))/gmu;
/** A bare name in brackets at the very end: （李某）. */
const SIGNED =
  /[（(]([\p{Script=Han}·]{2,4}(?:[ 、][\p{Script=Han}·]{2,4})*)(?<![摄攝]影?)[）)]\s*$/u;

/** Reads the short lines of a page that hold one of the known labels or a date. */
export function readPrintedCredits(page: Document, now: Date, lang: string | null): PrintedCredits {
  let source: string | null = null;
  let author: string | null = null;
  let editor: string | null = null;
  let published: string | null = null;
  const heading = page.querySelector('h1');
  for (const element of all(page.body, 'p,div,span,td,li,em,i,small,time,section,header,font')) {
    const line = lineOf(element);
    if (line.length === 0 || line.length > 160 || element.closest('footer,nav')) continue;
    if (/[来來稿]源|出处/.test(line)) source ??= SOURCE.exec(line)?.[1] ?? null;
    if (/[作记記]者|撰文/.test(line)) author ??= AUTHOR.exec(line)?.[1] ?? null;
    if (/编|編/.test(line)) editor ??= EDITOR.exec(line)?.[1] ?? null;
    if (
      published === null &&
      line.length < 120 &&
      /\d/.test(line) &&
      element.closest('li,a') === null
    ) {
      const near =
        heading === null || (heading.compareDocumentPosition(element) & 4) > 0 || line.length < 40;
      const date = near ? findDate(element.getAttribute('datetime') ?? line, { now, lang }) : null;
      if (date !== null && date.slice(0, 10) <= now.toISOString().slice(0, 10)) published = date;
    }
  }
  return { source, author, editor, published };
}

/** The reporters a Chinese body names in its own text, `、`-free; null when none. */
export function findReporters(text: string): string | null {
  const last = [...text.matchAll(REPORTER)].at(-1)?.[1] ?? SIGNED.exec(text.trimEnd())?.[1];
  return last?.replace(/[、，\s]+/g, ' ') ?? null;
}
