// Which lines are the story: the scorer's word, and what no single line can tell.

import { leadsWithin } from '@/utils/extract/clean/same-site';
import type { Line } from './read-lines';

/** A list of more links than this leads elsewhere. */
const LONGEST_LINK_LIST = 5;

/** Below 0 the scorer speaks against a line; other evidence may outweigh a doubt. */
const DOUBTFUL = -1.2;
const UNLIKELY = -2.5;
/** A sentence's end, with marks of notes after it. */
const ENDED = /[.。!！?？…"”』」)）](?:\s*\[[\p{L}\p{N}]{1,3}\])*$/u;

/**
 * Whether each line belongs to the story, by its score; a score above 0 says that it does. Lists, tables, headings and notes
 * are chosen together with what they belong to. `baseUrl` tells which links stay on the page's own site.
 */
export function chooseLines(
  lines: readonly Line[],
  scores: readonly number[],
  baseUrl: string,
): boolean[] {
  const amid = keepAmid(lines, scores, likely(lines, scores));
  const told = withHeadings(lines, withoutHotLists(lines, amid, baseUrl));
  return keepNotes(lines, keepWhole(lines, told));
}

/**
 * The lines of the story. Sentences that Readability kept stay unless the scorer is rather sure: a line too many hurts less
 * than a lost one. Where it would drop half of them, the page is like none it was trained on, and they all stay.
 */
function likely(lines: readonly Line[], scores: readonly number[]): boolean[] {
  const prose = lines.map(isKeptProse);
  const chosen = scores.map((score, index) => score > (prose[index] ? DOUBTFUL : 0));
  let [all, dropped] = [0, 0];
  for (const [index, line] of lines.entries()) {
    if (!prose[index]) continue;
    all += line.weight;
    if (!chosen[index]) dropped += line.weight;
  }
  // The scorer knows no story in a handful of words; Readability may.
  if (!chosen.includes(true)) return lines.map(({ kept }) => kept > 0);
  if (dropped > all / 2) return chosen.map((own, index) => own || prose[index] === true);
  return withLongRuns(lines, prose, chosen);
}

/** So many sentences in a row beside the story's own are no page's chrome. */
const LONG_RUN = 2000;

/** Long runs of kept prose stay where the story's other lines stand: numbers far from all that was learned from mislead. */
function withLongRuns(
  lines: readonly Line[],
  prose: readonly boolean[],
  chosen: readonly boolean[],
): boolean[] {
  const levels = new Set<Element | null>();
  for (const [index, line] of lines.entries())
    if (prose[index] && chosen[index]) levels.add(line.block.parentElement);
  const all = [...chosen];
  let run: number[] = [];
  let weight = 0;
  for (const [index, line] of [...lines, null].entries()) {
    if (line && prose[index] && !chosen[index] && levels.has(line.block.parentElement)) {
      run.push(index);
      weight += line.weight;
      continue;
    }
    if (weight > LONG_RUN) for (const at of run) all[at] = true;
    [run, weight] = [[], 0];
  }
  return all;
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
  const [first, last] = [chosen.indexOf(true), chosen.lastIndexOf(true)];
  return chosen.map((own, index) => {
    const line = lines[index];
    const score = scores[index] ?? 0;
    if (own || !line || line.linked > 0) return own;
    const { block } = line;
    // The sets that the scorer learned from leave code out; a reader wants it.
    if (block.localName === 'pre') return line.kept > 0 && index > first && index < last;
    if (score < UNLIKELY) return false;
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

/** Readability kept it, and it is short or a sentence: no heap of data. */
function isTold({ kept, weight, text }: Line): boolean {
  return kept > 0 && (weight < 120 || ENDED.test(text));
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

/** Lists of short links to the page's own site are none of the story, whatever their items look like one by one. */
function withoutHotLists(
  lines: readonly Line[],
  chosen: readonly boolean[],
  baseUrl: string,
): boolean[] {
  const lists = new Map<Element, number>();
  const listOf = lines.map((line) => {
    const list = line.block.localName === 'li' ? line.block.parentElement : null;
    const isHeadline = line.weight < 120 && line.linked > line.text.length / 2;
    if (!list || !isHeadline) return null;
    const href = line.block.querySelector('a[href]')?.getAttribute('href') ?? null;
    if (!leadsWithin(href, baseUrl)) return null;
    lists.set(list, (lists.get(list) ?? 0) + 1);
    return list;
  });
  return chosen.map((own, index) => {
    const list = listOf[index];
    return own && !(list && (lists.get(list) ?? 0) > LONGEST_LINK_LIST);
  });
}

/** A heading goes with the text under it in its own box, where Readability kept it too. */
function withHeadings(lines: readonly Line[], chosen: readonly boolean[]): boolean[] {
  return chosen.map((own, index) => {
    const [line, next] = [lines[index], lines[index + 1]];
    return (
      own ||
      (chosen[index + 1] === true &&
        line !== undefined &&
        line.kept > 0 &&
        /^h[2-4]$/.test(line.block.localName) &&
        line.block.parentElement?.contains(next?.block ?? null) === true)
    );
  });
}

/** A table of data, and a list that is mostly the story's, stay or go as one: half a table tells lies. */
function keepWhole(lines: readonly Line[], chosen: readonly boolean[]): boolean[] {
  const units = new Map<Element, { all: number; chosen: number; least: number }>();
  const data = new Map<Element, boolean>();
  const unitOf = lines.map((line) => unitAround(line, data));
  for (const [index, unit] of unitOf.entries()) {
    if (unit === null) continue;
    const isTable = unit.localName === 'table';
    const sum = units.get(unit) ?? { all: 0, chosen: 0, least: isTable ? 1 / 3 : 2 / 3 };
    sum.all += 1;
    if (chosen[index] || (isTable && (lines[index]?.kept ?? 0) > 0)) sum.chosen += 1;
    units.set(unit, sum);
  }
  return chosen.map((own, index) => {
    const unit = unitOf[index];
    const sum = unit ? units.get(unit) : undefined;
    if (sum === undefined) return own;
    return sum.chosen > sum.all * sum.least || (own && unit?.localName !== 'table');
  });
}

/** `data` remembers which tables hold data. */
function unitAround({ block }: Line, data: Map<Element, boolean>): Element | null {
  const name = block.localName;
  if (name === 'li') return block.parentElement;
  if (name === 'dt' || name === 'dd') return block.closest('dl');
  const table = name === 'tr' || name === 'caption' ? block.closest('table') : null;
  if (table === null) return null;
  const known = data.get(table) ?? isData(table);
  data.set(table, known);
  return known ? table : null;
}

function isData(table: Element): boolean {
  return (
    table.querySelector('table,p,div,ul,form') === null &&
    [...table.querySelectorAll('tr')].filter((row) => row.children.length > 1).length > 1
  );
}
