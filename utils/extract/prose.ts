// How much running text lies where, read in one walk.

import { leadsAway, oneLine, weigh } from './dom';

/** Blocks whose loose text counts. */
const BLOCKS = new Set('p div section article td li blockquote pre font span'.split(' '));
/** What no one reads as text. */
const SILENT = new Set(
  'script style noscript template svg select option textarea iframe object'.split(' '),
);
/** A shorter stretch is a label; of a longer one this much does not count. */
const LABEL = 30;

/** How much running text lies in a page's elements, as `weigh` counts: paragraphs and loose lines of some length, few links. */
export type Prose = {
  readonly in: (element: Element) => number;
  /** How much of it, at most, stands side by side in paragraphs. */
  readonly longest: () => number;
  /** Tells that a node goes, so that what it stood in has less. What was little beside its links may have more: see `renew`. */
  readonly forget: (node: Node) => void;
  /** Weighs anew when asked next, if anything went. */
  readonly renew: () => void;
};

/** Weighs the elements of `root`, when first asked. */
export function proseOf(root: Element): Prose {
  let known: Weights | null = null;
  let gone = false;
  const weigher = (): Weights => {
    known ??= weighElements(root);
    return known;
  };
  return {
    in: (element) => weigher().sums.get(element) ?? 0,
    longest: () => weigher().longest,
    forget: (node) => {
      const sums = known?.sums;
      const weight = node instanceof Element ? (sums?.get(node) ?? 0) : 0;
      gone ||= known !== null && node instanceof Element;
      if (weight === 0) return;
      for (let at = node.parentElement; at !== null; at = at.parentElement)
        sums?.set(at, (sums.get(at) ?? 0) - weight);
    },
    renew: () => {
      if (gone) known = null;
      gone = false;
    },
  };
}

type Weights = { readonly sums: Map<Element, number>; readonly longest: number };

function weighElements(root: Element): Weights {
  const sums = new Map<Element, number>();
  let [length, linked, weight, prose, longest] = [0, 0, 0, 0, 0];
  /** Gives what a paragraph weighs by itself. */
  const visit = (element: Element, inParagraph: boolean, inLink: boolean): number => {
    const name = element.localName;
    const paragraph = name === 'p';
    const [lengthBefore, linkedBefore, weightBefore, before] = [length, linked, weight, prose];
    const [within, link] = [inParagraph || paragraph, inLink || leadsAway(element)];
    let [own, beside] = [0, 0];
    for (let node = element.firstChild; node !== null; node = node.nextSibling) {
      if (node.nodeType === 3) {
        const text = oneLine(node.nodeValue ?? '');
        if (text === '') continue;
        const heavy = weigh(text);
        length += text.length;
        weight += heavy;
        if (link) linked += text.length;
        if (heavy > LABEL) own += heavy - LABEL;
      } else if (node instanceof Element && !SILENT.has(node.localName))
        beside += visit(node, within, link);
    }
    longest = Math.max(longest, beside);
    if (paragraph) own = Math.max(0, weight - weightBefore - LABEL);
    if (inParagraph || !BLOCKS.has(name) || linked - linkedBefore > (length - lengthBefore) / 2)
      own = 0;
    prose += own;
    if (prose > before) sums.set(element, prose - before);
    return paragraph ? own : 0;
  };
  visit(root, false, false);
  return { sums, longest };
}
