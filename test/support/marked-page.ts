// A fixture page whose source tells, by marks, which of its text is the story.

import { textLines } from '@/utils/extract/text-lines';
import { parseHtml } from '@/utils/html/parse';

/** A page without its marks, and what they said. */
export type MarkedPage = {
  readonly page: Document;
  /** The story's lines, in the reader's order. */
  readonly story: readonly string[];
  /** Lines that may be kept or not. */
  readonly either: readonly string[];
};

/**
 * Reads a source in which `data-story` marks the elements of the story, with a number where the source holds them in
 * another order than the reader sees; `data-chrome` marks what inside them is none of it, and `data-either` what is a
 * matter of taste. All other text is none of the story.
 */
export function readMarkedPage(source: string): MarkedPage {
  const page = parseHtml(source);
  const marked = elementsOf(page).filter((element) => element.hasAttribute('data-story'));
  const place = (element: Element): number => Number(element.getAttribute('data-story') || 0);
  const story = [...marked].sort((one, other) => place(one) - place(other)).flatMap(linesOf);
  const either = elementsOf(page)
    .filter((element) => element.hasAttribute('data-either'))
    .flatMap(linesOf);
  for (const element of elementsOf(page)) {
    for (const mark of ['data-story', 'data-chrome', 'data-either']) element.removeAttribute(mark);
  }
  return { page, story, either };
}

/** Also those inside templates. */
function elementsOf(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    element,
    ...('content' in element && element.content instanceof DocumentFragment
      ? elementsOf(element.content)
      : []),
  ]);
}

function linesOf(element: Element): string[] {
  const copy = parseHtml('').importNode(element, true);
  for (const chrome of copy.querySelectorAll('[data-chrome],script,style')) chrome.remove();
  const holder = copy.ownerDocument.createElement('div');
  holder.append(copy);
  return textLines(holder).split('\n').filter(Boolean);
}
