// Streams of teasers: boxes alike, each a headline that links to another story, with a line or two of it.

import { all, lineOf, proseWeights, remove, weigh } from '@/utils/extract/dom';
import type { Draft } from '@/utils/extract/draft';

const HEADLINE =
  ':is(h2,h3,h4,h5,h6) a[href],a[href] :is(h2,h3,h4,h5,h6),a[href]:not([href^="#"]) ~ :is(p,div)';
/** A teaser says no more than this; a product in a list of products, or a story, does. */
const LONGEST_TEASER = 220;
/** A longer story than this wins over any stream by itself, and may have boxes alike of its own. */
const SHORT_STORY = 1500;

/** Drops runs of boxes alike, three teasers and more among them, beside a short story: there they are the longer text. */
export function dropTeasers(draft: Draft): Draft {
  const { body } = draft.page;
  const weights = proseWeights(body);
  const runs = new Map<Element, Map<string, Element[]>>();
  for (const box of all(body, 'li,div,article,section')) {
    if (box.parentElement === null) continue;
    const inParent = runs.get(box.parentElement) ?? new Map<string, Element[]>();
    const shape = `${box.localName} ${box.className}`;
    const run = inParent.get(shape);
    if (run) run.push(box);
    else inParent.set(shape, [box]);
    runs.set(box.parentElement, inParent);
  }
  const streams = [...runs.values()]
    .flatMap((shapes) => [...shapes.values()])
    .filter(
      (run) => run.filter(isTeaser).length > 2 && mean(run.map(weightOf)) < LONGEST_TEASER * 1.5,
    )
    .flat()
    .filter((box) => !box.querySelector('h1'));
  const weight = streams.reduce((sum, box) => sum + (weights.get(box) ?? 0), 0);
  if ((weights.get(body) ?? 0) - weight > SHORT_STORY) return draft;
  for (const box of streams) remove(box, draft.log, 'teasers', 'alike');
  return draft;
}

function isTeaser(box: Element): boolean {
  const weight = weightOf(box);
  return weight > 20 && weight < LONGEST_TEASER && box.querySelector(HEADLINE) !== null;
}

function weightOf(box: Element): number {
  return weigh(lineOf(box));
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
