// How much a term says of a story, and how stories are put in order: BM25 with what depends on the story alone worked out when it is
// indexed (Robertson and Zaragoza 2009, "The Probabilistic Relevance Framework: BM25 and Beyond").

import { MAX_IMPACT } from './postings';
import { termsOf } from './tokenize';

/** The parts of a story that are searched. */
export type SearchedParts = {
  readonly title: string;
  readonly tags: readonly string[];
  /** Byline, source, site: what a reader may remember beside the text. */
  readonly facts: readonly string[];
  readonly text: string;
};

/** A word in the title says as much as so many in the text; a tag is the reader's own word. */
const WEIGHTS = { title: 5, tags: 3, facts: 2, text: 1 } as const;

const K1 = 1.2;
const B = 0.5;

/**
 * Terms of a story of average length. A constant and not the library's own average: what was indexed before must stay comparable
 * with what comes.
 */
const AVERAGE_TERMS = 900;

/** Every term of a story with its impact, 1 to 15. */
export function impactsOf({ title, tags, facts, text }: SearchedParts): Map<string, number> {
  const weights = new Map<string, number>();
  let length = 0;
  const add = (part: string, weight: number) => {
    for (const term of termsOf(part)) {
      weights.set(term, (weights.get(term) ?? 0) + weight);
      length += 1;
    }
  };
  add(title, WEIGHTS.title);
  for (const tag of tags) add(tag, WEIGHTS.tags);
  for (const fact of facts) add(fact, WEIGHTS.facts);
  add(text, WEIGHTS.text);
  const norm = K1 * (1 - B + (B * length) / AVERAGE_TERMS);
  for (const [term, weight] of weights) {
    // A share below one: it nears the whole as the term comes more often.
    const share = weight / (weight + norm);
    weights.set(term, Math.max(1, Math.min(MAX_IMPACT, Math.round(share * MAX_IMPACT))));
  }
  return weights;
}

/** How much a term tells stories apart: that of one in all is near nothing. `stories` counts all that are indexed. */
export function rarity(storiesWithTerm: number, stories: number): number {
  return Math.log(1 + (stories - storiesWithTerm + 0.5) / (storiesWithTerm + 0.5));
}
