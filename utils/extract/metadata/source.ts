// The outlet a story is credited to.

import { findDate } from '@/utils/text/dates';
import { isOutlet } from './byline';
import type { PrintedCredits } from './header-line';
import type { MetaTags } from './meta-tags';
import type { PageLines } from './page-lines';
import type { Zone } from './zone';

/** What a page says of its source. */
export type SourceClues = {
  readonly meta: MetaTags;
  readonly credits: PrintedCredits;
  readonly siteName: string | null;
  readonly lines: PageLines;
  readonly zone: Zone;
  readonly lang: string | null;
  /** The stated authors: a person with an account signs like an outlet. */
  readonly authors: readonly string[];
};

/** An element for the outlet or the account that published: `source`, `media-name`, `nickname`. */
const NAMED = /(?:^|[\s_-])(?:source|media|media-?name|js_name|laiyuan)(?:[\s_-]|$)/;
const AUTHOR = /(?:author|nick|account)[\s_-]?name/;
const LABEL = /^(?:本?文?(?:文章|信息|稿件|新闻)?[来來稿]源(?:于)?|出处|出處)\s*[:：]?\s*/;
/** What stands beside a date and is no outlet: counters, buttons, labels. */
const BESIDE =
  /[阅閱浏瀏点點评評编編更发發]|分享|[关關]注|举报|收藏|字[号體体]|记者|作者|[时時][间間]|打印|首页|订阅|[来來]自|人气|原创|IP属地|责任|推荐|[()（）:：？?！!。，,]/;

/** The outlet printed as a story's source, or stated where authors are; null where the site itself is it. */
export function chooseSource(clues: SourceClues): string | null {
  const { meta, credits, siteName } = clues;
  const stated = meta
    .first('source contentsource mediaid')
    ?.replace(LABEL, '')
    .replace(/\s.*$/, '');
  const author = meta.first('article:author author');
  const chinese = clues.lang?.startsWith('zh') === true;
  return (
    credits.sourceNear ??
    (chinese ? namedNear(clues, NAMED) : null) ??
    (stated && !/^https?:/.test(stated) ? stated : null) ??
    (chinese ? (besideDate(clues) ?? namedNear(clues, AUTHOR)) : null) ??
    credits.source ??
    (author !== null && isOutlet(author) && author !== siteName && !/^https?:/.test(author)
      ? author
      : null)
  );
}

/** What an element of the header holds that is named so. In one named for the author a person may sign as well. */
function namedNear({ lines, zone, authors }: SourceClues, named: RegExp): string | null {
  for (const line of lines.lines) {
    if (!named.test(line.words) || !zone.near(line)) continue;
    const name = line.text.replace(LABEL, '');
    if (
      isAccount(name) &&
      !authors.includes(name) &&
      (named === NAMED || isOutlet(name) || !/^[\p{Script=Han}·]{2,4}$/u.test(name))
    )
      return name;
  }
  return null;
}

/** The only other thing in the line that holds the date. */
function besideDate({ lines: { lines, pieces }, zone, authors }: SourceClues): string | null {
  for (const line of lines) {
    if (
      line.to - line.from < 2 ||
      line.text.length > 80 ||
      !zone.near(line) ||
      zone.distance(line) < 0 ||
      line.place.comment
    )
      continue;
    const texts = pieces.slice(line.from, line.to).map(({ text }) => text);
    if (!texts.some((text) => /\d\D+\d/.test(text) && findDate(text) !== null)) continue;
    const names = texts
      .map((text) => text.replace(LABEL, '').replace(/^[|·/\s]+|[|·/\s]+$/g, ''))
      .filter((text) => isAccount(text) && !authors.includes(text) && findDate(text) === null);
    if (names.length > 0) return names[0] ?? null;
  }
  return null;
}

function isAccount(name: string): boolean {
  return (
    name.length > 1 &&
    name.length <= 16 &&
    /\p{Script=Han}|^[A-Z]/u.test(name) &&
    !BESIDE.test(name) &&
    !/^\d/.test(name.replace(/^\d+(?=\p{Script=Han})/u, ''))
  );
}
