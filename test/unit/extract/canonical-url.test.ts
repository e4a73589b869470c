// When a page's own claim about its address counts.

import { expect, test } from 'vitest';
import { chooseCanonicalUrl } from '@/utils/extract/canonical-url';
import { whereIs } from '@/utils/extract/metadata/same-page';
import { parseHtml } from '@/utils/html/parse';

const page = (canonical: string): Document =>
  parseHtml(`<link rel="canonical" href="${canonical}"><p>a</p>`);

test.each([
  [
    'same host',
    'https://a.example/story',
    'https://a.example/story?view=print',
    'https://a.example/story',
  ],
  ['relative', '/story', 'https://a.example/s/7', 'https://a.example/story'],
  ['www twin', 'https://a.example/story', 'https://www.a.example/story', 'https://a.example/story'],
  [
    'mobile twin',
    'https://www.a.example/story',
    'https://m.a.example/story',
    'https://www.a.example/story',
  ],
  ['other host', 'https://b.example/story', 'https://a.example/story', 'https://a.example/story'],
  ['home page', 'https://a.example/', 'https://a.example/story', 'https://a.example/story'],
  [
    'hash route',
    'https://a.example/app',
    'https://a.example/app#/story/7',
    'https://a.example/app#/story/7',
  ],
  ['script', 'javascript:alert(1)', 'https://a.example/story', 'https://a.example/story'],
])('%s', (_, claimed, url, canonical) => {
  expect(chooseCanonicalUrl(page(claimed), url)).toBe(canonical);
});

test('is not believed after pushState led to another path', () => {
  const stale = page('https://a.example/first');
  expect(chooseCanonicalUrl(stale, 'https://a.example/second', 'https://a.example/first')).toBe(
    'https://a.example/second',
  );
});

test('two claims are no claim', () => {
  const twice = parseHtml('<link rel="canonical" href="/a"><link rel="canonical" href="/b">');
  expect(chooseCanonicalUrl(twice, 'https://a.example/c')).toBe('https://a.example/c');
});

test.each([
  ['/story/', 'here'],
  ['http://m.a.example/Story/amp', 'here'],
  ['https://a.example/story?id=5', 'here'],
  ['https://a.example/story?id=51', 'elsewhere'],
  ['https://a.example/another', 'elsewhere'],
  ['https://a.example/', 'unknown'],
  ['https://b.example/story', 'unknown'],
])('%s is %s to a reader who came by a shared link', (stated, where) => {
  expect(whereIs(['https://www.a.example/story?id=5&utm_source=feed'])(stated)).toBe(where);
});
