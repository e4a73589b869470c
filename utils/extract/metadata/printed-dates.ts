// The dates a page prints around its title.

import { type DateOptions, findDate } from '@/utils/text/dates';
import type { Line, PageLines } from './page-lines';
import type { Zone } from './zone';

/** A printed date: whether it stands close to the title, and whether under it, where stories have theirs. */
export type PrintedDate = {
  readonly date: string;
  readonly near: boolean;
  readonly under: boolean;
};

/** When a story was published, and changed, as printed; absent is null. */
export type PrintedDates = {
  readonly published: PrintedDate | null;
  readonly changed: PrintedDate | null;
};

const CHANGED =
  /updated?|modifi|edited|review|a[kc]?tuali[sz]|geändert|\bstand\b|mis à jour|aggiorna|güncelle|обновл|upp?dat|更新|修改|最終|수정/i;
const DATED = /date|time|publi|posted|datum|fecha|updated/;

/** Without one of these no date is there. */
const HINT = /\d|[今昨前]天/;
const TODAY = /today|current-?(?:date|time)|clock|copyright/;

/** The date nearest the title counts; far from it only one in an element named for it, outside lists and links. */
export function readPrintedDates(
  { pieces, lines }: PageLines,
  zone: Zone,
  options: DateOptions & { readonly now: Date },
): PrintedDates {
  const today = new Date(options.now.getTime() + 86_400_000).toISOString().slice(0, 10);
  const read = (text: string): string | null => {
    const date = HINT.test(text) ? findDate(text, options) : null;
    return date !== null && date.slice(0, 10) <= today ? date : null;
  };
  const found = { published: { date: '', rank: 0 }, changed: { date: '', rank: 0 } };
  const note = (kind: keyof typeof found, text: string, rank: number): void => {
    const date = rank > found[kind].rank ? read(text) : null;
    if (date !== null) found[kind] = { date, rank };
  };
  for (const line of lines) {
    const stamp = line.name === 'time' ? line.element.getAttribute('datetime') : null;
    if (stamp === null && !HINT.test(line.text)) continue;
    const rank = rankOf(line, zone);
    if (rank <= Math.min(found.published.rank, found.changed.rank)) continue;
    const before = pieces[line.from - 1]?.text ?? '';
    if (/^.{0,20}$/.test(before) && CHANGED.test(before)) {
      note('changed', stamp ?? line.text, rank);
      continue;
    }
    const [first = '', ...rest] = line.text.split(CHANGED);
    note('published', rest.length === 0 ? (stamp ?? first) : first, rank);
    if (rest.length > 0) note('changed', rest.join(' '), rank);
  }
  const told = ({ date, rank }: { date: string; rank: number }): PrintedDate | null =>
    rank === 0 ? null : { date, near: rank > FAR, under: rank > OVER };
  return { published: told(found.published), changed: told(found.changed) };
}

/** Ranks up to these are of lines far from the title, and of lines over it: there the day's date may stand as well. */
const [FAR, OVER] = [50, 1000];

function rankOf(line: Line, zone: Zone): number {
  const { text, words, name, place } = line;
  const time = name === 'time';
  if (text.length > 120 || place.comment || TODAY.test(words) || (text.length < 6 && !time))
    return 0;
  const named = time || DATED.test(words);
  const worth = (named ? 300 : 0) - (place.aside ? 300 : 0) - (text.length > 60 ? 100 : 0);
  const distance = zone.distance(line);
  if (zone.near(line))
    return distance < 0
      ? Math.max(FAR + 1, 600 + 2 * distance + worth)
      : Math.max(OVER, 2300 - distance + worth);
  if (place.link) return 0;
  if (place.item || place.aside) return time ? 5 : 0;
  return named ? 20 : text.length < 40 ? 10 : 0;
}
