// Small questions to ask of elements.

import type { Draft } from './draft';

/** The text of a node on one line, trimmed. */
export function lineOf(node: Node | null | undefined): string {
  return oneLine(node?.textContent ?? '');
}

/** The same; `` where the text, with all its white space, is far longer than `most` characters: no need to put it on one line. */
export function shortLineOf(node: Node, most: number): string {
  const text = node.textContent ?? '';
  return text.length > 3 * most + 200 ? '' : oneLine(text);
}

/** A text on one line, trimmed; all white space, ideographic too, is single spaces. */
export function oneLine(text: string): string {
  // Most white space is a single space already, and need not be replaced.
  return text.replace(/\s{2,}|[^\S ]/g, ' ').trim();
}

/** Letters and digits only, width and case folded: equal for two prints of one title. */
export function fold(text: string): string {
  // Letters of all scripts are slow to tell, and most lines have none but plain ones.
  return /^[\0-\x7f]*$/.test(text)
    ? text.toLowerCase().replace(/[^a-z\d]+/g, '')
    : text
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** All matching descendants, as an array that does not change under the caller's hands. */
export function all(root: ParentNode, selector: string): Element[] {
  return [...root.querySelectorAll(selector)];
}

/** How much a text says: a Han or Kana character counts as two Latin ones. */
export function weigh(text: string): number {
  return text.length + (text.match(/[\u3040-\u30ff\u3400-\u9fff]/g)?.length ?? 0);
}

/** Whether an element is a link to another page. */
export function leadsAway(element: Element): boolean {
  return (
    element.localName === 'a' &&
    element.hasAttribute('href') &&
    !element.getAttribute('href')?.startsWith('#')
  );
}

/** The share of an element's text that lies in links, 0 to 1; links inside the page count for little. */
export function linkDensity(element: Element): number {
  const length = lineOf(element).length;
  let linked = 0;
  for (const link of element.querySelectorAll('a[href]')) {
    linked += lineOf(link).length * (link.getAttribute('href')?.startsWith('#') ? 0.3 : 1);
  }
  return length === 0 ? 0 : Math.min(1, linked / length);
}

/** Class and id as lower-case words with single spaces: `relatedPosts-box` gives ` related posts box `. */
export function nameWords(element: Element): string {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  return ` ${names
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, ' ')
    .trim()} `;
}

/** Whether nothing that a reader would miss is in the element: no text (in a paragraph, more than signs), picture or table. */
export function isEmpty(element: Element): boolean {
  return (
    (element.localName === 'p' ? /^[\s|·•*_\-–—]*$/ : /^\s*$/).test(element.textContent ?? '') &&
    !element.querySelector(KEPT) &&
    !element.matches(`br,td,th,${KEPT}`)
  );
}

const KEPT = 'img,math,hr,table';

/** Takes an element, or a piece of text, out and says so. */
export function remove(node: ChildNode, log: Draft['log'], step: string, reason: string): void {
  log(node, step, reason);
  node.remove();
}

/** Gives an element another name; of its attributes those that an article needs stay. */
export function rename(element: Element, name: string): void {
  const renamed = element.ownerDocument.createElement(name);
  for (const attribute of ['id', 'lang', 'dir', 'class']) {
    const value = element.getAttribute(attribute);
    if (value) renamed.setAttribute(attribute, value);
  }
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
}
