// Readability, with the parts switched off that Offprint does itself.

import { Readability } from '@mozilla/readability';
import { parseHtml } from '@/utils/html/parse';

/** Readability's strictness, strictest first: it gives up dropping unlikely boxes, then their names, then its cleaning. */
const STRICTNESS = [7, 6, 4, 0];

/** What Readability keeps of a page, and how often it had to read, ever less strictly, to find enough. */
export type Reading = { readonly nodes: ReadonlySet<Node>; readonly readings: number };

/** How a reading is made. */
export type ReadingOptions = {
  /** The story's title, whose repetition Readability drops. */
  readonly title: string;
  /** Less text than this many characters, and it is read again, less strictly. */
  readonly threshold: number;
};

/**
 * The pieces of text and the pictures of `page` that Readability takes for the story; empty when it finds none. `page`
 * stays as it is: Readability consumes copies, and what it keeps is known by its place in them.
 */
export function readWithReadability(page: Document, { title, threshold }: ReadingOptions): Reading {
  const own = leavesOf(page.body);
  let readings = 0;
  let best = { nodes: new Set<Node>(), length: 0 };
  for (const flags of STRICTNESS) {
    readings += 1;
    // The head holds nothing of the story, and often most of the bytes.
    const copy = parseHtml('');
    copy.body.replaceWith(copy.importNode(page.body, true));
    const sources = new Map(leavesOf(copy.body).map((leaf, index) => [leaf, own[index]]));
    const content = parse(copy, title, flags);
    const nodes = new Set<Node>();
    let length = 0;
    for (const leaf of content ? leavesOf(content) : []) {
      const source = sources.get(leaf);
      if (source === undefined) continue;
      nodes.add(source);
      length += leaf.nodeValue?.trim().length ?? 0;
    }
    if (length > best.length) best = { nodes, length };
    if (length >= threshold) break;
  }
  return { nodes: best.nodes, readings };
}

function parse(document: Document, title: string, flags: number): Node | null {
  const reader = new Readability<Node>(document, {
    // Below any length: Readability's own second attempts rebuild the page from a string, and no piece is known again.
    charThreshold: -1,
    disableJSONLD: true,
    keepClasses: true,
    serializer: (element) => element,
  });
  const none = (): void => {};
  // Metadata, lazy pictures and addresses are read by Offprint's own steps.
  Object.assign(reader, {
    _flags: flags,
    _getArticleMetadata: () => ({ title, byline: '-' }),
    _unwrapNoscriptImages: none,
    _fixLazyImages: none,
    _postProcessContent: none,
  });
  return reader.parse()?.content ?? null;
}

/** Text with something in it, then pictures: what Readability moves about but never makes anew. */
function leavesOf(root: Node): Node[] {
  const leaves: Node[] = [];
  const walker = root.ownerDocument?.createTreeWalker(root, 4);
  for (let text = walker?.nextNode(); text; text = walker?.nextNode())
    if (/\S/.test(text.nodeValue ?? '')) leaves.push(text);
  return root instanceof Element ? [...leaves, ...root.querySelectorAll('img')] : leaves;
}
