// Article markup brought to what Markdown knows, as DOM, before it is written.

/** Elements that say nothing Markdown could say: their text stays. */
const TRANSPARENT = 'span, u, ins, mark, small, abbr, time, cite, dfn, var, bdi, bdo, samp, kbd';

/** Emphasis inside the same emphasis says nothing more. */
const NESTED = ':is(em, i) :is(em, i), :is(strong, b) :is(strong, b), :is(del, s) :is(del, s)';

/** Elements that cannot stand inside a line or a table's cell. */
const BLOCKS =
  'p, div, section, ul, ol, li, dl, dt, dd, blockquote, pre, figure, figcaption, table, hr, h1, h2, h3, h4, h5, h6, details, summary';

/** An address in the text, without the punctuation that ends its sentence. */
const ADDRESS = /(?<![a-z@_])(https?:\/\/[\w\-.~:/?#@!$&*+,;=%()']*[\w\-~/#=&%])/i;

/** The element a `!` right before a link is put into: `![` would make a picture of the link. */
export const BANG = 'x-bang';

/**
 * Changes the body of a sanitised, parsed article in place: ruby becomes base(annotation), definition lists become
 * bold terms and bullets, details a bold line and its content, tables that only lay out become their cells.
 */
export function simplify(body: HTMLElement): void {
  for (const element of body.querySelectorAll('rp, wbr, pre img')) element.remove();
  for (const annotation of body.querySelectorAll('rt')) {
    if ((annotation.textContent ?? '').trim() !== '') surround(annotation, '(', ')');
  }
  for (const quote of body.querySelectorAll('q')) surround(quote, '“', '”');
  for (const formula of body.querySelectorAll('math[alttext]')) {
    replaceWith(formula, 'code', formula.getAttribute('alttext') ?? '');
  }
  for (const line of body.querySelectorAll('pre br')) line.replaceWith('\n');
  unwrapAll(
    body,
    `${TRANSPARENT}, ruby, rt, q, math, math *, figcaption :is(em, i), caption :is(em, i)`,
  );
  flattenLayoutTables(body);
  keepLinksInline(body);
  for (const cell of body.querySelectorAll('td, th')) keepInCell(cell);
  for (const list of body.querySelectorAll('dl')) replaceWith(list, 'div', ...list.childNodes);
  for (const term of body.querySelectorAll('dt, summary')) boldLine(term);
  for (const definition of body.querySelectorAll('dd')) bullet(definition);
  for (const details of body.querySelectorAll('details'))
    replaceWith(details, 'div', ...details.childNodes);
  unwrapAll(body, NESTED);
  // Two code spans side by side would share their backticks.
  for (const code of body.querySelectorAll('code + code')) {
    if (code.previousSibling?.nodeName !== 'CODE' || code.closest('pre') !== null) continue;
    code.prepend(...code.previousSibling.childNodes);
    code.previousSibling.remove();
  }
  body.normalize();
  linkAddresses(body);
  for (const link of body.querySelectorAll('a[href]')) setBangApart(link);
}

/** An address in the text becomes a link to itself, as every GFM reader would make it. */
function linkAddresses(body: HTMLElement): void {
  const texts = body.ownerDocument.createTreeWalker(body, 4);
  const found: Node[] = [];
  while (texts.nextNode()) found.push(texts.currentNode);
  for (const text of found) {
    const parts = (text.nodeValue ?? '').split(ADDRESS);
    if (parts.length === 1 || text.parentElement?.closest('a, code, pre') !== null) continue;
    const pieces = body.ownerDocument.createDocumentFragment();
    for (const [index, part] of parts.entries()) {
      if (index % 2 === 0) {
        pieces.append(part);
        continue;
      }
      const link = body.ownerDocument.createElement('a');
      link.setAttribute('href', part);
      link.textContent = part;
      pieces.append(link);
    }
    text.parentNode?.replaceChild(pieces, text);
  }
}

function surround(element: Element, before: string, after: string): void {
  element.prepend(before);
  element.append(after);
}

function unwrapAll(body: HTMLElement, selector: string): void {
  for (const element of body.querySelectorAll(selector)) element.replaceWith(...element.childNodes);
}

function replaceWith(element: Element, name: string, ...content: (Node | string)[]): Element {
  const made = element.ownerDocument.createElement(name);
  made.append(...content);
  element.replaceWith(made);
  return made;
}

/** A table that holds blocks no cell can hold, or has one column, is layout: its cells follow one another. */
function flattenLayoutTables(body: HTMLElement): void {
  // Inner tables first, so that each is judged before the one around it.
  for (const table of [...body.querySelectorAll('table')].reverse()) {
    const oneColumn = [...table.querySelectorAll('tr')].every((row) => row.children.length <= 1);
    if (!oneColumn && table.querySelector('table, pre, figure') === null) continue;
    const own = (selector: string): Element[] =>
      [...table.querySelectorAll(selector)].filter((part) => part.closest('table') === table);
    for (const part of own('col, colgroup')) part.remove();
    for (const cell of own('td, th, caption')) replaceWith(cell, 'div', ...cell.childNodes);
    for (const part of own('tr, thead, tbody, tfoot')) part.replaceWith(...part.childNodes);
    replaceWith(table, 'div', ...table.childNodes);
  }
}

/** A link goes around text or a picture; around a block it goes to the pictures inside. */
function keepLinksInline(body: HTMLElement): void {
  for (const link of body.querySelectorAll('a[href]')) {
    if (link.querySelector('figure, table, pre, ul, ol, dl') !== null) {
      for (const picture of link.querySelectorAll('img')) {
        const own = link.cloneNode(false);
        picture.replaceWith(own);
        own.appendChild(picture);
      }
      link.replaceWith(...link.childNodes);
    } else {
      for (const block of link.querySelectorAll(BLOCKS))
        block.replaceWith(' ', ...block.childNodes, ' ');
    }
  }
}

function keepInCell(cell: Element): void {
  for (const heading of cell.querySelectorAll('h1, h2, h3, h4, h5, h6')) boldLine(heading);
  for (const quote of cell.querySelectorAll('blockquote'))
    replaceWith(quote, 'div', ...quote.childNodes);
  for (const rule of cell.querySelectorAll('hr')) rule.remove();
}

function boldLine(element: Element): void {
  const content = [...element.childNodes];
  if (element.querySelector(BLOCKS) !== null) {
    replaceWith(element, 'div', ...content);
    return;
  }
  const strong = element.ownerDocument.createElement('strong');
  strong.append(...content);
  replaceWith(element, 'p', strong);
}

/** Neighbouring definitions share one list. */
function bullet(definition: Element): void {
  const before = definition.previousElementSibling;
  const item = replaceWith(definition, 'li', ...definition.childNodes);
  if (before?.localName === 'ul' && before.hasAttribute('data-definitions')) {
    before.append(item);
    return;
  }
  const list = item.ownerDocument.createElement('ul');
  list.setAttribute('data-definitions', '');
  item.replaceWith(list);
  list.append(item);
}

function setBangApart(link: Element): void {
  const text = link.previousSibling;
  if (text?.nodeType !== 3 || text.nodeValue === null || !text.nodeValue.endsWith('!')) return;
  text.nodeValue = text.nodeValue.slice(0, -1);
  const bang = link.ownerDocument.createElement(BANG);
  bang.textContent = '!';
  link.before(bang);
}
