// When the story came out.

import { lineOf } from '@/utils/extract/dom';
import type { Draft } from '@/utils/extract/draft';
import { findDate } from '@/utils/text/dates';
import type { MetaTags } from './meta-tags';
import type { PageLines } from './page-lines';
import { readPrintedDates } from './printed-dates';
import type { Zone } from './zone';

/** Where a date may be stated. */
export type DateClues = {
  readonly linked: string | null;
  /** Whether JSON-LD calls the story news: then its date is an editor's. */
  readonly news: boolean;
  readonly meta: MetaTags;
  readonly lines: PageLines;
  readonly zone: Zone;
  readonly lang: string | null;
};

const STATED =
  'date dc.date dc.date.issued dcterms.date dcterms.created og:time og:release_date citation_date sailthru.date';

/** JSON-LD, meta elements, microdata, the printed header, the address, in this order. */
export function publishedTime({ page, now, facts }: Draft, clues: DateClues): string | null {
  const { linked, meta, lang } = clues;
  const options = { now, lang };
  const marked = page.querySelector('[itemprop~="datePublished"]');
  const stated = [
    linked,
    meta.like(/pub(?!lisher)\w*[-_.:]?(date|time)|(date|time)[-_.:]?pub/) ?? meta.first(STATED),
    marked?.getAttribute('datetime') ?? marked?.getAttribute('content') ?? lineOf(marked),
  ];
  const { published, changed } = readPrintedDates(clues.lines, clues.zone, options);
  const said = stated
    .map((text) => (text ? findDate(text, options) : null))
    .find((date) => date !== null);
  const day = (date: string): number => Date.parse(date.slice(0, 10)) / 86_400_000;
  // A story that was moved to another system has the day of the move in its metadata, and its own in print.
  if (said !== undefined)
    return !clues.news && published?.under && day(published.date) < day(said) - 1
      ? published.date
      : said;
  const address = dateInAddress(facts.url);
  if (address !== null)
    return published && Math.abs(day(published.date) - day(address)) < 2 ? published.date : address;
  const printed = [published, changed];
  return (printed.find((found) => found?.near) ?? printed.find((found) => found))?.date ?? null;
}

function dateInAddress(url: string): string | null {
  const match =
    /[/_t](20\d\d)[-/_]?(0[1-9]|1[0-2])[-/_]?([0-3]\d)(?!\d{3,})/.exec(url) ??
    /\/(20\d\d)\/([a-z]{3,9})\/([0-3]?\d)\//.exec(url);
  if (match === null) return null;
  const [, year = '', month = '', date = ''] = match;
  return findDate([year, month, date].join('-'));
}
