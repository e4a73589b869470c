// A story is told by what it is, not by where it lies: the same pages under other addresses, and very small ones.

import { expect, it, test } from 'vitest';
import { extractArticle } from '@/utils/extract/extract';
import { judge } from '@/utils/extract/judge';
import { parseHtml } from '@/utils/html/parse';

const ADDRESSES = [
  'https://a.example/',
  'https://a.example/agency',
  'https://a.example/test/page.html',
  'https://a.example/archive/2025/12/the-ferry-that-left-early.html',
];

const links = (count: number): string =>
  `<ul class="hot">${Array.from({ length: count }, (_, index) => `<li><a href="/s/${index}">A headline of another story, number ${index}</a></li>`).join('')}</ul>`;

const ENGLISH = `<html lang="en"><head><title>The ferry that left early | Harbour Post</title></head><body>${links(30)}
  <div class="headline">The ferry that left early</div><div class="when">3 May 2024, 10:02</div>
  <div class="text">${'<p>The ferry left the harbour before sunrise, and nobody on the pier could say where it was going, or why it was in such a hurry.</p>'.repeat(5)}</div>${links(40)}</body></html>`;

const CHINESE = `<html lang="zh"><head><title>今日要闻--渡轮清晨提前离开码头无人知晓去向</title></head><body>${links(30)}
  <h1>渡轮清晨提前离开码头无人知晓去向</h1><div class="info">2024-05-03 10:02</div>
  <div class="text"><p>${'清晨六点，渡轮在大雾中离开了码头，岸上没有人知道它要开往哪里。'.repeat(4)}</p></div></body></html>`;

async function kindOf(html: string, url: string): Promise<string> {
  const result = await extractArticle(parseHtml(html), url, { judge });
  return result.ok ? 'article' : result.failure.kind;
}

it.each(ADDRESSES)('reads a story with many links around it at %s', async (url) => {
  expect(await kindOf(ENGLISH, url)).toBe('article');
});

it.each(ADDRESSES)('reads a short Chinese story at %s', async (url) => {
  expect(await kindOf(CHINESE, url)).toBe('article');
});

test('a list of teasers stays a front page at a story’s address', async () => {
  const teasers = Array.from(
    { length: 12 },
    (_, index) =>
      `<div class="card"><h2><a href="/2024/0${index}">The headline of story number ${index} of today</a></h2><p>The ferry left the harbour before sunrise, and nobody on the pier could say where it was going.</p></div>`,
  );
  const page = `<html lang="en"><title>Harbour Post</title><body><main>${teasers.join('')}</main></body></html>`;
  expect(await kindOf(page, 'https://a.example/')).toBe('front-page');
  expect(await kindOf(page, 'https://a.example/news')).toBe('front-page');
});

test.each([
  [
    'two pictures with their names',
    '<article><h2>The harbour at dawn</h2><img src="/a.jpg" alt="a.jpg"><h2>The harbour at noon</h2><img src="/b.jpg"></article>',
    'article',
  ],
  ['a page of two words', '<title>A note</title><body><p>Back</p><p>soon</p></body>', 'article'],
  [
    'a page of three words, of which one is lost',
    '<title>A note</title><body><a href="javascript:"><p>abc</p><p>def</p>ghi</a></body>',
    'article',
  ],
  [
    'a server’s error',
    '<title>502 Bad Gateway</title><body><center><h1>502 Bad Gateway</h1></center><hr><center>nginx</center></body>',
    'empty-page',
  ],
])('%s', async (_, html, kind) => {
  expect(await kindOf(html, 'https://a.example/test/page.html')).toBe(kind);
});

test.each([
  ['not-found', '<title>Página no encontrada</title>'],
  ['not-found', '<title>Page introuvable | Le Quai</title>'],
  ['not-found', '<title>La pagina non è stata trovata</title>'],
  ['not-found', '<title>Страница не найдена</title>'],
  ['not-found', '<title>404 錯誤</title>'],
  ['login', '<title>Iniciar sesión</title><input type="password">'],
  ['login', '<title>Accedi</title><input type="password">'],
  ['login', '<title>Вход на сайт</title><input type="password">'],
])('is %s: %s', async (kind, html) => {
  expect(await kindOf(`${html}<p>x</p>`, 'https://a.example/test/page.html')).toBe(kind);
});

test('reads a page that shadows what is asked of a document', async () => {
  document.body.innerHTML = `<img name="querySelector"><img name="contentType"><img name="createTreeWalker">${ENGLISH}`;
  const result = await extractArticle(document, 'https://a.example/', { judge });
  expect(result.ok).toBe(true);
  document.body.replaceChildren();
});
