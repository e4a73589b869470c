// A story as one entry: a page that opens anywhere and holds the story whole, its shown body being the page's own text.

import { escapeHtml } from '@/utils/html/escape';
import type { Article } from '@/utils/model/article';
import type { BackupStory, Revision } from '@/utils/model/backup';
import { type Bytes, encodeText, joinBytes } from '@/utils/text/bytes';
import { PAGE_HEAD, pageStyle } from './page-parts';
import { headFor } from './parts';

/** Before the story's data, which are a comment: nothing of them shows, and nothing runs. */
export const DATA_START = '<!--offprint ';
/** Before and behind the shown body. */
export const BODY_START = '<!--offprint body-->';
const BODY_END = '<!--/offprint body-->';

/**
 * Where the shown body lies in the page. Stored HTML keeps a picture's address in `data-src`; where the page calls it
 * `src`, so that it shows, `pictures` says so.
 */
export type BodyInPage = {
  readonly revision: number;
  /** Length in the page, right behind {@link BODY_START}. */
  readonly bytes: number;
  readonly pictures: 'src' | 'data-src';
};

/** The page: head, data, story. Pure; the same story gives the same bytes. */
export async function storyPage({ article, contents }: BackupStory): Promise<Bytes> {
  const shown = contents.find(({ revision }) => revision === article.revision);
  const picture = shown?.html == null || !isTame(shown.html) ? null : showPictures(shown.html);
  const body = picture === null ? null : encodeText(picture.html);
  const place: BodyInPage | null =
    body === null || picture === null
      ? null
      : { revision: article.revision, bytes: body.length, pictures: picture.called };
  const data = await dataComment({
    article,
    contents: contents.map((one) =>
      one === shown && body !== null ? { ...one, html: null } : one,
    ),
    body: place,
  });
  return joinBytes([
    encodeText(beginning(article)),
    data,
    encodeText(`\n<article>\n${heading(article)}`),
    ...(body === null
      ? [encodeText(withoutBody(article, shown))]
      : [encodeText(BODY_START), body, encodeText(BODY_END)]),
    encodeText(`${tagLine(article)}\n</article>\n</body>\n</html>\n`),
  ]);
}

/** The story's data as the page holds them. In JSON no hyphen needs to stand beside another, and a comment ends with two. */
async function dataComment(data: unknown): Promise<Bytes> {
  const json = encodeText(`${JSON.stringify(data).replaceAll('--', '-\\u002d')}\n`);
  const head = await headFor('story', json);
  return joinBytes([encodeText(DATA_START), head, json, encodeText('-->')]);
}

/**
 * Whether a body may stand in the page as it is. The sanitizer lets none of these through; but a body may have come from
 * someone else's backup, and here nothing sanitises it again. Then the page shows its text, and the data have the rest.
 */
function isTame(html: string): boolean {
  return !/<(script|style|meta|base|link|iframe|frame|object|embed|form|svg|template|title|!)/iu.test(
    html,
  );
}

const PICTURE = (called: string) => new RegExp(`(<img(?: [\\w:-]+="[^"]*")*?) ${called}="`, 'g');

/** Names the pictures' addresses `src`, if they can be named back without doubt. */
function showPictures(html: string): { html: string; called: BodyInPage['pictures'] } {
  const shown = html.replace(PICTURE('data-src'), '$1 src="');
  return hidePictures(shown) === html
    ? { html: shown, called: 'src' }
    : { html, called: 'data-src' };
}

/** The stored HTML of a body whose pictures are called `src`. */
export function hidePictures(shown: string): string {
  return shown.replace(PICTURE('src'), '$1 data-src="');
}

function beginning({ lang, dir, title }: Article): string {
  const attributes = [
    lang === null ? '' : ` lang="${escapeHtml(lang)}"`,
    dir === null ? '' : ` dir="${dir}"`,
  ].join('');
  return `<!doctype html>
<html${attributes}>
<head>
${PAGE_HEAD}
<title>${escapeHtml(title)}</title>
<style>${pageStyle}</style>
</head>
<body>
`;
}

/** Title; byline · source · day · site; the address, which needs no word in any language. */
function heading({ title, byline, source, siteName, publishedTime, url }: Article): string {
  const facts = [byline, source, publishedTime?.slice(0, 10), siteName === source ? null : siteName]
    .filter((fact) => fact !== null && fact !== undefined && fact !== '')
    .map((fact) => escapeHtml(fact ?? ''));
  const address = escapeHtml(url);
  const link = /^https?:\/\//iu.test(url)
    ? `<a href="${address}" rel="noopener noreferrer">${address}</a>`
    : address;
  return `<header>
<h1>${escapeHtml(title)}</h1>
${facts.length > 0 ? `<p>${facts.join(' · ')}</p>\n` : ''}<p dir="ltr">${link}</p>
</header>
`;
}

/** A link has its excerpt; of a body that could not be read the text is left. */
function withoutBody({ excerpt }: Article, shown: Revision | undefined): string {
  const lines = (shown?.text ?? excerpt ?? '').split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n');
}

function tagLine({ tags }: Article): string {
  if (tags.length === 0) return '';
  const items = tags.map((tag) => `<li>#${escapeHtml(tag)}</li>`).join('');
  return `\n<footer><ul>${items}</ul></footer>`;
}
