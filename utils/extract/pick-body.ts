// Finds the story's body: Readability reads first, a trained scorer judges each line, Offprint keeps its own elements.

import { isCjk } from '@/utils/text/lang';
import { oneLine, remove } from './dom';
import type { Draft } from './draft';
import { chooseLines } from './lines/choose-lines';
import { findHeading } from './lines/evidence';
import { type Evidence, readFeatures } from './lines/features';
import { type Line, type Medium, readLines } from './lines/read-lines';
import { scoreLine } from './lines/score-line';
import { readWithReadability } from './readability';

/** The page's lines after the first reading, and what is known beside them. */
export type FirstReading = {
  readonly lines: readonly Line[];
  readonly media: readonly Medium[];
  readonly evidence: Evidence;
  /** The pieces of text and pictures that Readability kept. */
  readonly kept: ReadonlySet<Node>;
  /** How often it read. */
  readonly readings: number;
};

/** Reads the page with Readability and lists its lines; nothing is changed. */
export function readFirst(draft: Draft): FirstReading {
  const { page, facts } = draft;
  const cjk = isCjk(oneLine((page.body.textContent ?? '').slice(0, 20_000)));
  const threshold = cjk ? 200 : 500;
  const { nodes: kept, readings } = readWithReadability(page, { title: facts.title, threshold });
  const evidence = {
    title: facts.title,
    description: facts.excerpt ?? '',
    statedBody: draft.statedBody,
    heading: findHeading(draft),
    cjk,
  };
  return { ...readLines(page.body, kept), evidence, kept, readings };
}

/** Keeps the lines that belong to the story, with the pictures among them; the body is the smallest element around. */
export function pickBody(draft: Draft): Draft {
  const reading = readFirst(draft);
  const { lines, evidence } = reading;
  const rows = readFeatures(lines, evidence);
  const scores = rows.map(scoreLine);
  const chosen = chooseLines(lines, scores, draft.baseUrl);
  draft.onLines?.({ lines, rows, scores, chosen, readings: reading.readings });
  const keep = keptLeaves(reading, chosen);
  if (keep.size === 0) return draft;
  const root = smallestAround(draft.page.body, keep);
  prune(root, keep, draft);
  return { ...draft, body: root };
}

function keptLeaves({ lines, media, kept }: FirstReading, chosen: readonly boolean[]): Set<Node> {
  const first = chosen.indexOf(true);
  let last = chosen.lastIndexOf(true);
  const leaves = new Set<Node>();
  if (first < 0) return leaves;
  for (const [index, line] of lines.entries()) {
    if (chosen[index]) for (const node of line.nodes) leaves.add(node);
  }
  for (const { element, at } of media) {
    const known =
      kept.has(element) || [...element.querySelectorAll('img')].some((image) => kept.has(image));
    const beside = chosen[at - 1] === true || chosen[at] === true;
    const near = at >= first - 2 && at <= last + 3;
    if (!(known ? near : beside && at > first && at <= last)) continue;
    leaves.add(element);
    // A gallery goes on from figure to figure.
    if (element.localName === 'figure' && element.querySelector('figcaption'))
      last = Math.max(last, at);
  }
  return leaves;
}

/** The smallest element that holds all leaves, and lies in no single line, cell or figure. */
function smallestAround(body: Element, leaves: ReadonlySet<Node>): Element {
  let root = body;
  let around: Element | null = null;
  for (const leaf of leaves) {
    around ??= leaf.parentElement;
    while (around && !around.contains(leaf)) around = around.parentElement;
  }
  if (around) root = around;
  for (let at: Element | null = around; at && at !== body; at = at.parentElement)
    if (/^(p|li|h\d|pre|blockquote|td|figure)$/.test(at.localName)) root = at.parentElement ?? body;
  return root;
}

function prune(root: Element, leaves: ReadonlySet<Node>, draft: Draft): void {
  const holding = new Set<Node>();
  for (const leaf of leaves) {
    for (let at: Node | null = leaf; at && at !== root && !holding.has(at); at = at.parentNode)
      holding.add(at);
  }
  const visit = (element: Element): void => {
    for (const child of [...element.childNodes]) {
      if (leaves.has(child)) continue;
      if (child instanceof Element) {
        if (holding.has(child)) visit(child);
        else if (child.localName === 'br') continue;
        else remove(child, draft.log, 'body', 'not chosen');
      } else if (child.nodeValue?.trim()) remove(child, draft.log, 'body', 'not chosen');
    }
  };
  visit(root);
}
