// The links of a pager: which leads to the story's next page, and which to another story.

import { describe, expect, test } from 'vitest';
import { lookAhead } from '@/utils/extract/look-ahead';
import { findNextPage, readPager } from '@/utils/extract/pages/pager';
import { parseHtml } from '@/utils/html/parse';

const HERE = 'https://news.example/2024/05/03/ferry.html';
const next = (html: string, url = HERE, head = '') =>
  findNextPage(parseHtml(`<html><head>${head}</head><body>${html}</body></html>`), url);
const at = (path: string) => new URL(path, HERE).href;

const KNOWN_BY: [string, string, string][] = [
  ['numbers', '<b>1</b> <a href="ferry_2.html">2</a> <a href="ferry_3.html">3</a>', 'ferry_2.html'],
  ['第2页', '<a href="ferry_1.html">第2页</a><a href="ferry_2.html">第3页</a>', 'ferry_1.html'],
  ['下一页', '<a href="#">上一页</a> <a href="ferry_2.html">下一页 &gt;</a>', 'ferry_2.html'],
  ['下一頁 »', '<a href="?page=2">下一頁 »</a>', '?page=2'],
  [
    'an address in a script',
    `<a onclick="location.href='ferry_2.html';">下一页</a>`,
    'ferry_2.html',
  ],
  ['Next page', '<a href="ferry-2.html"><span>Next page</span> →</a>', 'ferry-2.html'],
  ['Next', '<a href="/2024/05/03/ferry.html/2">Next</a>', 'ferry.html/2'],
  ['Page 2', '<a href="ferry.html?p=2">Page 2</a>', '?p=2'],
  ['an arrow', '<a href="ferry_2.html" aria-label="Next page"><svg></svg></a>', 'ferry_2.html'],
  ['»', '<a href="ferry_2.html">»</a>', 'ferry_2.html'],
  [
    'counted from 0',
    '<a href="?page=1">2</a><a href="?page=2">3</a><a href="?page=1">next</a>',
    '?page=1',
  ],
  ['Nächste Seite', '<a href="?seite=2">Nächste Seite</a>', '?seite=2'],
  ['weiter', '<a href="ferry-seite-2.html">weiter ›</a>', 'ferry-seite-2.html'],
  ['Page suivante', '<a href="ferry,2.html">Page suivante</a>', 'ferry,2.html'],
  ['次のページ', '<a href="?page=2">次のページへ</a>', '?page=2'],
  ['次へ', '<a href="/2024/05/03/ferry.html?page=2">次へ&gt;</a>', '?page=2'],
];

describe('the next page', () => {
  test.each(KNOWN_BY)('is known by %s', (_, html, wanted) => {
    expect(next(html)).toBe(wanted.startsWith('?') ? HERE + wanted : at(wanted));
  });

  test.each([
    ['a folder', 'https://a.example/ferry/', '<a href="/ferry/2/">2</a>', '/ferry/2/'],
    [
      'page in a folder',
      'https://a.example/ferry',
      '<a href="/ferry/page/2">2</a>',
      '/ferry/page/2',
    ],
    [
      'an index',
      'https://a.example/ferry/index.html',
      '<a href="index_2.html">2</a>',
      '/ferry/index_2.html',
    ],
    [
      'the first of numbered ones',
      'https://a.example/f?id=7&page=1',
      '<a href="?page=2&id=7">2</a>',
      '/f?page=2&id=7',
    ],
    [
      'a base',
      'https://a.example/f.html',
      '<base href="/x/"><a href="../f_2.html">2</a>',
      '/f_2.html',
    ],
  ])('is known from %s', (_, url, html, wanted) => {
    expect(next(html, url)).toBe(new URL(wanted, url).href);
  });

  test('is known by a link in the head', () => {
    const head = `<link rel="next" href="${HERE}/2">`;
    expect(next('<p>Text</p>', HERE, head)).toBe(`${HERE}/2`);
  });

  test('of a later page is the one after it', () => {
    const pager =
      '<a href="ferry.html">1</a><a href="ferry_2.html">2</a><a href="ferry_3.html">3</a>';
    expect(next(pager, at('ferry_2.html'))).toBe(at('ferry_3.html'));
    expect(next(pager, at('ferry_3.html'))).toBeNull();
  });

  test('of another address needs words that say page', () => {
    expect(next('<a href="content_9913.html">下一页</a>')).toBe(at('content_9913.html'));
    expect(next('<a href="content_9913.html">Next</a>')).toBeNull();
  });
});

