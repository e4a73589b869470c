// What a page says of itself, read once for all kinds.

import { all, lineOf } from '@/utils/extract/dom';
import { NO_PROSE } from './words';

/** What the pipeline took for the story: its text, line per block, and its sanitised HTML. */
export type FoundStory = {
  readonly textContent: string;
  readonly title: string;
  readonly html: string;
};

/** The evidence that every kind weighs. */
export type PageSigns = {
  readonly document: Document;
  readonly url: URL;
  /** Path in lower case, without the trailing slash and `index.html` and their like; `` for a front door. */
  readonly path: string;
  /** What the page calls itself: the parts of its title, and its first headings. */
  readonly names: readonly string[];
  /** How firmly the page's metadata say that it is one story, 0 to 3. */
  readonly claim: number;
  /** The story's lines without imprint and waiting text. */
  readonly prose: string;
  readonly html: string;
};

/** Reads the signs; `url` is the page's address. Neither is changed. */
export function readSigns(document: Document, url: string, story: FoundStory | null): PageSigns {
  const address = new URL(url, 'http://localhost/');
  return {
    document,
    url: address,
    path: address.pathname
      .toLowerCase()
      .replace(/\/(index|default|home)(\.\w+)?$/, '')
      .replace(/\/+$/, ''),
    names: readNames(document),
    claim: readClaim(document),
    prose: proseOf(story?.textContent ?? ''),
    html: story?.html ?? '',
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

/** The page's text without code, a line per piece of text; also without what lies in `outside`, a selector. */
export function pageText(document: Document, outside = 'script'): string {
  const lines: string[] = [];
  if (document.body === null) return '';
  const texts = document.createTreeWalker(document.body, 4);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const inside = text.parentElement?.closest(`script,style,noscript,template,select,${outside}`);
    if (!inside) lines.push(text.nodeValue ?? '');
  }
  return lines.join('\n');
}

function readNames(document: Document): string[] {
  const title = lineOf(document.querySelector('title'));
  const headings = all(document, 'h1').slice(0, 3);
  return [
    title,
    ...title.split(/\s+[-–—|·:»]\s+|[|_｜]| ?-{1,2} ?(?=[\u3000-\u9fff])|(?<=[\u3000-\u9fff])-/),
    ...(headings.length > 0 ? headings : all(document, 'h2').slice(0, 1)).map(lineOf),
  ].flatMap((name) => (name.trim() === '' ? [] : [name.trim()]));
}

function readClaim(document: Document): number {
  const linked = all(document, 'script[type*="ld+json"]').map(lineOf).join();
  const typed = linked.match(/"@type"\s*:\s*\[?\s*"\w*(Article|Posting|Reportage|Review)"/g);
  const dated = all(
    document,
    '[property="article:published_time"],[itemprop~="datePublished"],[name="publishdate" i],[name="pubdate" i]',
  );
  return [
    document.querySelector('meta[property="og:type"][content*="article" i]') !== null,
    typed !== null && typed.length < 4,
    (dated.length > 0 && dated.length < 4) || (linked.match(/"datePublished"/g) ?? []).length === 1,
  ].filter(Boolean).length;
}
