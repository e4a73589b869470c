// What a page says of itself, read once for all kinds.

import { all, lineOf } from '@/utils/extract/dom';
import { parseHtml } from '@/utils/html/parse';
import { pathOf, readClaim } from './promise';
import { NO_PROSE } from './words';

/** What the pipeline took for the story: its text, line per block, its sanitised markup, and what is known of it. */
export type FoundStory = {
  readonly textContent: string;
  readonly title: string;
  readonly body: Element;
  readonly publishedTime: string | null;
};

/** The evidence that every kind weighs. */
export type PageSigns = {
  /** The page's root. Of the document itself nothing is asked: a page can shadow all its properties. */
  readonly root: Element;
  readonly url: URL;
  /** See `pathOf`. */
  readonly path: string;
  /** What the page calls itself: the parts of its title, and its first headings. */
  readonly names: readonly string[];
  /** How firmly the page's metadata say that it is one story, 0 to 3. */
  readonly claim: number;
  /** The story's lines without imprint and waiting text. */
  readonly prose: string;
  readonly title: string;
  /** Whether the story has a date. */
  readonly dated: boolean;
  /** The story's markup. */
  readonly body: Element;
};

/** Reads the signs; `url` is the page's address. Neither is changed. */
export function readSigns(document: Document, url: string, story: FoundStory | null): PageSigns {
  const address = new URL(url, 'http://localhost/');
  const nothing = parseHtml('');
  const root = Document.prototype.querySelector.call(document, ':root') ?? nothing.documentElement;
  return {
    root,
    url: address,
    path: pathOf(address),
    names: readNames(root),
    claim: readClaim(root),
    prose: proseOf(story?.textContent ?? ''),
    title: story?.title ?? '',
    dated: Boolean(story?.publishedTime),
    body: story?.body ?? nothing.body,
  };
}

/** The lines of a text that could belong to a story. */
export function proseOf(text: string): string {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '' && !NO_PROSE.test(line))
    .join('\n');
}

/** Whether one of the page's names fits. */
export function isNamed(signs: PageSigns, words: RegExp): boolean {
  return signs.names.some((name) => words.test(name));
}

/** The pieces of text below `root`, in the page's order. */
export function textsOf(root: Element): Node[] {
  const texts: Node[] = [];
  // Made by a document of our own: the page's may be shadowed.
  const walker = parseHtml('').createTreeWalker(root, 4);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) texts.push(text);
  return texts;
}

/** The page's text without code, a line per piece of text; also without what lies in `outside`, a selector. */
export function pageText(root: Element, outside = 'script'): string {
  const lines: string[] = [];
  const body = root.querySelector('body');
  if (body === null) return '';
  for (const text of textsOf(body)) {
    const inside = text.parentElement?.closest(`script,style,noscript,template,select,${outside}`);
    if (!inside) lines.push(text.nodeValue ?? '');
  }
  return lines.join('\n');
}

function readNames(root: Element): string[] {
  const title = lineOf(root.querySelector('title'));
  const headings = all(root, 'h1').slice(0, 3);
  return [
    title,
    ...title.split(/\s+[-–—|·:»]\s+|[|_｜]| ?-{1,2} ?(?=[\u3000-\u9fff])|(?<=[\u3000-\u9fff])-/),
    ...(headings.length > 0 ? headings : all(root, 'h2').slice(0, 1)).map(lineOf),
  ]
    .map((name) => name.trim().slice(0, 300))
    .filter(Boolean);
}
