// Dates as pages print them.

import { normalizeLang } from './lang';

const TIME = String.raw`(?:\D{0,12}?(\d{1,2})[:：時时点hH](\d{2})(?:[:：分](\d{2}))?(?:\.\d+)?\s*([ap]\.?m\b)?(\s*(?:Z\b|(?:GMT|UTC)?[+-]\d{2}:?\d{2}\b))?)?`;
const MONTH_NAME = String.raw`(\p{L}{3,12})\.?`;

type Pattern = { readonly form: RegExp; readonly order: string };
// `order` names the groups before the time: y, m, d as numbers, M as a name, ? for a day and month in unknown order.
const PATTERNS: readonly Pattern[] = (
  [
    [
      String.raw`(?<!\d)(\d{4})\s*[-/.年년]\s*(\d{1,2})\s*[-/.月월]\s*(\d{1,2})(?!\d)[日일号]?`,
      'ymd',
    ],
    [String.raw`(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)`, 'dmy'],
    [String.raw`(?<!\d)(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)`, '??y'],
    [
      String.raw`(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º)?\.?[\s-]+(?:de\s+)?${MONTH_NAME},?[\s-]+(?:de\s+)?(\d{4})(?!\d)`,
      'dMy',
    ],
    [String.raw`(?<!\d)(\d{4})[\s,-]+${MONTH_NAME}[\s-]+(\d{1,2})(?!\d)`, 'yMd'],
    [String.raw`${MONTH_NAME}\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)`, 'Mdy'],
    [String.raw`(?<!\d)((?:19|20)\d\d)(0[1-9]|1[0-2])([0-3]\d)(?!\d{3,})T?`, 'ymd'],
  ] as const
).map(([form, order]) => ({ form: new RegExp(form + TIME, 'iu'), order }));

/** What a reading of a date needs from its page. */
export type DateOptions = {
  /** The moment the page was read, for 昨天 and "3 hours ago"; without it such words give null. */
  readonly now?: Date | undefined;
  /** The page's language tag as it states it: `en` or `en-US` puts the month before the day in 5/3/2024. */
  readonly lang?: string | null | undefined;
};

/**
 * The first date printed in `text`: `YYYY-MM-DD`, or with a time `YYYY-MM-DDTHH:MM[:SS]` and the text's own offset if
 * it names one. Never shifted to another time zone. Null when no sound date (1970 to 2100) is there.
 */
export function findDate(text: string, { now, lang }: DateOptions = {}): string | null {
  const line = text.normalize('NFKC').slice(0, 400);
  const stamp = /^\s*(1\d{9})(\d{3})?\s*$/.exec(line);
  if (stamp) return new Date(Number(stamp[1]) * 1000).toISOString().replace('.000', '');
  let best: { index: number; date: string } | null = null;
  for (const { form, order } of /\d{4}/.test(line) ? PATTERNS : []) {
    const match = form.exec(line);
    const date = match && assemble(match, order, normalizeLang(lang) ?? '');
    if (date && (best === null || match.index < best.index)) best = { index: match.index, date };
  }
  return best?.date ?? (now ? relativeDate(line, now) : null);
}

function assemble(match: RegExpExecArray, order: string, lang: string): string | null {
  const parts = match.slice(1, 4).map((part) => part ?? '');
  let [year, month, day] = [0, 0, 0];
  const unknown: number[] = [];
  for (const [index, kind] of [...order].entries()) {
    const part = parts[index] ?? '';
    if (kind === 'y') year = Number(part);
    else if (kind === 'm') month = Number(part);
    else if (kind === 'd') day = Number(part);
    else if (kind === 'M') month = monthOf(part.toLowerCase(), lang);
    else unknown.push(Number(part));
  }
  if (unknown.length === 2) {
    const [first = 0, second = 0] = unknown;
    const monthFirst = second > 12 || (first <= 12 && /^en(-US)?$/i.test(lang));
    [month, day] = monthFirst ? [first, second] : [second, first];
  }
  if (year < 1970 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  return [year, pad(month), pad(day)].join('-') + time(match.slice(4));
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** The month a name or its beginning means, in the page's language or one of the common ones; 0 for none. */
function monthOf(name: string, lang: string): number {
  for (const tag of [lang || 'en', 'en', 'de', 'fr', 'es']) {
    // With the day beside it, languages that inflect give the form that stands in dates.
    const format =
      formats.get(tag) ?? new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long' });
    formats.set(tag, format);
    for (let month = 1; month <= 12; month += 1)
      if (` ${format.format(new Date(2024, month - 1, 2))}`.toLowerCase().includes(` ${name}`))
        return month;
  }
  return 0;
}

function time([hours, minutes, seconds, half, offset]: (string | undefined)[]): string {
  let hour = Number(hours);
  if (hours === undefined || minutes === undefined || hour > 23 || Number(minutes) > 59) return '';
  if (half) hour = (hour % 12) + (/^p/i.test(half) ? 12 : 0);
  const zone = offset?.replace(/\s|GMT|UTC/gi, '').replace(/(\d\d)(\d\d)$/, '$1:$2') ?? '';
  return `T${pad(hour)}:${minutes}${seconds ? `:${seconds}` : ''}${zone}`;
}

function relativeDate(line: string, now: Date): string | null {
  const ago = /(\d{1,3})\s*(分钟|小时|天|minutes?|hours?|days?)(?:之?前|\s+ago)/i.exec(line);
  const day = /(今天|昨天|前天)(?:\s*(\d{1,2})[:：](\d{2}))?/.exec(line);
  const then = new Date(now);
  if (ago) {
    const unit = /^(分|m)/i.test(ago[2] ?? '') ? 1 : /^(小|h)/i.test(ago[2] ?? '') ? 60 : 1440;
    then.setMinutes(then.getMinutes() - unit * Number(ago[1]));
  } else if (day) then.setDate(then.getDate() - ['今天', '昨天', '前天'].indexOf(day[1] ?? ''));
  else return null;
  const date = [then.getFullYear(), pad(then.getMonth() + 1), pad(then.getDate())].join('-');
  return day?.[2] && day[3] ? `${date}T${pad(Number(day[2]))}:${day[3]}` : date;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
