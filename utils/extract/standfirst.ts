// The paragraph between title and body that Readability leaves behind.

import { all, lineOf, linkDensity, nameWords, oneLine, weigh } from './dom';
import type { Draft } from './draft';

const NAMES =
  / (lead|lede|stand ?first|dek|sub ?(title|head\w*)|summary|intro|teaser|excerpt|chapo|vorspann|description) /;

/** Puts a standfirst (named so, or equal to the page's description) before the body as its first paragraph. */
export function attachStandfirst(draft: Draft): Draft {
  const { body, page, facts } = draft;
  if (body === null) return draft;
  const inside = lineOf(body);
  const description = oneLine(facts.excerpt ?? '');
  for (const element of all(page.body, 'p,h2,h3,div,span,strong,header > *')) {
    if (element.contains(body) || body.contains(element)) continue;
    if (!(element.compareDocumentPosition(body) & 4)) break;
    const line = lineOf(element);
    if (
      weigh(line) < 50 ||
      weigh(line) > 900 ||
      linkDensity(element) > 0.3 ||
      inside.includes(line)
    )
      continue;
    const described =
      description.length > 40 &&
      (line.startsWith(description.slice(0, 60)) || description.startsWith(line.slice(0, 60)));
    const named = NAMES.test(nameWords(element)) && element.querySelector('p + p,li,form') === null;
    if (!described && !named) continue;
    draft.log(element, 'standfirst', described ? 'described' : 'named');
    const paragraph = page.createElement('p');
    paragraph.append(...element.cloneNode(true).childNodes);
    body.prepend(paragraph);
    break;
  }
  return draft;
}