describe('no next page is', () => {
  test.each([
    ['下一篇', '<a href="ferry_2.html">下一篇：桥梁通车</a>'],
    ['下一篇 alone', '<a href="/2024/05/03/bridge.html">下一篇</a>'],
    ['Next article', '<a href="ferry_2.html">Next article</a>'],
    ['Nächster Artikel', '<a href="ferry_2.html">Nächster Artikel</a>'],
    ['Article suivant', '<a href="ferry_2.html">Article suivant</a>'],
    ['次の記事', '<a href="ferry_2.html">次の記事</a>'],
    ['another story', '<a rel="next" href="/2024/05/04/bridge.html">Next</a>'],
    ['a post of the same name', '<a rel="next" href="/2024/05/03/ferry.html-2">The ferry</a>'],
    [
      'a way from post to post',
      '<nav class="post-navigation"><a href="ferry_2.html">Next</a></nav>',
    ],
    ['a page of comments', '<div id="comments"><a href="?page=2">2</a></div>'],
    ['a list of stories', '<a href="/news/page/2">2</a><a href="/news/?page=2">Next</a>'],
    ['a place on this page', '<a href="#part-2">2</a><a href="#">Next</a>'],
    ['another site', '<a href="https://other.example/2024/05/03/ferry_2.html">2</a>'],
    ['another port', '<a href="https://news.example:8443/2024/05/03/ferry_2.html">2</a>'],
    ['a script', '<a href="javascript:turn(2)">2</a>'],
    ['the last page', '<a href="ferry_9.html">9</a>'],
    ['a number that is a story’s', '<a href="/2024/05/03/ferry_2.html">17</a>'],
  ])('%s', (_, html) => {
    expect(next(html)).toBeNull();
  });

  test('the next of stories with numbers for names', () => {
    const url = 'https://comic.example/strip/12';
    expect(next('<a href="/strip/13">Next</a>', url)).toBeNull();
    expect(next('<a rel="next" href="/strip/13">Next</a>', url)).toBeNull();
  });
});

const SINGLE_PAGES: [string, string][] = [
  ['余下全文', 'ferry_s.html'],
  ['单页显示', 'ferry_all.html'],
  ['阅读全文', '?all=1'],
  ['View as a single page', 'ferry.html?view=all'],
  ['Auf einer Seite lesen', 'ferry/komplettansicht'],
  ['全文表示', '?mode=full'],
];

test.each(SINGLE_PAGES)('the whole story on one page is known by %s', (label, href) => {
  const page = parseHtml(`<a href="${href}">${label}</a><a href="/other.html">${label}</a>`);
  expect(readPager(page, HERE).single).toBe(at(href.startsWith('?') ? `ferry.html${href}` : href));
});

test('a pager tells how many pages there are, and which is the first', () => {
  const pager = [1, 2, 3, 12]
    .map((n) => `<a href="f${n > 1 ? `_${n}` : ''}.html">${n}</a>`)
    .join('');
  expect(readPager(parseHtml(pager), 'https://a.example/f_2.html')).toMatchObject({
    first: 'https://a.example/f.html',
    later: true,
    count: 12,
  });
});

describe('before anything is injected for it', () => {
  const look = (html: string) => lookAhead(parseHtml(html), HERE).more;
  const pagers = [
    ...KNOWN_BY.map(([, html]) => html),
    ...SINGLE_PAGES.map(([label, href]) => `<a href="${href}">${label}</a>`),
    `<link rel="next" href="${HERE}/2">`,
    `<a href="ferry.html">1</a><a href="ferry_2.html">上一页</a>`,
  ];

  test.each(pagers)('is suspected: %s', (html) => {
    expect(look(html)).toBe(true);
  });

  test.each([
    '<a href="/">Home</a><a href="/world">World</a><a href="/1">Read the whole report of 2024</a>',
    '<a rel="next" href="/bridge">The bridge</a>',
    '<p>Next page</p>',
  ])('is not: %s', (html) => {
    expect(look(html)).toBe(false);
  });
});
