// Whether a story goes on for some readers only: what the page says of that, before it is cleaned away.

import { all, lineOf, weigh } from '@/utils/extract/dom';
import type { Draft } from '@/utils/extract/draft';
import { AGREE, CONSENT } from '@/utils/extract/no-article/words';
import { saysPaid, WALL_NAME } from './seems-walled';
import { HINT, OFFER, WALL } from './words';

/** What a page says of a rest that it keeps back. */
export type WallSigns = {
  /** The box that says so; null where the page has none. */
  readonly box: Element | null;
  /** Whether its words speak of this story's rest, or offer a subscription at large. */
  readonly plain: boolean;
  /** The last pieces of text before the box, the nearest first. */
  readonly before: readonly Node[];
  /** The page's metadata say that the story is not free. */
  readonly paid: boolean;
  /** What the metadata say is not free; empty where they name nothing or it is not there. */
  readonly paidParts: readonly Element[];
  /** How many words the story has, as its metadata say; 0 for unknown. */
  readonly words: number;
  /** The page asks for consent. */
  readonly consent: boolean;
};

/** So many pieces of text before the box are looked at: between the story and its wall stand labels and credits. */
const NEAR = 12;
/** A box that says more than this is not only about the subscription. */
const LONGEST_BOX = 1600;

/** An offer that is laid over pages at large. */
const DIALOGUE =
  'dialog,[role="dialog"],[class*="modal" i],[id*="modal" i],[class*="popup" i],[class*="newsletter" i]';

/** Reads what the metadata say, which the cleaning takes away first; nothing is changed. */
export function readPaid(draft: Draft): Draft {
  const data = all(draft.page, 'script[type*="ld+json" i]')
    .map((script) => script.textContent)
    .join();
  return {
    ...draft,
    wall: {
      box: null,
      plain: false,
      before: [],
      paid: saysPaid(data),
      paidParts: partsNamed(draft.page.body, data),
      words: Number(/"wordCount"\s*:\s*"?(\d+)/.exec(data)?.[1] ?? 0),
      consent: false,
    },
  };
}

/** Reads what the page shows; nothing is changed. */
export function readWall(draft: Draft): Draft {
  const { page, wall } = draft;
  const { body } = page;
  if (wall === null) return draft;
  let seen: Node[] = [];
  let found: Pick<WallSigns, 'box' | 'plain' | 'before'> = { box: null, plain: false, before: [] };
  let consent = false;
  const texts = page.createTreeWalker(body, 4);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const parent = text.parentElement;
    const value = text.nodeValue?.trim() ?? '';
    if (!parent || value === '' || /^(script|style|noscript|template)$/.test(parent.localName))
      continue;
    if (value.length < 400 && HINT.test(value) && !parent.closest(DIALOGUE)) {
      // The last one counts: an offer amid the story comes before.
      const plain = WALL.test(lineAround(parent));
      if (plain || (!found.plain && isNamed(parent) && OFFER.test(value)))
        found = { box: boxAround(parent, body), plain, before: seen.slice(-NEAR).reverse() };
    }
    if (value.length < 60 && AGREE.test(value)) consent ||= isConsent(parent);
    if (!found.box?.contains(text)) seen.push(text);
    if (seen.length > 500) seen = seen.slice(-NEAR);
  }
  return {
    ...draft,
    wall: { ...wall, ...found, consent },
  };
}

/** Whether what holds a text is called a wall. */
function isNamed(element: Element): boolean {
  for (let [at, up]: [Element | null, number] = [element, 0]; at && up < 6; up += 1) {
    if (WALL_NAME.test(`${at.getAttribute('class')} ${at.id}`)) return true;
    at = at.parentElement;
  }
  return false;
}

/** The line that a piece of text belongs to, through bold and linked parts. */
function lineAround(element: Element): string {
  let line = lineOf(element);
  for (
    let at = element;
    /^(a|b|i|em|strong|span|u|font)$/.test(at.localName) && at.parentElement;
  ) {
    at = at.parentElement;
    const wider = lineOf(at);
    if (wider.length > 300) break;
    line = wider;
  }
  return line.length > 300 ? '' : line;
}

/** The largest box around an element that says little else and has no story in it. */
function boxAround(element: Element, body: Element): Element {
  let box = element;
  for (let at = element; at.parentElement && at.parentElement !== body; ) {
    at = at.parentElement;
    const line = lineOf(at);
    if (line.length > LONGEST_BOX / 2 || weigh(line) > LONGEST_BOX || at.querySelector('h1')) break;
    // What is wrapped together with text that speaks of other things is the story's end.
    if (
      all(at, 'p').some((p) => !box.contains(p) && weigh(lineOf(p)) > 120 && !OFFER.test(lineOf(p)))
    )
      break;
    box = at;
  }
  return box;
}

function isConsent(button: Element): boolean {
  for (let [at, up]: [Element | null, number] = [button, 0]; at && up < 7; up += 1) {
    const text = lineOf(at).toLowerCase();
    if (text.length > 4000) return false;
    if (new Set(text.match(CONSENT)).size > 3) return true;
    at = at.parentElement;
  }
  return false;
}

function partsNamed(body: Element, data: string): Element[] {
  return [...data.matchAll(/"cssSelector"\s*:\s*\[?\s*"([^"]+)"/g)].flatMap(([, selector = '']) => {
    try {
      return all(body, selector);
    } catch {
      return [];
    }
  });
}
