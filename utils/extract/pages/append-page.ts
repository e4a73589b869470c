// Puts a page's text behind that of the pages before it, each thing once.

import { all, fold, lineOf, weigh } from '@/utils/extract/dom';
import { PAGER_LINE } from './words';

/** What comes back at the top of each page (headline, standfirst, first picture) lies within so many blocks. */
const TOP = 6;
/** A shorter line than this may well stand twice in a story. */
const TELLING = 12;

/** The blocks of the pages joined so far. */
export type Joined = { readonly body: Element; readonly seen: Set<string> };

/** Begins with the first page; both bodies are tidy: blocks, one after the other. */
export function beginWith(body: Element): Joined {
  dropPagerLines(body);
  return { body, seen: new Set(keysOf(body)) };
}

/**
 * Moves the blocks of `page` behind those of `joined`. What the page repeats at its top goes, and so does what the page
 * before said at its end and this one says again. False, and nothing moved, when there is nothing new on it.
 */
export function appendPage(joined: Joined, page: Element): boolean {
  const { body, seen } = joined;
  dropPagerLines(page);
  const blocks = [...page.children];
  const known = (block: Element): boolean => keys(block).every((key) => seen.has(key));
  const fresh = blocks.filter((block) => keys(block).length > 0 && !known(block));
  const [all, rest] = [blocks, fresh].map((list) =>
    list.reduce((sum, block) => sum + weightOf(block), 0),
  );
  if (fresh.length === 0 || (rest ?? 0) < (all ?? 0) * 0.05) return false;
  for (const block of blocks.slice(0, TOP)) if (isTelling(block) && known(block)) block.remove();
  // An author's note or a licence under each page: the last one stays.
  let [own, before] = [page.lastElementChild, body.lastElementChild];
  while (own && before?.previousElementSibling && isSame(own, before)) {
    const next = before.previousElementSibling;
    before.remove();
    [own, before] = [own.previousElementSibling, next];
  }
  for (const key of keysOf(page)) seen.add(key);
  body.append(...page.childNodes);
  return true;
}

/** The text of a joined body as it is compared: a page that holds all of another begins with its blocks. */
export function holds(whole: Element, part: Element): boolean {
  const inside = new Set(keysOf(whole));
  const wanted = [...part.children].filter(isTelling);
  const found = wanted.filter((block) => keys(block).every((key) => inside.has(key)));
  return wanted.length > 0 && found.length >= wanted.length * 0.7;
}

/** How much a body says; a picture counts as a line. */
export function weightOf(element: Element): number {
  return weigh(lineOf(element)) + 60 * element.querySelectorAll('img').length;
}

function keysOf(body: Element): string[] {
  return [...body.children].flatMap(keys);
}

/** What a block is known by: its text, or the addresses of its pictures. */
function keys(block: Element): string[] {
  const text = fold(lineOf(block));
  if (text !== '') return [text];
  const images = block.matches('img') ? [block] : all(block, 'img');
  return images.map((image) => image.getAttribute('data-src') ?? '');
}

function isTelling(block: Element): boolean {
  return weightOf(block) >= TELLING;
}

function isSame(one: Element, other: Element): boolean {
  const [first, second] = [keys(one), keys(other)];
  return first.length > 0 && first.join() === second.join();
}

/** `1 2 3 下一页` that the cleaning took for a line of the story. */
function dropPagerLines(body: Element): void {
  const blocks = [...body.children];
  for (const block of [...blocks.slice(0, 2), ...blocks.slice(-3)]) {
    const line = lineOf(block);
    if (line !== '' && line.length < 80 && PAGER_LINE.test(line)) block.remove();
  }
}
