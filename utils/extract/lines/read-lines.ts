// A page as the lines of text a reader sees, each with what surrounds it.

import { leadsAway, oneLine, weigh } from '@/utils/extract/dom';
import { hintReader } from './hints';

/** One line: the text between two breaks of the layout. */
export type Line = {
  /** Its pieces of text, in order. */
  readonly nodes: readonly Node[];
  /** The block it stands in. */
  readonly block: Element;
  readonly text: string;
  /** As `weigh` counts. */
  readonly weight: number;
  /** Characters of it that lie in links to other pages, and that the first reading kept. */
  readonly linked: number;
  readonly kept: number;
  /** Where it stands. */
  readonly place: Place;
};

/** A picture, figure, player's card or rule among the lines; `at` is the line that follows it, or holds it. */
export type Medium = { readonly element: Element; readonly at: number };

/** The lines of a page, and what stands among them. */
export type PageLines = { readonly lines: readonly Line[]; readonly media: readonly Medium[] };

/** What the elements around a line say. */
export type Place = {
  readonly depth: number;
  /** Names of landmarks and lists on the way up, as bits of `LANDMARKS`. */
  readonly marks: number;
  /** How many elements on the way up are named like a story's, and like something else. */
  readonly friendly: number;
  readonly foreign: number;
  /** The same of the block alone: 1, 0 or -1. */
  readonly own: number;
};

/** Elements that tell a place, in the order of their bits. */
export const LANDMARKS = 'form table li pre article main section'.split(' ');

/** Elements that begin a line of their own. */
export const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
const NO_TEXT =
  /^(script|style|noscript|template|svg|select|textarea|button|head|title|iframe|object)$/;

/**
 * The lines of `root` in order; `kept` are the pieces of text that the first reading kept. A figure's text
 * is no line: it goes where its picture goes.
 */
export function readLines(root: Element, kept: ReadonlySet<Node>): PageLines {
  const lines: Line[] = [];
  const media: Medium[] = [];
  let [nodes, text, linked, chosen] = [[] as Node[], '', 0, 0];
  const hintOf = hintReader();
  const close = (block: Element, place: Place): void => {
    const line = oneLine(text);
    if (line !== '') {
      const weight = weigh(line);
      lines.push({
        nodes,
        block,
        text: line,
        weight,
        linked,
        kept: chosen,
        place,
      });
    }
    [nodes, text, linked, chosen] = [[], '', 0, 0];
  };
  const walk = (element: Element, block: Element, place: Place, inLink: boolean): void => {
    for (let child = element.firstChild; child !== null; child = child.nextSibling) {
      if (child.nodeType === 3) {
        const value = child.nodeValue ?? '';
        const length = value.trim().length;
        if (length === 0) {
          text += ' ';
          continue;
        }
        nodes.push(child);
        text += value;
        if (inLink) linked += length;
        if (kept.has(child)) chosen += length;
      } else if (child instanceof Element) {
        const name = child.localName;
        if (name === 'br') {
          close(block, place);
        } else if (isMedium(child)) {
          // Blocks end the line before them.
          if (name !== 'img') close(block, place);
          media.push({ element: child, at: lines.length });
        } else if (NO_TEXT.test(name)) continue;
        else if (BLOCKS.has(name)) {
          close(block, place);
          const inner = placeIn(child, place, hintOf(child));
          walk(child, child, inner, inLink);
          close(child, inner);
        } else {
          walk(child, block, place, inLink || leadsAway(child));
        }
      }
    }
  };
  const outside = { depth: 0, marks: 0, friendly: 0, foreign: 0, own: 0 };
  walk(root, root, outside, false);
  close(root, outside);
  return { lines, media };
}

function isMedium(element: Element): boolean {
  const name = element.localName;
  return (
    name === 'img' ||
    name === 'hr' ||
    (name === 'p' && element.className === 'offprint-embed') ||
    (name === 'figure' &&
      element.querySelector('img,.offprint-embed') !== null &&
      element.querySelector('table,pre,h2,h3,h4,p + p + p,figcaption a + a') === null)
  );
}

function placeIn(element: Element, around: Place, hint: number): Place {
  const bit = LANDMARKS.indexOf(element.localName);
  return {
    depth: around.depth + 1,
    marks: bit < 0 ? around.marks : around.marks | (1 << bit),
    friendly: around.friendly + (hint > 0 ? 1 : 0),
    foreign: around.foreign + (hint < 0 ? 1 : 0),
    own: hint,
  };
}
