// Streams of teasers: boxes alike, each a headline that links to another story, with a line or two of it.

import { all, lineOf, remove, weigh } from '@/utils/extract/dom';
import type { Draft } from '@/utils/extract/draft';

const HEADLINE =
  ':is(h2,h3,h4,h5,h6) a[href],a[href] :is(h2,h3,h4,h5,h6),a[href]:not([href^="#"]) ~ :is(p,div)';
const BOX = /^(?:li|div|article|section)$/;
/** A teaser says no more than this; a product in a list of products, or a story, does. */
const LONGEST_TEASER = 220;
/** A longer story than this wins over any stream by itself, and may have boxes alike of its own. */
const SHORT_STORY = 1500;

/**
 * Drops runs of boxes alike, three teasers and more among them, beside a short story: there they are the longer text.
 * A page without a date may be a list of such boxes and nothing else.
 */
export function dropTeasers(draft: Draft): Draft {
  const { body } = draft.page;
  const { prose } = draft;
  prose.renew();
  if (draft.facts.publishedTime === null || prose.longest() > SHORT_STORY) return draft;
  const streams = all(draft.page, 'body,ul,ol,div,section,main,article,aside')
    .flatMap(runsOf)
    .filter(isStream)
    .flat()
    .filter((box) => !box.querySelector('h1'));
  if (streams.length === 0) return draft;
  const weight = streams.reduce((sum, box) => sum + prose.in(box), 0);
  if (prose.in(body) - weight > SHORT_STORY) return draft;
  for (const box of streams) remove(box, draft.log, 'teasers', 'alike');
  return draft;
}

/** The children of `parent` that are built alike, in runs of three and more. */
function runsOf(parent: Element): Element[][] {
  if (parent.childElementCount < 3) return [];
  const runs = new Map<string, Element[]>();
  for (const box of parent.children) {
    if (!BOX.test(box.localName)) continue;
    const shape = `${box.localName} ${box.getAttribute('class')}`;
    const run = runs.get(shape) ?? [];
    run.push(box);
    runs.set(shape, run);
  }
  return [...runs.values()].filter((run) => run.length > 2);
}

function isStream(run: readonly Element[]): boolean {
  const weights = run.map(weightOf);
  const teasers = run.filter((box, index) => {
    const weight = weights[index] ?? 0;
    return weight > 20 && weight < LONGEST_TEASER && box.querySelector(HEADLINE);
  });
  const sum = weights.reduce((all, weight) => all + weight, 0);
  return teasers.length > 2 && sum < run.length * LONGEST_TEASER * 1.5;
}

function weightOf(box: Element): number {
  return weigh(lineOf(box));
}
