// What the page itself says of where its story is.

import { all, fold, lineOf } from '@/utils/extract/dom';
import type { Draft } from '@/utils/extract/draft';

/** The heading that prints the story's title; null without one. */
export function findHeading({ page, facts }: Draft): Element | null {
  const title = fold(facts.title);
  return (
    all(page.body, 'h1,h2').find(
      (heading) => title !== '' && fold(lineOf(heading)).includes(title),
    ) ?? page.body.querySelector('h1')
  );
}
