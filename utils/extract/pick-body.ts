// Finds the story's body: Readability chooses, Offprint takes the chosen blocks from its own copy of the page.

import { isCjk } from '@/utils/text/lang';
import { isClutter } from './clean/clutter';
import { all, lineOf, linkDensity, proseWeights, remove, weigh } from './dom';
import type { Draft } from './draft';
import { readWithReadability } from './readability';

const MARK = 'data-offprint-mark';

/**
 * Runs Readability on a marked copy to learn which elements it keeps, and prunes `page` to the same: so the steps
 * after this one still see classes and neighbours, and blocks that Readability drops between kept ones can stay.
 */
export function pickBody(draft: Draft): Draft {
  const { page } = draft;
  const marked = all(page.body, '*');
  for (const [index, element] of marked.entries()) element.setAttribute(MARK, String(index));
  const copy = Node.prototype.cloneNode.call(page, true);
  for (const element of marked) element.removeAttribute(MARK);
  const found =
    copy instanceof Document
      ? readWithReadability(copy, draft.facts.title, isCjk(lineOf(page.body)) ? 200 : 500, MARK)
      : null;
  if (found === null) return draft;
  const kept = new Set<Element>();
  for (const element of found.querySelectorAll(`[${MARK}]`)) {
    const source = marked[Number(element.getAttribute(MARK))];
    if (source) kept.add(source);
  }
  if (kept.size === 0) return draft;
  const chosen = commonRoot(page.body, kept);
  const root = widen(chosen, page.body);
  prune(root, { kept, marked, widened: root !== chosen, draft });
  return { ...draft, body: root };
}

/** The smallest element around nearly all of the kept text. */
function commonRoot(body: Element, kept: ReadonlySet<Element>): Element {
  const holding = new Map<Element, number>();
  let whole = 0;
  for (const element of kept) {
    const weight = [...element.childNodes]
      .filter((child) => child.nodeType === child.TEXT_NODE)
      .reduce((sum, child) => sum + weigh(lineOf(child)), 0);
    if (weight === 0) continue;
    whole += weight;
    for (let at: Element | null = element; at; at = at === body ? null : at.parentElement) {
      holding.set(at, (holding.get(at) ?? 0) + weight);
    }
  }
  let root = body;
  for (;;) {
    const next = [...root.children].find((child) => (holding.get(child) ?? 0) >= whole * 0.98);
    if (!next || /^(p|li|h\d|pre|blockquote|td)$/.test(next.localName)) return root;
    root = next;
  }
}

/**
 * A body split over sibling sections: while the parent holds clearly more running text in elements built like the
 * chosen one, take the parent.
 */
function widen(root: Element, body: Element): Element {
  const weights = proseWeights(body);
  let best = root;
  for (let at = root; at !== body && at.parentElement; at = at.parentElement) {
    const own = weights.get(at) ?? 0;
    const twins = [...at.parentElement.children].filter(
      (sibling) => sibling !== at && isTwin(sibling, at) && (weights.get(sibling) ?? 0) > 0,
    );
    const more = twins.reduce((sum, twin) => sum + (weights.get(twin) ?? 0), 0);
    if (more > own * 0.3) best = at.parentElement;
  }
  return best;
}

function isTwin(one: Element, other: Element): boolean {
  const shape = (element: Element): string =>
    `${element.localName}.${(element.getAttribute('class') ?? '').replace(/\d+/g, '').trim()}`;
  return shape(one) === shape(other) && !isClutter(one) && linkDensity(one) < 0.3;
}

type Pruning = {
  readonly kept: ReadonlySet<Element>;
  readonly marked: readonly Element[];
  readonly widened: boolean;
  readonly draft: Draft;
};

function prune(root: Element, { kept, marked, widened, draft }: Pruning): void {
  const holding = new Set<Element>();
  let [first, last] = [Number.POSITIVE_INFINITY, -1];
  for (const [index, element] of marked.entries()) {
    if (!kept.has(element)) continue;
    first = Math.min(first, index);
    last = index;
    for (let at: Element | null = element; at && !holding.has(at); at = at.parentElement)
      holding.add(at);
  }
  const order = new Map(marked.map((element, index) => [element, index]));
  const visit = (element: Element): void => {
    for (const child of [...element.childNodes]) {
      if (!(child instanceof Element)) {
        if (element !== root && !kept.has(element) && child.nodeValue?.trim() && !isInline(element))
          child.remove();
      } else if (holding.has(child)) visit(child);
      else if (kept.has(element) && isInline(child)) continue;
      else {
        const index = order.get(child) ?? -1;
        const between = index > first && index < last;
        if (!canStay(child, between, widened)) {
          remove(child, draft.log, 'body', 'not chosen');
        }
      }
    }
  };
  visit(root);
}

const INLINE =
  /^(a|abbr|b|bdi|bdo|br|cite|code|data|del|dfn|em|font|i|ins|kbd|mark|math|q|rp|rt|ruby|s|samp|small|span|strong|sub|sup|time|u|var|wbr)$/;

function isInline(element: Element): boolean {
  return INLINE.test(element.localName);
}

/** Whether a block that Readability did not keep belongs to the story all the same. */
function canStay(element: Element, between: boolean, widened: boolean): boolean {
  if (isClutter(element) || element.querySelector('input,textarea,select,button,form'))
    return false;
  if (/^(footer|nav|form|iframe|object|embed|h1|aside)$/.test(element.localName)) return false;
  const text = lineOf(element);
  if (text === '') return between && element.matches('img,picture,figure,hr,math,:has(> img)');
  if (element.matches('.offprint-embed,:has(.offprint-embed):not(:has(li))')) return between;
  if (linkDensity(element) > 0.33) return false;
  if (between) return weigh(text) > 20;
  return widened && weigh(text) > 80;
}
