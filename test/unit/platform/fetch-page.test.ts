// Further pages of a story: what is taken, how it is decoded, and when the wait ends.

import { describe, expect, test } from 'vitest';
import { type FetchWays, pageFetcher } from '@/utils/platform/fetch-page';

const URL_2 = 'https://news.example/story_2.html';
const GBK = [0xb8, 0xdb, 0xcd, 0xe5];

type Answer = { body?: BodyInit; type?: string; status?: number };

function fetcher(
  { body = '<p>Two</p>', type = 'text/html', status = 200 }: Answer,
  ways: FetchWays = {},
) {
  const asked: RequestInit[] = [];
  const fetchPage = pageFetcher({
    ...ways,
    fetch: async (_, init) => {
      asked.push(init ?? {});
      return new Response(body, { status, headers: { 'content-type': type } });
    },
  });
  return { asked, fetchPage };
}

const bytes = (html: string, tail: readonly number[] = GBK) =>
  Uint8Array.from([...new TextEncoder().encode(html), ...tail]);

test('is asked for from the same site alone, with its cookies', async () => {
  const { asked, fetchPage } = fetcher({});
  expect(await fetchPage(URL_2)).toBe('<p>Two</p>');
  expect(asked).toMatchObject([{ mode: 'same-origin', credentials: 'same-origin' }]);
});

describe('the text', () => {
  test.each<[string, Answer, FetchWays, string]>([
    ['the header', { type: 'text/html; charset=GBK', body: bytes('') }, {}, '港湾'],
    [
      'its meta',
      { body: bytes('<head><meta charset="gb2312">') },
      {},
      '<head><meta charset="gb2312">港湾',
    ],
    [
      'its older meta',
      { body: bytes('<meta http-equiv="Content-Type" content="text/html; charset=gbk" />') },
      {},
      '<meta http-equiv="Content-Type" content="text/html; charset=gbk" />港湾',
    ],
    ['the page before', { body: bytes('') }, { charset: 'GBK' }, '港湾'],
    [
      'a meta, not a word in the text',
      { body: '<body><p>charset=gbk 港' },
      {},
      '<body><p>charset=gbk 港',
    ],
    ['its mark', { type: 'text/html; charset=gbk', body: '\ufeff港湾' }, {}, '港湾'],
    [
      'nothing known',
      { type: 'text/html; charset=klingon', body: '港湾' },
      { charset: 'x' },
      '港湾',
    ],
  ])('is decoded by %s', async (_, answer, ways, wanted) => {
    expect(await fetcher(answer, ways).fetchPage(URL_2)).toBe(wanted);
  });
});

test.each<[string, Answer]>([
  ['is not there', { status: 404 }],
  ['is gone', { status: 410 }],
  ['is a picture', { type: 'image/png' }],
  ['is data', { type: 'application/json' }],
])('what %s is no page', async (_, answer) => {
  expect(await fetcher(answer).fetchPage(URL_2)).toBe('');
});

test.each<[string, Answer]>([
  ['that fails', { status: 503 }],
  ['that is refused', { status: 403 }],
  ['larger than 5 MB', { body: 'x'.repeat(5_000_001) }],
])('a page %s is missing', async (_, answer) => {
  await expect(fetcher(answer).fetchPage(URL_2)).rejects.toThrow();
});

describe('a page that hangs', () => {
  /** A fetch that never answers, and ends as the browser's does. */
  const hanging: typeof fetch = (_, init) =>
    new Promise((_resolve, reject) => {
      init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
      if (init?.signal?.aborted) reject(init.signal.reason);
    });

  test('is given up', async () => {
    const fetchPage = pageFetcher({ fetch: hanging, patience: 5 });
    await expect(fetchPage(URL_2)).rejects.toThrow(/time/i);
  });

  test('is given up when all pages together have taken too long', async () => {
    const fetchPage = pageFetcher({ fetch: hanging, all: 5 });
    await expect(fetchPage(URL_2)).rejects.toThrow(/time/i);
    await expect(fetchPage(URL_2)).rejects.toThrow(/time/i);
  });
});
