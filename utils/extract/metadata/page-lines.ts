// The page's short lines, read in one walk: each text once, each element of few words once.

/** A text node's words. Long texts are cut: nobody signs with them. */
export type Piece = {
  readonly text: string;
  /** Its whole length, before the cut. */
  readonly length: number;
  readonly element: Element;
};

/** An element of few words, or a text alone. `from` and `to` count pieces, in the page's order. */
export type Line = {
  readonly element: Element;
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Class, id and what the element says of itself, lower case. */
  readonly words: string;
  readonly place: Place;
};

/** What a line stands in; each is true inside such a thing at any depth. */
export type Place = {
  readonly link: boolean;
  readonly item: boolean;
  readonly aside: boolean;
  readonly comment: boolean;
};

/** All pieces of a page, and its lines, an inner one before the one around it. */
export type PageLines = { readonly pieces: readonly Piece[]; readonly lines: readonly Line[] };

const LONGEST = 300;
const MUTE =
  /^(script|style|noscript|template|svg|math|nav|select|option|textarea|iframe|object|audio|video|button|head)$/;
const COMMENT = /(?:^|[\s_-])(?:comments?|comment-?list|disqus|replies|respond)(?:[\s_-]|$)/;

/** Reads the body's pieces and lines; what no reader reads and the page's navigation are left out. */
export function readPageLines(body: Element): PageLines {
  const pieces: Piece[] = [];
  const lines: Line[] = [];
  const walk = (element: Element, outer: Place): number => {
    const name = element.localName;
    const words = ['class', 'id', 'itemprop', 'rel']
      .map((attribute) => element.getAttribute(attribute) ?? '')
      .join(' ')
      .toLowerCase();
    const place: Place = {
      link: outer.link || name === 'a',
      item: outer.item || name === 'li',
      aside: outer.aside || name === 'aside' || name === 'footer',
      comment:
        outer.comment || (COMMENT.test(words) && name !== 'body' && !element.querySelector('h1')),
    };
    const from = pieces.length;
    let length = 0;
    let only: Element | null = null;
    for (let node = element.firstChild; node !== null; node = node.nextSibling) {
      if (node instanceof Element) {
        if (MUTE.test(node.localName)) continue;
        const inner = walk(node, place);
        if (inner > 0) only = length === 0 ? node : null;
        length += inner;
      } else if (node.nodeType === node.TEXT_NODE) {
        const text = oneLine(node.nodeValue ?? '');
        if (text === '') continue;
        only = null;
        pieces.push({ text: text.slice(0, LONGEST), length: text.length, element });
        length += text.length;
        // A text beside elements is a line of its own.
        if (text.length <= LONGEST && element.firstElementChild !== null)
          lines.push({ element, text, from: pieces.length - 1, to: pieces.length, words, place });
      }
    }
    if (length > 0 && length <= LONGEST) {
      const inner = only === null ? undefined : lines.at(-1);
      const text =
        inner?.element === only && inner !== undefined
          ? inner.text
          : pieces
              .slice(from)
              .map((piece) => piece.text)
              .join(' ');
      lines.push({ element, text, from, to: pieces.length, words, place });
    }
    return length;
  };
  walk(body, { link: false, item: false, aside: false, comment: false });
  return { pieces, lines };
}

function oneLine(text: string): string {
  return text
    .slice(0, 2000)
    .replace(/[\s\u3000]+/g, ' ')
    .trim();
}
