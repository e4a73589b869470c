// The contents of a backup for people: pages with a line for each story, which open without Offprint.

import { escapeHtml } from '@/utils/html/escape';
import type { StoryRow } from '@/utils/model/backup';
import { type Bytes, encodeText } from '@/utils/text/bytes';
import { localStamp } from '@/utils/text/local-stamp';
import { ENTRY } from './format';
import { PAGE_HEAD, pageStyle } from './page-parts';

/** The words on these pages, in the reader's language. */
export type IndexWords = {
  /** A language tag. */
  readonly lang: string;
  readonly title: string;
  /** How many stories there are: "3 stories". */
  readonly stories: (count: number) => string;
  /** Behind a story that lies in the trash. */
  readonly inTrash: string;
};

/** A page that is ready to be written. */
export type IndexPage = { readonly path: string; readonly bytes: Bytes };

const STORIES_A_PAGE = 1000;

/** Gathers lines into pages. Holds the first page, which is written last, and the one being filled. */
export function indexPages(words: IndexWords, timeZone: string | undefined) {
  const first: string[] = [];
  let current = first;
  let page = 1;
  return {
    /** Takes a story in; a page that is full comes back, to be written. */
    add: (row: StoryRow, path: string): IndexPage | null => {
      let full: IndexPage | null = null;
      if (current.length === STORIES_A_PAGE) {
        if (page > 1) full = laterPage(words, page, current, true);
        current = [];
        page += 1;
      }
      current.push(lineOf(row, path, words, timeZone));
      return full;
    },
    /** The last page, if there is more than one, and the first. */
    end: (count: number, madeTime: string): IndexPage[] => [
      ...(page > 1 ? [laterPage(words, page, current, false)] : []),
      { path: ENTRY.index, bytes: firstPage(words, first, page, count, madeTime) },
    ],
  };
}

function lineOf(
  { title, siteName, publishedTime, savedTime, lang, dir, shelf, starred }: StoryRow,
  path: string,
  { inTrash }: IndexWords,
  timeZone: string | undefined,
): string {
  const href = path.split('/').map(encodeURIComponent).join('/');
  const day = publishedTime?.slice(0, 10) ?? localStamp(savedTime, timeZone).slice(0, 10);
  const facts = [siteName, day, starred === 1 ? '★' : null, shelf === 'trash' ? inTrash : null]
    .filter((fact) => fact !== null && fact !== '')
    .map((fact) => escapeHtml(fact ?? ''))
    .join(' · ');
  const language = lang === null ? '' : ` lang="${escapeHtml(lang)}"`;
  const name = escapeHtml(title.trim() === '' ? path : title);
  return `<li><a href="${escapeHtml(href)}"${language} dir="${dir ?? 'auto'}">${name}</a> <small>${facts}</small></li>`;
}

function firstPage(
  words: IndexWords,
  lines: readonly string[],
  pages: number,
  count: number,
  madeTime: string,
): Bytes {
  const links = Array.from({ length: pages }, (_, index) => linkTo(index + 1));
  return pageOf(
    words,
    `<header>\n<h1>${escapeHtml(words.title)}</h1>\n<p><time datetime="${madeTime}">${madeTime.slice(0, 10)}</time> · ${escapeHtml(words.stories(count))}</p>\n</header>`,
    lines,
    1,
    pages > 1 ? links : [],
  );
}

function laterPage(
  words: IndexWords,
  page: number,
  lines: readonly string[],
  hasNext: boolean,
): IndexPage {
  const near = [1, ...(page > 2 ? [page - 1] : []), page, ...(hasNext ? [page + 1] : [])];
  const header = `<header>\n<h1>${escapeHtml(words.title)}</h1>\n</header>`;
  return { path: pathOf(page), bytes: pageOf(words, header, lines, page, near.map(linkTo)) };
}

function pageOf(
  { lang, title }: IndexWords,
  header: string,
  lines: readonly string[],
  page: number,
  links: readonly string[],
): Bytes {
  const nav = links.length > 0 ? `<nav>${links.join(' ')}</nav>\n` : '';
  return encodeText(`<!doctype html>
<html lang="${escapeHtml(lang)}">
<head>
${PAGE_HEAD}
<title>${escapeHtml(title)}</title>
<style>${pageStyle}</style>
</head>
<body>
${header}
${nav}<ol start="${(page - 1) * STORIES_A_PAGE + 1}">
${lines.join('\n')}
</ol>
${nav}</body>
</html>
`);
}

function linkTo(page: number): string {
  return `<a href="${pathOf(page)}">${page}</a>`;
}

function pathOf(page: number): string {
  return page === 1 ? ENTRY.index : `index-${page}.html`;
}
