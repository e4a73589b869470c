// Who signed: the forms in which pages state and print their authors.

import { expect, test } from 'vitest';
import { extractArticle } from '@/utils/extract/extract';
import { parseHtml } from '@/utils/html/parse';

const PARAGRAPH = `<p>${'The ferry left the harbour before sunrise, and nobody on the pier could say where it was going, or why. '.repeat(3)}</p>`;
const TIMES = '<meta property="og:site_name" content="Harbour Times">';
const OUTLET = `${TIMES}<meta name="author" content="Harbour Times">`;
const LINKED = (author: string): string =>
  `${TIMES}<script type="application/ld+json">{"@type":"NewsArticle","headline":"The ferry that left early","author":${author}}</script>`;

async function bylineOf({ head = TIMES, under = '', end = '', lang = 'en' }): Promise<unknown> {
  const page = parseHtml(
    `<html lang="${lang}"><head><title>The ferry that left early - Harbour Times</title>${head}</head><body><article><h1>The ferry that left early</h1>${under}${PARAGRAPH.repeat(4)}${end}</article></body></html>`,
  );
  const result = await extractArticle(page, 'https://times.example/story');
  return result.ok ? result.value.byline : result.failure.kind;
}

test.each([
  ['<li><strong>Autorin/Autor</strong> Ines Halloran</li>', 'Ines Halloran'],
  ['<h3>Author</h3><p>Ines Halloran</p>', null],
  ['<div><h3>Author</h3><p>Ines Halloran</p></div>', 'Ines Halloran'],
  ['<div>This post was written by Ines Halloran, Head of Ferries</div>', 'Ines Halloran'],
  ['<a href="/authors/ines">Ines Halloran</a>', 'Ines Halloran'],
  ['<a href="/user/login">Register Now</a>', null],
  ['<p class="author">بقلم: سالم الحداد</p>', 'سالم الحداد'],
  ['<p class="author">بقلم / سالم الحداد</p>', 'سالم الحداد'],
  ['<p class="author">文・山田 太郎</p>', '山田 太郎'],
  ['<p class="byline">山田　太郎記者</p>', '山田 太郎'],
])('reads %s', async (under, byline) => {
  expect(await bylineOf({ under })).toBe(byline);
});

test.each([
  [
    'before',
    { under: '<p><strong>Ines Halloran/Tom Reed</strong></p>' },
    'Ines Halloran, Tom Reed',
  ],
  ['after', { end: '<p><strong>Ines Halloran</strong></p>' }, 'Ines Halloran'],
  [
    'before, of one told of',
    { under: '<p><b>Ada Pier</b></p><p>Pier said so.</p>' },
    'Harbour Times',
  ],
  ['in the middle', { end: `<p><b>Ines Halloran</b></p>${PARAGRAPH}` }, 'Harbour Times'],
])(
  'takes a name in bold %s the story for the author where only the outlet signs',
  async (_, page, byline) => {
    expect(await bylineOf({ head: OUTLET, ...page })).toBe(byline);
  },
);

test.each([
  [
    'an agency beside the outlet',
    `${LINKED('{"@type":"Organization","name":"Harbour Times"}')}<meta name="articleAuthor" content="Anadolu Ajansı">`,
    'Anadolu Ajansı',
  ],
  [
    'the outlet, where nobody else signs',
    LINKED('{"@type":"Organization","name":"harbour"}'),
    'harbour',
  ],
  [
    'an author in microdata',
    `${TIMES}<meta itemprop="author" content="Ines Halloran">`,
    'Ines Halloran',
  ],
])('believes %s', async (_, head, byline) => {
  expect(await bylineOf({ head })).toBe(byline);
});
