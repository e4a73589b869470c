// The element that prints the story's title.

import { fold, lineOf, weigh } from '@/utils/extract/dom';
import { findDate } from '@/utils/text/dates';
import { type Line, type PageLines, remembered } from './page-lines';
import { namesSite, type Site } from './site-suffix';

/** What is known of the title: stated titles without the site's name, and the site. */
export type HeadingClues = Site & { readonly stated: readonly string[]; readonly own: string };

/** A heading with its text; an element of few words. */
export type Heading = { readonly text: string; readonly element: Element };

/**
 * The heading whose text begins, ends or equals a stated title, an h1 before others, the longest of equals; else an h1
 * that says much the same; else, where nothing useful is stated, a heading with a date or source right under it.
 */
export function findHeading(page: PageLines, clues: HeadingClues): Heading | null {
  const titles = clues.stated.map(fold);
  const tops = page.lines.filter(({ name }) => name === 'h1');
  const isTop = ({ from, to }: Line): boolean =>
    tops.some((top) => top.from <= from && to <= top.to);
  let best: { line: Line; rank: number } | null = null;
  const isOwn = ownHeading(clues, titles);
  const real = tops.filter(isOwn);
  const isNamed = remembered((words) => /title|headline/.test(words));
  // Without a heading an element that is not named for it may hold the title, but nothing else then.
  const isTitle = ({ text, place }: Line): boolean =>
    real.length === 0 &&
    !place.link &&
    clues.stated.some((title) => title.includes(text.slice(0, 9))) &&
    titles.includes(fold(text));
  const candidates = page.lines.filter(
    (line) =>
      /^h[1-3]$/.test(line.name) ||
      isNamed(line.words) ||
      (isTop(line) && line.name !== 'a') ||
      isTitle(line),
  );
  for (const line of candidates) {
    if (line.place.aside || line.place.comment) continue;
    const plain = fold(line.text);
    if (plain.length < 4) continue;
    const exact = titles.some((title) => isPart(plain, title));
    const top = isTop(line);
    const like =
      !exact && top && Math.max(...clues.stated.map((title) => likeness(line.text, title)));
    if (!exact && !(like && like > (real.length === 1 ? 0.25 : 0.5))) continue;
    if (!isOwn(line)) continue;
    // Of headings that are a part of the title the longest, of those that are like it the most like and first.
    const rank =
      (exact ? 2000 + plain.length : 100 * (like || 0)) +
      (top ? 1000 : 0) -
      (line.place.link ? 1500 : 0);
    if (rank > (best?.rank ?? 0)) best = { line, rank };
  }
  const only = titles.length === 0 && real.length === 1 ? real[0] : undefined;
  const chosen = best ?? (only ? { line: only } : lonelyHeading(page, clues));
  return chosen && { text: spaced(chosen.line, clues.stated), element: chosen.line.element };
}

/** Tells a heading that is the site's name: over every page, or where another title is stated beside it. */
function ownHeading(clues: HeadingClues, titles: readonly string[]): (line: Line) => boolean {
  const own = fold(clues.own);
  const others = titles.filter((title) => title !== own && own.endsWith(title));
  return ({ text }) => {
    if (namesSite(text, clues, true)) return false;
    const plain = fold(text);
    return (
      own === plain || !own.startsWith(plain) || others.every((title) => title.includes(plain))
    );
  };
}

/** A heading is the title's beginning or end when what is left is short beside it: a site, a section. */
function isPart(heading: string, title: string): boolean {
  return (
    heading === title ||
    (heading.length >= 8 &&
      (title.startsWith(heading) ||
        (title.endsWith(heading) && heading.length > title.length * 0.6)))
  );
}

/** How much two titles have in common, 0 to 1: the share of the shorter one's words. */
export function likeness(one: string, other: string): number {
  const pieces = (text: string): Set<string> =>
    new Set(text.toLowerCase().match(/[\u3040-\u9fff]|[\p{L}\p{N}]+/gu));
  const [a, b] = [pieces(one), pieces(other)];
  const common = [...a].filter((piece) => b.has(piece)).length;
  return (
    (common / Math.max(1, Math.min(a.size, b.size))) * (Math.min(a.size, b.size) > 2 ? 1 : 0.4)
  );
}

/** Where the document states nothing but its site or a section: a heading with a date or source under it. */
function lonelyHeading({ lines }: PageLines, clues: HeadingClues): { line: Line } | null {
  const own = fold(clues.own);
  const told = clues.stated.map(fold).some((title) => weigh(title) > 32 || !own.includes(title));
  if (told) return null;
  const first = lines.find(
    ({ text }) =>
      text.length < 60 && (/(?:[来來]源|作者)[:：]/.test(text) || findDate(text) !== null),
  );
  const line = lines
    .filter(({ name, words }) => /^h[1-6]$/.test(name) || /title/.test(words))
    .filter(({ text, place }) => text.length > 7 && !place.link && !place.item && !place.aside)
    .findLast(({ to }) => first !== undefined && first.from >= to && first.from <= to + 6);
  return line === undefined ? null : { line };
}

/** The heading's text: as the source spaces it, unless a stated title shows that elements stand apart without a space. */
function spaced({ element, text }: Line, stated: readonly string[]): string {
  const source = lineOf(element);
  if (source === text) return text;
  const plain = fold(text);
  return stated.find((title) => fold(title) === plain) ?? text;
}
