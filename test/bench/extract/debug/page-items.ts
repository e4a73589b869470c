// The page as it was loaded, item by item: its lines of text, its pictures and players.

import { BLOCKS } from '@/utils/extract/lines/read-lines';

/** A line's pieces of text, or one picture or player. */
export type Item = {
  readonly kind: 'text' | 'picture' | 'player';
  readonly nodes: readonly Node[];
  readonly text: string;
  readonly path: string;
};

const SILENT = /^(script|style|noscript|template|head|title|select|textarea|source|track)$/;
const PICTURE = /^(img|amp-img)$/;
const PLAYER = /^(iframe|video|audio|embed|object)$/;

/** All items of `root` in order, hidden ones too. */
export function pageItems(root: Element): Item[] {
  const items: Item[] = [];
  let nodes: Node[] = [];
  const close = (block: Element): void => {
    const text = tidy(nodes.map(({ nodeValue }) => nodeValue ?? '').join(''));
    const told = nodes.filter(({ nodeValue }) => nodeValue?.trim());
    if (text !== '') items.push({ kind: 'text', nodes: told, text, path: pathOf(block) });
    nodes = [];
  };
  const walk = (element: Element, block: Element): void => {
    for (const child of element.childNodes) {
      if (child.nodeType === 3) nodes.push(child);
      else if (child instanceof Element && !SILENT.test(child.localName)) {
        const name = child.localName;
        const isPicture = PICTURE.test(name);
        if (isPicture || PLAYER.test(name)) {
          const kind = isPicture ? 'picture' : 'player';
          items.push({ kind, nodes: [child], text: addressOf(child), path: pathOf(child) });
        } else if (name === 'br') close(block);
        else if (BLOCKS.has(name)) {
          close(block);
          walk(child, child);
          close(child);
        } else walk(child, block);
      }
    }
  };
  walk(root, root);
  close(root);
  return items;
}

function tidy(text: string): string {
  return text.replace(/[\s\u3000]+/g, ' ').trim();
}

/** A picture's words and address, wherever its loader keeps it. */
function addressOf(element: Element): string {
  const names = 'alt title src data-src data-original srcset data'.split(' ');
  const values = names.map((name) => element.getAttribute(name)?.trim()).filter(Boolean);
  return values.slice(0, 2).join(' · ').slice(0, 300);
}

/** An element with the two around it, by names and classes. */
function pathOf(element: Element): string {
  const names: string[] = [];
  for (let at: Element | null = element; at && names.length < 3; at = at.parentElement) {
    const id = at.getAttribute('id');
    const classes = (at.getAttribute('class') ?? '').split(/\s+/).filter(Boolean).slice(0, 3);
    names.unshift(`${at.localName}${id ? `#${id}` : ''}${classes.map((c) => `.${c}`).join('')}`);
  }
  return names.join(' > ').slice(0, 200);
}
