// The lines under a title and after a story in which pages print source, author and editor, by label.

import type { Line } from './page-lines';
import type { Zone } from './zone';

/** What the printed lines say; absent is null. */
export type PrintedCredits = {
  readonly source: string | null;
  /** The same, where it stands near the title. */
  readonly sourceNear: string | null;
  readonly author: string | null;
  readonly editor: string | null;
};

const STOP = String.raw`(?=[\s|,，;；。）)\]】丨(（]|$|编辑|責編|责编|责任|作者|记者|發布|发布|時間|时间|日期|\d{4}[-年/.])`;
const ONE = String.raw`\s*[：:]\s*([\p{L}\p{N}·.\-《》]{1,24}?`;
const NAME = String.raw`${ONE}(?:[ 、][\p{Script=Han}·]{2,4}(?!\p{L}))*)${STOP}`;
const SOURCE = new RegExp(`(?:[来來稿]源于?|出处|出處|转自|轉自)${ONE})${STOP}`, 'u');
const AUTHOR = new RegExp(`(?:[作记記]者|撰文|撰稿|通[讯訊][员員])${NAME}`, 'u');
const EDITOR = new RegExp(`[責责編编][編编辑輯]${NAME}`, 'u');
/** The same words alone, with what they name in the next element: 来源 <a>X</a>. */
const SOURCE_BESIDE = /(?:^|[\s|])(?:[来來]源|出处)\s+([\p{L}\p{N}·.《》]{2,16})(?=$|[\s|])/u;
const AUTHOR_BESIDE =
  /(?:^|[\s|])(?:作者|记者|記者)\s+([\p{Script=Han}·]{2,4}(?:[ 、][\p{Script=Han}·]{2,4})*)(?=$|[\s|])/u;
/** A reporter's credit in running text: (记者 王某某), 【文/某报专栏作者 某某】, a line of its own. A photographer (摄) is none. */
const REPORTER =
  /(?:[（(【][\p{Script=Han}/]{0,12}[作记記]者|^[\p{Script=Han}]{0,8}[作记]者(?=\s)|(?:^|[（(【])文(?=[/／]))[\s:：/／]*((?:[\p{Script=Han}·]{2,4})(?:[ 、，][\p{Script=Han}·]{2,4}){0,4})(?<![摄攝]影?)(?=\s*(?:[）)】,，]|通讯员|$))/gmu;
/** A bare name in brackets at the very end: （李某）. */
const SIGNED =
  /[（(]([\p{Script=Han}·]{2,4}(?:[ 、][\p{Script=Han}·]{2,4})*)(?<![摄攝]影?)[）)]\s*$/u;

/** Reads the short lines that hold one of the known labels; one near the title before any other. */
export function readPrintedCredits(lines: readonly Line[], zone: Zone): PrintedCredits {
  const short = lines.filter(({ text, place }) => text.length <= 160 && !place.comment);
  const near = short.filter(zone.near);
  const find = (among: readonly Line[], ...forms: readonly RegExp[]): string | null => {
    for (const form of forms)
      for (const { text } of among) {
        const name = form.exec(text)?.[1];
        if (name !== undefined) return name;
      }
    return null;
  };
  const source = [SOURCE, SOURCE_BESIDE] as const;
  const author = [AUTHOR, AUTHOR_BESIDE] as const;
  return {
    source: find(short, ...source),
    sourceNear: find(near, ...source),
    author: find(near, ...author) ?? find(short, ...author),
    editor: find(short, EDITOR),
  };
}

/** The reporters a Chinese body names in its own text, `、`-free; null when none. */
export function findReporters(text: string): string | null {
  const last = [...text.matchAll(REPORTER)].at(-1)?.[1] ?? SIGNED.exec(text.trimEnd())?.[1];
  return last?.replace(/[、，\s]+/g, ' ') ?? null;
}
