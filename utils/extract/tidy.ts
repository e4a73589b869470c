// The body's markup reduced to what an article needs.

import { absoluteUrl } from '@/utils/text/urls';
import { all, isEmpty, remove, rename } from './dom';
import type { Draft } from './draft';

const BLOCK =
  'p,div,section,article,ul,ol,dl,table,figure,blockquote,pre,h1,h2,h3,h4,h5,h6,details,hr,header,footer,main,center,aside,form,fieldset,figcaption';

/** Loose text becomes paragraphs, wrappers and empty elements go, addresses become absolute, `h1` becomes `h2`. */
export function tidyBody(draft: Draft): Draft {
  const { body, page, baseUrl } = draft;
  if (body === null) return draft;
  for (const link of all(body, 'a[href]')) {
    const href = link.getAttribute('href') ?? '';
    const address = /^(#|mailto:)/i.test(href) ? href : absoluteUrl(href, baseUrl);
    const [path, fragment] = (address ?? '').split('#');
    if (address === null) link.removeAttribute('href');
    else
      link.setAttribute(
        'href',
        fragment && path === baseUrl.split('#')[0] ? `#${fragment}` : address,
      );
  }
  // Links to a heading itself, and back from a note.
  for (const link of all(body, 'a[href^="#"]')) {
    if (!/[\p{L}\p{N}]/u.test(link.textContent ?? '') && !link.querySelector('img,math')) {
      const id = link.getAttribute('id');
      if (id && !link.parentElement?.id) link.parentElement?.setAttribute('id', id);
      link.remove();
    }
  }
  for (const image of all(body, 'img')) {
    image.setAttribute('data-src', image.getAttribute('src') ?? '');
    image.removeAttribute('src');
  }
  for (const loose of all(
    body,
    'h1,font,center,label,article,main,header,footer,aside,form,fieldset',
  )) {
    if (loose.matches('font,label')) loose.replaceWith(...loose.childNodes);
    else rename(loose, loose.localName === 'h1' ? 'h2' : 'div');
  }
  for (const box of [...boxesIn(body, 'p,div'), body].reverse()) wrapLoose(box, page);
  for (const box of boxesIn(body, 'p,div,figure,ul').reverse()) box.replaceWith(...box.childNodes);
  const broken = new Set(all(body, 'p br + br').map((second) => second.closest('p')));
  for (const paragraph of broken) if (paragraph) splitAtBreaks(paragraph, page);
  for (const element of all(body, '*').reverse())
    if (isEmpty(element)) remove(element, draft.log, 'markup', 'empty');
  return draft;
}

/** Wrappers, innermost last: spans too, where they hold one of `blocks`. */
function boxesIn(body: Element, blocks: string): Element[] {
  return all(body, 'div,section,span').filter(
    (box) => box.localName !== 'span' || box.querySelector(blocks) !== null,
  );
}

/** Runs of text and inline elements beside blocks become paragraphs. */
function wrapLoose(box: Element, page: Document): void {
  let paragraph: Element | null = null;
  for (const child of [...box.childNodes]) {
    const isBlock =
      child instanceof Element &&
      (child.matches(BLOCK) || child.querySelector(BLOCK) !== null || child.localName === 'li');
    if (isBlock) paragraph = null;
    else if (paragraph) paragraph.append(child);
    else if (child instanceof Element || child.nodeValue?.trim()) {
      paragraph = page.createElement('p');
      for (const name of ['lang', 'dir'])
        if (box.hasAttribute(name) && box !== page.body)
          paragraph.setAttribute(name, box.getAttribute(name) ?? '');
      child.replaceWith(paragraph);
      paragraph.append(child);
    }
  }
}

function splitAtBreaks(paragraph: Element, page: Document): void {
  const pieces: Element[] = [];
  let piece = page.createElement('p');
  for (const child of [...paragraph.childNodes]) {
    const isBreak = child.nodeName === 'BR';
    let next = child.nextSibling;
    if (!next?.nodeValue?.trim() && next?.nodeType === 3) next = next.nextSibling;
    const follows = next?.nodeName === 'BR';
    if (isBreak && (follows || piece.textContent?.trim() === '')) {
      if (piece.hasChildNodes()) pieces.push(piece);
      piece = page.createElement('p');
      child.remove();
    } else piece.append(child);
  }
  paragraph.replaceWith(...pieces, piece);
}
