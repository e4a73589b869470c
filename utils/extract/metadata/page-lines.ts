// The page's short lines, read in one walk: each text once, each element of few words once.

import { oneLine } from '@/utils/extract/dom';

/** A text node's words. Long texts are cut: nobody signs with them. */
export type Piece = {
  readonly text: string;
  /** Its length before the cut, up to `MOST`. */
  readonly length: number;
  readonly element: Element;
};

/** An element of few words, or a text alone. `from` and `to` count pieces, in the page's order. */
export type Line = {
  readonly element: Element;
  /** The element's name, which is slow to ask for. */
  readonly name: string;
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Class, id and what the element says of itself, lower case; `to-author` for a link to an author's page. */
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

/** The longest line, in characters; pieces are cut to it. */
const LONGEST = 300;
/** Of a text no more is looked at. */
const MOST = 2000;
const MUTE =
  /^(script|style|noscript|template|svg|math|nav|select|option|textarea|iframe|object|audio|video|button|head)$/;
const COMMENT = /(?:^|[\s_-])(?:comments?|comment-?list|disqus|replies|respond)(?:[\s_-]|$)/;

/** Addresses of authors' own pages. */
const TO_AUTHOR =
  /\/(?:auth?[eo]u?r\w*|people|staff|contributors?|writers?|reporters?|by|redakt\w+)\/[^/?#]+\/?(?:[?#].*)?$/i;

/** Reads the body's pieces and lines; what no reader reads and the page's navigation are left out. */
export function readPageLines(body: Element): PageLines {
  const pieces: Piece[] = [];
  const lines: Line[] = [];
  const isComment = remembered((words) => COMMENT.test(words));
  // Attributes are slow to ask for: only what holds text is asked, and only after it was found to.
  const walk = (element: Element, outer: Place): number => {
    const name = element.localName;
    const place: Place = /^(a|li|aside|footer)$/.test(name)
      ? {
          link: outer.link || name === 'a',
          item: outer.item || name === 'li',
          aside: outer.aside || name === 'aside' || name === 'footer',
          comment: false,
        }
      : outer;
    const [from, first] = [pieces.length, lines.length];
    let [length, words] = [0, ''];
    let only: Element | null = null;
    for (let node = element.firstChild; node !== null; node = node.nextSibling) {
      if (isElement(node)) {
        if (MUTE.test(node.localName)) continue;
        const inner = walk(node, place);
        if (inner > 0) only = length === 0 ? node : null;
        length += inner;
      } else if (isText(node)) {
        const text = oneLine(node.data.slice(0, MOST));
        if (text === '') continue;
        only = null;
        pieces.push({ text: text.slice(0, LONGEST), length: text.length, element });
        length += text.length;
        // A text beside elements is a line of its own.
        if (text.length <= LONGEST && element.firstElementChild !== null) {
          words ||= wordsOf(element, name);
          lines.push({
            element,
            name,
            text,
            from: pieces.length - 1,
            to: pieces.length,
            words,
            place,
          });
        }
      }
    }
    if (length === 0) return 0;
    words ||= wordsOf(element, name);
    if (length <= LONGEST) {
      const inner = only === null ? undefined : lines.at(-1);
      const text =
        inner !== undefined && inner.element === only
          ? inner.text
          : pieces
              .slice(from)
              .map((piece) => piece.text)
              .join(' ');
      lines.push({ element, name, text, from, to: pieces.length, words, place });
    }
    if (isComment(words) && name !== 'body' && element.querySelector('h1') === null)
      for (let at = first; at < lines.length; at += 1) {
        const line = lines[at];
        if (line && !line.place.comment)
          lines[at] = { ...line, place: { ...line.place, comment: true } };
      }
    return length;
  };
  walk(body, { link: false, item: false, aside: false, comment: false });
  return { pieces, lines };
}

/** Asking the type of a node is much faster than asking its class. */
function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

function isText(node: Node): node is Text {
  return node.nodeType === 3;
}

/** Class, id and what the element says of itself, lower case. */
function wordsOf(element: Element, name: string): string {
  const ask = (attribute: string): string => element.getAttribute(attribute) ?? '';
  const words = `${ask('class')} ${ask('id')} ${ask('itemprop')}`;
  if (name !== 'a') return words.toLowerCase();
  return `${words} ${ask('rel')}${TO_AUTHOR.test(ask('href')) ? ' to-author' : ''}`.toLowerCase();
}

/** A test whose answers are kept: pages give the same class to many elements. */
export function remembered(test: (text: string) => boolean): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const answer = test(text);
    known.set(text, answer);
    return answer;
  };
}
