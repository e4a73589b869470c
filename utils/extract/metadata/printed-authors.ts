// The names a page prints as its authors'.

import { lineOf, shortLineOf } from '@/utils/extract/dom';
import { cleanNames, cleanStated, isFullName, startsByline } from './byline';
import { type Line, type PageLines, remembered } from './page-lines';
import type { Zone } from './zone';

const NAMED =
  /auth?[eo]u?r|byline|writer|yazar|\bfirma\b|reporter|journalist|contributor|(?:written|posted)-?by|redakt[oö]r|tac-?gia/;
/** Parts of an author's box that hold no name, and others' names. */
const NOT_NAMED =
  /avatar|image|photo|picture|img|bio|descri|social|follow|related|quote|testimonial|[-_](?:title|position|role|job|label|date|link)|authori[sz]|popular|recent|widget/;

/** Names as printed, whether they stand in the story's header, and what stands there where no name does. */
export type PrintedAuthors = {
  readonly names: readonly string[];
  readonly near: boolean;
  readonly loose: string | null;
  /** A name in bold alone before the story or after it. */
  readonly signed: readonly string[];
};

/** The names of the nearest line that is named for an author or begins like a byline; empty when there is none. */
export function readPrintedAuthors(page: PageLines, zone: Zone): PrintedAuthors {
  let best: { names: string[]; rank: number; line: Line } | null = null;
  const isNamed = remembered((words) => NAMED.test(words) && !NOT_NAMED.test(words));
  let loose: { name: string; rank: number } | null = null;
  for (const line of page.lines) {
    if (line.text.length > 160 || line.place.comment) continue;
    // No line far from the title has a higher rank.
    if (best !== null && best.rank >= 450 && !zone.near(line)) continue;
    const named = isNamed(line.words);
    const begins = startsByline(line.text);
    if (!named && !begins) continue;
    const rank = rankOf(line, zone, named, begins);
    if (rank <= (best?.rank ?? 0)) continue;
    const names = cleanNames(textsOf(line, page));
    if (names.length > 0) best = { names, rank, line };
    else if (rank > (loose?.rank ?? 600)) {
      const name = cleanStated(line.text);
      if (name !== '' && name.length < 40) loose = { name, rank };
    }
  }
  const names = best === null ? [] : [...new Set([...best.names, ...twins(best.line, page)])];
  return {
    names: names.slice(0, 12),
    near: best !== null && zone.near(best.line),
    loose: loose?.name ?? null,
    signed: readSignature(page, zone),
  };
}

/** Names in bold that are a paragraph, right before the first long one or after the last. */
function readSignature({ lines }: PageLines, zone: Zone): readonly string[] {
  const isLong = (element: Element | null | undefined): boolean => lineOf(element).length > 80;
  for (const line of lines) {
    const { element, name, text, from, to, place } = line;
    if (!/^(?:strong|b)$/.test(name) || text.length > 60 || to > from + 1 || place.link) continue;
    const box = element.parentElement;
    if (place.aside || place.comment || !box || shortLineOf(box, 60) !== text) continue;
    const [before, after] = [isLong(box?.previousElementSibling), isLong(box?.nextElementSibling)];
    if (before === after || (after && !(zone.near(line) && zone.distance(line) >= 0))) continue;
    const names = cleanNames([text]);
    if (names.length > 0 && names.every(isFullName) && !/[’']s\b/.test(text)) return names;
  }
  return [];
}

/** A line's texts; a comma between those whose elements are alike, as names in a row are. */
function textsOf({ from, to }: Line, { pieces }: PageLines): string[] {
  return pieces.slice(from, to).flatMap(({ text, element }, index) => {
    const before = pieces[from + index - 1]?.element;
    const alike =
      index > 0 &&
      before !== element &&
      before?.localName === element.localName &&
      before.className === element.className;
    return alike ? [',', text] : [text];
  });
}

function rankOf(line: Line, zone: Zone, named: boolean, begins: boolean): number {
  const { place, words } = line;
  const near = zone.near(line);
  const distance = zone.distance(line);
  // A byline that is a link far from the title is a teaser's.
  if (!near && place.link && !/author/.test(words)) return 0;
  return (
    (named ? 200 : 0) +
    (begins ? 250 : 0) +
    (near ? 1000 - (distance < 0 ? -2 * distance : distance) : 0) -
    (place.aside ? 150 : 0) -
    (place.item && !near ? 150 : 0)
  );
}

/** The names in the elements after a line's own that are named alike: one each for several authors. */
function twins(line: Line, page: PageLines): string[] {
  const names: string[] = [];
  let last = line.to;
  for (const other of page.lines) {
    if (other.from < last || other.words !== line.words || line.words.trim() === '') continue;
    if (other.from > last + 3) break;
    names.push(...cleanNames(textsOf(other, page)));
    last = other.to;
  }
  return names;
}
