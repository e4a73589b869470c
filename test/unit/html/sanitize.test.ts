// What the sanitizer lets through, and what never.

import { describe, expect, test } from 'vitest';
import { parseHtml } from '@/utils/html/parse';
import { sanitizeHtml } from '@/utils/html/sanitize';

describe('sanitizeHtml', () => {
  test.each([
    ['script', '<p>a</p><script>alert(1)</script>', '<p>a</p>'],
    ['handler', '<p onclick="x()">a</p>', '<p>a</p>'],
    ['picture with a handler', '<img src=x onerror="alert(1)">', ''],
    ['javascript link', '<a href="javascript:alert(1)">a</a>', '<a>a</a>'],
    ['link with a tab in its scheme', '<a href="java\tscript:alert(1)">a</a>', '<a>a</a>'],
    ['data link', '<a href="data:text/html,x">a</a>', '<a>a</a>'],
    ['relative link', '<a href="/next">a</a>', '<a>a</a>'],
    ['svg', '<svg><script>alert(1)</script><circle/></svg>', ''],
    ['form', '<form action="/x"><input name="a"><p>b</p></form>', '<p>b</p>'],
    ['frame', '<iframe src="https://a.example/"></iframe>', ''],
    ['style', '<style>p{}</style><p style="color:red" class="big">a</p>', '<p>a</p>'],
    [
      'base and meta',
      '<base href="https://e.example/"><meta http-equiv="refresh"><p>a</p>',
      '<p>a</p>',
    ],
    [
      'mutation',
      '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
      '<math><mtext><table></table></mtext></math>',
    ],
  ])('takes out: %s', (_, dirty, clean) => {
    expect(sanitizeHtml(dirty)).toBe(clean);
  });

  test('keeps article markup', () => {
    const html =
      '<h2>a</h2><figure><img data-src="https://a.example/b.jpg" alt="c" width="4" height="3"><figcaption>d</figcaption></figure>' +
      '<ol start="3"><li>e</li></ol><pre><code class="language-ts">f</code></pre><table><tbody><tr><td colspan="2">g</td></tr></tbody></table>' +
      '<p lang="ja" dir="ltr"><ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby> <time datetime="2024-05-03">h</time></p>';
    expect(sanitizeHtml(html)).toBe(html);
  });

  test('moves the address of a picture to data-src and drops pictures without a web address', () => {
    expect(
      sanitizeHtml(
        '<img src="https://a.example/b.jpg"><img src="data:image/gif;base64,AA"><img alt="x">',
      ),
    ).toBe('<img data-src="https://a.example/b.jpg">');
  });

  test('keeps an id only where a link of the same article points at it, prefixed', () => {
    const clean = sanitizeHtml('<p id="top">a <a href="#n1">1</a></p><p id="n1">b</p>');
    expect(clean).toBe(
      '<p>a <a href="#offprint-n1" rel="noopener noreferrer">1</a></p><p id="offprint-n1">b</p>',
    );
    expect(sanitizeHtml(clean)).toBe(clean);
  });

  test('keeps the classes of code languages and cards only', () => {
    expect(
      sanitizeHtml(
        '<pre class="hl language-js">a</pre><p class="offprint-embed x">b</p><p class="x">c</p>',
      ),
    ).toBe('<pre class="language-js">a</pre><p class="offprint-embed">b</p><p>c</p>');
  });

  test('gives links no opener and no referrer', () => {
    expect(sanitizeHtml('<a href="https://a.example/" target="_blank">a</a>')).toBe(
      '<a href="https://a.example/" rel="noopener noreferrer">a</a>',
    );
  });

  test('takes an element as well', () => {
    const { body } = parseHtml('<div><p onclick="x()">a</p></div>');
    expect(sanitizeHtml(body.children[0] ?? '')).toBe('<div><p>a</p></div>');
  });
});
