// A story as one HTML page that opens anywhere: no script, nothing loaded but its pictures.

import { type FilesWriter, partialNote, type WriteOptions } from '@/utils/formats/writer';
import { parseHtml } from '@/utils/html/parse';
import { sanitizeHtml } from '@/utils/html/sanitize';
import type { Article, ArticleWithBody } from '@/utils/model/article';
import { pageStyle } from './page-style';

/** Even if the sanitizer failed, the page could run nothing and send nothing but requests for pictures. */
const POLICY =
  "default-src 'none'; img-src https: http: data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * A complete document: the article's language and direction, its facts, a link to the original, the sanitised body,
 * the reader's tags. Pictures load from their own address without a referrer, or from what `shownImages` names.
 */
export const htmlWriter: FilesWriter = {
  container: 'files',
  writeArticle: (written, options) => `<!doctype html>\n${buildPage(written, options).outerHTML}\n`,
};

/** The page is built as DOM: every text and attribute is escaped by the serialiser. */
function buildPage({ article, html }: ArticleWithBody, options: WriteOptions): HTMLElement {
  const page = parseHtml('<!doctype html><html><head></head><body></body></html>');
  const make = maker(page);
  const root = page.documentElement;
  if (article.lang !== null) root.setAttribute('lang', article.lang);
  if (article.dir !== null) root.setAttribute('dir', article.dir);

  page.head.append(
    ...['\n', make('meta', { charset: 'utf-8' })],
    ...['\n', make('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY })],
    ...['\n', make('meta', { name: 'referrer', content: 'no-referrer' })],
    ...['\n', make('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' })],
    ...['\n', make('title', {}, article.title)],
    ...describe(article).flatMap(([name, content]) => ['\n', make('meta', { name, content })]),
    ...(isWebAddress(article.canonicalUrl)
      ? ['\n', make('link', { rel: 'canonical', href: article.canonicalUrl })]
      : []),
    ...['\n', make('style', {}, pageStyle), '\n'],
  );

  const story = make(
    'article',
    {},
    '\n',
    heading(article, make),
    '\n',
    ...partialNote(article, options).flatMap((note) => [make('p', { class: 'note' }, note), '\n']),
    ...bodyOf(html, options),
    '\n',
  );
  if (article.tags.length > 0) {
    const tags = article.tags.map((tag) => make('li', {}, tag));
    story.append(make('footer', {}, make('ul', { class: 'tags' }, ...tags)), '\n');
  }
  page.body.append('\n', story, '\n');
  return root;
}

type Make = (
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...content: (Node | string)[]
) => HTMLElement;

function maker(page: Document): Make {
  return (name, attributes, ...content) => {
    const element = page.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...content);
    return element;
  };
}

function describe({ byline, excerpt, keywords }: Article): [name: string, content: string][] {
  const said: [string, string | null][] = [
    ['author', byline],
    ['description', excerpt],
    ['keywords', keywords.length > 0 ? keywords.join(', ') : null],
  ];
  return said.flatMap(([name, content]) => (content === null ? [] : [[name, content]]));
}

/** Title; byline · source · day · site; the address, which needs no word in any language. */
function heading(article: Article, make: Make): HTMLElement {
  const { title, byline, source, siteName, publishedTime, url } = article;
  const facts: (Node | string)[] = [byline, source].filter((fact) => fact !== null);
  if (publishedTime !== null)
    facts.push(make('time', { datetime: publishedTime }, shownTime(publishedTime)));
  if (siteName !== null && siteName !== source) facts.push(siteName);
  const line = facts.flatMap((fact, index) => (index === 0 ? [fact] : [' · ', fact]));
  const address = isWebAddress(url)
    ? make('a', { href: url, rel: 'noopener noreferrer' }, url)
    : url;
  const header = make('header', {}, '\n', make('h1', {}, title), '\n');
  if (line.length > 0) header.append(make('p', { class: 'facts' }, ...line), '\n');
  header.append(make('p', { class: 'original', dir: 'ltr' }, address), '\n');
  return header;
}

/** The day and the clock as the page stated them, whatever the zone. */
function shownTime(time: string): string {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?/.exec(time);
  return match === null
    ? time
    : [match[1], match[2]].filter((part) => part !== undefined).join(' ');
}

function bodyOf(html: string, { shownImages }: WriteOptions): Node[] {
  const { body } = parseHtml(sanitizeHtml(html));
  for (const picture of body.querySelectorAll('img')) {
    const address = picture.getAttribute('data-src');
    picture.removeAttribute('data-src');
    if (address === null) continue;
    picture.setAttribute('src', shownImages?.get(address) ?? address);
    picture.setAttribute('loading', 'lazy');
    picture.setAttribute('decoding', 'async');
    picture.setAttribute('referrerpolicy', 'no-referrer');
    if (!picture.hasAttribute('alt')) picture.setAttribute('alt', '');
  }
  return [...body.childNodes];
}

function isWebAddress(address: string): boolean {
  return /^https?:\/\//i.test(address);
}
