// Which pages need no judge: those that metadata and address promise to be a story, and that hold one.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { extractArticle, isThin } from '@/utils/extract/extract';
import { judge } from '@/utils/extract/judge';
import { lookAhead } from '@/utils/extract/look-ahead';
import { parseHtml } from '@/utils/html/parse';

const STORY = 'https://a.example/2024/05/03/the-ferry-that-left-early';
const TYPED = '<meta property="og:type" content="article">';
const DATED = '<meta property="article:published_time" content="2024-05-03T10:02:00Z">';
const LINKED = `<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-05-03"}</script>`;

const isDoubtful = (html: string, url: string) => lookAhead(parseHtml(html), url).doubtful;

test.each([TYPED + DATED, LINKED, TYPED + LINKED])('a plain story: %s', (head) => {
  expect(isDoubtful(head, STORY)).toBe(false);
});

test.each([
  ['says nothing of itself', '<title>The ferry</title>', STORY],
  ['says little of itself', TYPED, STORY],
  ['is a front door', TYPED + DATED, 'https://a.example/'],
  ['is a section', TYPED + DATED, 'https://a.example/news'],
  ['is a list by its address', LINKED, 'https://a.example/tags/ferry-2024'],
  ['lists many stories', LINKED.repeat(4), STORY],
  [
    'says that it is not free',
    TYPED + LINKED.replace('{', '{"isAccessibleForFree":"False",'),
    STORY,
  ],
  ...['article-Paywall', 'story meter-wall', 'article-gate'].map((name) => [
    `holds a box called ${name}`,
    `${TYPED}${DATED}<div class="${name}">Subscribe</div>`,
    STORY,
  ]),
])('a page that %s is doubtful', (_, head, url) => {
  expect(isDoubtful(head, url)).toBe(true);
});

test('a page that shadows what it is asked by is looked at all the same', () => {
  const page = `${TYPED}${DATED}<form name="querySelector"></form><form name="documentElement"></form>`;
  expect(isDoubtful(page, STORY)).toBe(false);
});

describe('no plain page would have been refused', () => {
  const root = `${process.cwd()}/test/fixtures/pages`;
  const cases = ['no-article', 'short'].flatMap((group) => {
    const pages: { slug: string }[] = JSON.parse(
      readFileSync(`${root}/${group}/cases.json`, 'utf8'),
    );
    return pages.map(({ slug }) => `${root}/${group}/${slug}/source.html`);
  });
  const PROMISE = TYPED + DATED + LINKED;

  test.each(cases)('%s', async (path) => {
    const html = readFileSync(path, 'utf8');
    // With all that a page can promise.
    const page = html.replace('</head>', `${PROMISE}</head>`);
    const result = await extractArticle(parseHtml(page), STORY, { judge });
    if (isDoubtful(page, STORY) || result.ok) return;
    const unjudged = await extractArticle(parseHtml(page), STORY);
    // Then it is read again, with the judge.
    expect(!unjudged.ok || isThin(unjudged.value)).toBe(true);
  });
});
