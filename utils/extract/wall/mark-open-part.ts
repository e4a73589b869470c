// Decides whether what was found is the open part of a story only, and takes the notice about that out of it.

import { all, lineOf, remove, weigh } from '@/utils/extract/dom';
import type { Draft } from '@/utils/extract/draft';
import { countWords } from '@/utils/text/words';
import type { WallSigns } from './read-wall';
import { WALL } from './words';

/** As much as a publisher gives away; what is longer and ends well is whole, unless more than the wall speaks against it. */
const TEASER = 2500;
/** A body that is shorter than this is a teaser where the page says so, though nothing else does. */
const SHORT = 1500;

/**
 * `paywall` where the page says at the end of the text that the rest is for some, and the text looks cut: it breaks off,
 * is short, or has far fewer words than its metadata say. An offer below or amid a whole text is none.
 */
export function markOpenPart(draft: Draft): Draft {
  const { body, wall } = draft;
  if (body === null || wall === null || !(wall.box || wall.paid || wall.consent)) return draft;
  const text = lineOf(body);
  const weight = weigh(text);
  const share = shareOf(text, Math.max(wall.words, countWords(draft.statedBody)));
  if (share > 0.85 || holdsPaidParts(body, wall)) return draft;
  const lacking = share > 0 && share < 0.7;
  const end = wall.before.find((node) => body.contains(node));
  const atEnd = end !== undefined && isEnd(end, body, wall.box);
  const last = atEnd ? lineOf(blockOf(end)) : lastLine(body);
  const cut = breaksOff(last);
  const hint = Number(lacking) * 2 + Number(cut) + Number(wall.paid);
  const walled = atEnd
    ? wall.plain
      ? hint > 1 || trailsOff(last) || weight < (hint > 0 ? TEASER : SHORT)
      : hint > 1 || (hint > 0 && weight < TEASER)
    : wall.paid && hint > 2;
  if (walled) {
    if (atEnd) dropNotice(end, body, draft);
    return { ...draft, facts: { ...draft.facts, partial: 'paywall' } };
  }
  return wall.consent && (lacking || (cut && weight < TEASER)) && wall.box === null
    ? { ...draft, facts: { ...draft.facts, partial: 'consent-wall' } }
    : draft;
}

/** How much of the words that the metadata tell of is there; 0 where they tell nothing of use. */
function shareOf(text: string, words: number): number {
  if (words < 150) return 0;
  // Some count characters.
  const characters = text.length / words;
  return characters > 0.8 && characters < 1.3 ? 1 : countWords(text) / words;
}

/** The parts that are not free are there: this reader has paid, or the publisher only says so. */
function holdsPaidParts(body: Element, { paidParts }: WallSigns): boolean {
  const found = paidParts.filter((part) => body.contains(part) || part.contains(body));
  return found.reduce((sum, part) => sum + weigh(lineOf(part)), 0) > 600;
}

/** Whether little stands in the body behind a piece of its text. */
function isEnd(end: Node, body: Element, box: Element | null): boolean {
  let rest = 0;
  for (const text of textsAfter(end, body)) if (!box?.contains(text)) rest += weigh(lineOf(text));
  return rest < 400;
}

/** Three dots, a comma or colon, or no mark at all at the end of a long line. */
function breaksOff(line: string): boolean {
  return trailsOff(line) || (weigh(line) > 60 && /[\p{L}\p{N}]$/u.test(line.trim()));
}

/** `to be conti…` */
function trailsOff(line: string): boolean {
  return /(…|\.\.|[,，、:：;；-])[\s"'”’»』」)）\]]*$/.test(line);
}

function blockOf(node: Node): Element | null {
  return node.parentElement?.closest('p,li,blockquote,h2,h3,h4,div,section') ?? null;
}

function lastLine(body: Element): string {
  return lineOf(all(body, 'p').findLast((paragraph) => lineOf(paragraph) !== ''));
}

/** What follows the open part is the notice and what belongs to it; its first lines may stand before its box. */
function dropNotice(end: Node, body: Element, { log }: Draft): void {
  const drop = (block: Element): void => remove(block, log, 'open part', 'notice of a wall');
  for (const text of [...textsAfter(end, body)]) {
    let block = text.parentElement;
    while (block?.parentElement && block !== body && !block.parentElement.contains(end))
      block = block.parentElement;
    if (block && block !== body && !block.contains(end) && body.contains(block)) drop(block);
  }
  const lines = all(body, 'p,h2,h3,h4,h5,li,div').filter(
    (block) => lineOf(block) !== '' && !block.querySelector('p,div,li'),
  );
  for (const line of lines.slice(-4).reverse()) {
    const words = lineOf(line);
    if (words.length > 200 || !(WALL.test(words) || LABEL.test(words))) break;
    drop(line);
  }
}

/** `Exclusive story`, `Subscribers only`: what such a notice is headed by. */
const LABEL = /^[^.!?]{0,30}\b(exclusive|premium|subscribers?|members?|abo|plus)\b[^.!?]{0,20}$/i;

function* textsAfter(end: Node, body: Element): Generator<Node> {
  const texts = body.ownerDocument.createTreeWalker(body, 4);
  texts.currentNode = end;
  for (let text = texts.nextNode(); text; text = texts.nextNode())
    if (text.nodeValue?.trim()) yield text;
}
