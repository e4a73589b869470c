// What the page itself says of its story's text, read before anything is cleaned away.

import { all, fold, lineOf } from '@/utils/extract/dom';
import type { Draft } from '@/utils/extract/draft';

/** The story's text as JSON-LD states it; `` for none. Broken JSON is read as far as the string goes. */
export function readStatedBody(page: Document): string {
  for (const script of all(page, 'script[type*="ld+json" i]')) {
    const match = /"articleBody"\s*:\s*("(?:[^"\\]|\\[\s\S])*")/.exec(script.textContent ?? '');
    if (!match?.[1]) continue;
    try {
      return String(JSON.parse(match[1].replace(/\p{Cc}+/gu, ' '))).replace(/<[^>]*>/g, ' ');
    } catch {}
  }
  return '';
}

/** The heading that prints the story's title; null without one. */
export function findHeading({ page, facts }: Draft): Element | null {
  const title = fold(facts.title);
  return (
    all(page.body, 'h1,h2').find(
      (heading) => title !== '' && fold(lineOf(heading)).includes(title),
    ) ?? page.body.querySelector('h1')
  );
}
