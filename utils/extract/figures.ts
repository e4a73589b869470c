// Pictures with their captions: a caption is one only where the page marks it, or where it touches a picture.

import { all, lineOf, nameWords, weigh } from './dom';
import type { Draft } from './draft';

const CAPTION =
  / (caption\w*|(pic|img|photo|image) ?(text|note|info|desc\w*|caption|credit)|credit|bildunterschrift) /;
const CREDIT =
  /(?:\s摄|摄影?[：:]?.{0,10}|图[/：:].{1,12}|供图|资料图|Photo(?:graph)?(?: by|:).{1,40}|Foto:.{1,40})[）)]?$/;

/** Gives each picture with a caption a `figure` with a `figcaption`. */
export function markFigures(draft: Draft): Draft {
  const { page } = draft;
  const body = draft.body ?? page.body;
  for (const image of all(body, 'img')) {
    if (image.closest('figure') !== null) continue;
    const holder = holderOf(image, body);
    const next = holder.nextElementSibling;
    if (next === null || next.querySelector('img') !== null) continue;
    const line = lineOf(next);
    const alt = image.getAttribute('alt')?.trim() ?? '';
    const echoes = alt.length >= 8 && line.startsWith(alt.slice(0, 40));
    const marked =
      CAPTION.test(nameWords(next)) ||
      next.localName === 'figcaption' ||
      CREDIT.test(line) ||
      echoes;
    if (line === '' || weigh(line) > 500 || !marked) continue;
    const figure = page.createElement('figure');
    const caption = page.createElement('figcaption');
    caption.append(...next.childNodes);
    holder.replaceWith(figure);
    next.remove();
    figure.append(image.closest('a') ?? image, caption);
  }
  for (const figure of all(body, 'figure')) {
    if (figure.querySelector('figcaption') !== null) continue;
    const caption = all(figure, '*').find(
      (element) =>
        CAPTION.test(nameWords(element)) && lineOf(element) !== '' && !element.querySelector('img'),
    );
    if (caption === undefined) continue;
    const marked = page.createElement('figcaption');
    marked.append(...caption.childNodes);
    caption.remove();
    figure.append(marked);
  }
  return draft;
}

/** The outermost element that holds nothing but this picture. */
function holderOf(image: Element, body: Element): Element {
  let holder = image;
  while (
    holder.parentElement &&
    holder.parentElement !== body &&
    lineOf(holder.parentElement) === '' &&
    holder.parentElement.querySelectorAll('img').length === 1
  )
    holder = holder.parentElement;
  return holder;
}
