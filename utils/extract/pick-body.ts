// Finds the story's body: Readability reads first, a trained scorer judges each line, Offprint keeps its own elements.

import { isCjk } from '@/utils/text/lang';
import { remove } from './dom';
import type { Draft } from './draft';
import { findHeading } from './lines/evidence';
import { type Evidence, readFeatures } from './lines/features';
import { type Line, type Medium, readLines } from './lines/read-lines';
import { scoreLine } from './lines/score-line';
import { readWithReadability } from './readability';

/** Below 0 the scorer speaks against a line; other evidence may outweigh a doubt. */
const DOUBTFUL = -1.2;
const UNLIKELY = -2;
/** A sentence's end, with marks of notes after it. */
const ENDED = /[.。!！?？…"”』」)）](?:\s*\[[\p{L}\p{N}]{1,3}\])*$/u;

/** The page's lines after the first reading, and what is known beside them. */
export type FirstReading = {
  readonly lines: readonly Line[];
  readonly media: readonly Medium[];
  readonly evidence: Evidence;
  /** The pieces of text and pictures that Readability kept. */
  readonly kept: ReadonlySet<Node>;
};

/** Reads the page with Readability and lists its lines; nothing is changed. */
export function readFirst(draft: Draft): FirstReading {
  const { page, facts } = draft;
  const cjk = isCjk((page.body.textContent ?? '').slice(0, 50_000).replace(/\s+/g, ' '));
  const kept = readWithReadability(page, { title: facts.title, threshold: cjk ? 200 : 500 });
  const evidence = {
    title: facts.title,
    description: facts.excerpt ?? '',
    statedBody: draft.statedBody,
    heading: findHeading(draft),
    cjk,
  };
  return { ...readLines(page.body, kept), evidence, kept };
}

/** Keeps the lines that belong to the story, with the pictures among them; the body is the smallest element around. */
export function pickBody(draft: Draft): Draft {
  const reading = readFirst(draft);
  const { lines, evidence } = reading;
  const rows = readFeatures(lines, evidence);
  const scores = rows.map(scoreLine);
  const chosen = keepNotes(lines, keepWhole(lines, keepAmid(lines, scores, choose(lines, scores))));
  draft.onLines?.({ lines, rows, scores, chosen });
  const keep = keptLeaves(reading, chosen);
  if (keep.size === 0) return draft;
  const root = smallestAround(draft.page.body, keep);
  prune(root, keep, draft);
  return { ...draft, body: root };
}

/**
 * The lines of the story. Sentences that Readability kept stay unless the scorer is rather sure: a line too many hurts less
 * than a lost one. Where it would drop half of them, the page is like none it was trained on, and they all stay.
 */
function choose(lines: readonly Line[], scores: readonly number[]): boolean[] {
  const prose = lines.map(isKeptProse);
  const chosen = scores.map((score, index) => score > (prose[index] ? DOUBTFUL : 0));
  let [all, dropped] = [0, 0];
  for (const [index, line] of lines.entries()) {
    if (!prose[index]) continue;
    all += line.weight;
    if (!chosen[index]) dropped += line.weight;
  }
  return dropped > all / 2 ? chosen.map((own, index) => own || prose[index] === true) : chosen;
}

function isKeptProse(line: Line): boolean {
  return (
    line.weight > 40 && line.kept > 0 && line.linked < line.text.length / 5 && ENDED.test(line.text)
  );
}

/**
 * A doubtful line amid the story stays: headings, items and sentences whose neighbours on the same level are the story's.
 */
function keepAmid(
  lines: readonly Line[],
  scores: readonly number[],
  chosen: readonly boolean[],
): boolean[] {
  const spans = new Map<Element | null, { first: number; last: number; count: number }>();
  for (const [index, line] of lines.entries()) {
    if (!chosen[index] || !isKeptProse(line)) continue;
    const level = levelOf(line.block);
    const span = spans.get(level);
    spans.set(level, {
      first: span?.first ?? index,
      last: index,
      count: (span?.count ?? 0) + 1,
    });
  }
  return chosen.map((own, index) => {
    const line = lines[index];
    const score = scores[index] ?? 0;
    if (own || !line || line.linked > 0 || score < UNLIKELY) return own;
    const { block } = line;
    const list = block.localName === 'li' ? block.parentElement : null;
    const span = spans.get(levelOf(list ?? block));
    if (!span || span.count < 2) return false;
    if (index > span.first && index < span.last)
      return isTold(line) || (score > DOUBTFUL && /^h[2-6]$/.test(block.localName));
    return score > DOUBTFUL && block.localName === 'p' && line.weight > 60 && ENDED.test(line.text);
  });
}

/** Where a block has its neighbours: what is wrapped alone counts as its wrapper. */
function levelOf(block: Element): Element | null {
  let level = block.parentElement;
  while (level?.childElementCount === 1 && level.parentElement) level = level.parentElement;
  return level;
}

/** Readability kept it, and it is short, a sentence or code: no heap of data. */
function isTold({ kept, weight, text, block }: Line): boolean {
  return kept > 0 && (weight < 120 || ENDED.test(text) || block.localName === 'pre');
}

/** A note stays with the sentence that leads to it, and leads back. */
function keepNotes(lines: readonly Line[], chosen: readonly boolean[]): boolean[] {
  const called = new Set<string>();
  for (const [index, { block }] of lines.entries()) {
    if (!chosen[index]) continue;
    for (const link of block.querySelectorAll('sup a[href^="#"],a[role="doc-noteref"]'))
      called.add(link.getAttribute('href')?.slice(1) ?? '');
  }
  if (called.size === 0) return [...chosen];
  return chosen.map((own, index) => {
    const note = own ? null : lines[index]?.block.closest('[id]:is(li,p,div,dd,aside)');
    return own || Boolean(note && called.has(note.id) && note.querySelector('a[href^="#"]'));
  });
}

/** A table of data stays or goes as one: half a table tells lies. */
function keepWhole(lines: readonly Line[], chosen: readonly boolean[]): boolean[] {
  const tables = new Map<Element, { all: number; chosen: number }>();
  const tableOf = lines.map(({ block }) => {
    const table =
      block.localName === 'tr' || block.localName === 'caption' ? block.closest('table') : null;
    return table !== null && isData(table) ? table : null;
  });
  for (const [index, table] of tableOf.entries()) {
    if (table === null) continue;
    const sum = tables.get(table) ?? { all: 0, chosen: 0 };
    sum.all += 1;
    if (chosen[index] || (lines[index]?.kept ?? 0) > 0) sum.chosen += 1;
    tables.set(table, sum);
  }
  return chosen.map((own, index) => {
    const table = tableOf[index];
    const sum = table ? tables.get(table) : undefined;
    return sum === undefined ? own : sum.chosen > sum.all / 3;
  });
}

function isData(table: Element): boolean {
  return (
    table.querySelector('table,p,div,ul,form') === null &&
    [...table.querySelectorAll('tr')].filter((row) => row.children.length > 1).length > 1
  );
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

function smallestAround(body: Element, leaves: ReadonlySet<Node>): Element {
  const counts = new Map<Element, number>();
  for (const leaf of leaves) {
    for (let at = leaf.parentElement; at; at = at === body ? null : at.parentElement)
      counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  let root = body;
  for (;;) {
    const next = [...root.children].find((child) => counts.get(child) === leaves.size);
    if (!next || /^(p|li|h\d|pre|blockquote|td|figure)$/.test(next.localName)) return root;
    root = next;
  }
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
