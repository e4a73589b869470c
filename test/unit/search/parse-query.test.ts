import { describe, expect, test } from 'vitest';
import { parseQuery } from '@/utils/search/parse-query';

const word = (text: string, rest: object = {}) => ({ text, open: false, not: false, ...rest });
const filter = (kind: string, value: object) => ({ kind, not: false, ...value });

describe('words', () => {
  test.each([
    ['one that is typed', 'Brid', [word('brid', { open: true })]],
    ['one that is done', 'bridge ', [word('bridge')]],
    ['several', 'new bridge', [word('new'), word('bridge', { open: true })]],
    ['a phrase', '"New  bridge"', [word('new bridge')]],
    ['a phrase in Chinese quotes', '“新 桥” 「通车」', [word('新 桥'), word('通车')]],
    ['a phrase without its end', '"new bri', [word('new bri')]],
    ['not one', 'bridge -ferry', [word('bridge'), word('ferry', { open: true, not: true })]],
    ['not a phrase', '-"old ferry"', [word('old ferry', { not: true })]],
    ['a hyphen inside', 'well-known', [word('well known', { open: true })]],
    ['nothing of marks alone', ' - … " ', []],
    ['Chinese', '人工智能', [word('人工智能', { open: true })]],
    ['an address', 'https://a.example/x', [word('https a example x', { open: true })]],
    ['what is no filter', 'foo:bar', [word('foo bar', { open: true })]],
    ['a filter without value', 'tag: bridge', [word('tag'), word('bridge', { open: true })]],
  ])('%s: %s', (_what, typed, words) => {
    expect(parseQuery(typed)).toEqual({ words, filters: [] });
  });
});

describe('filters', () => {
  test.each([
    ['tag:City', [filter('tag', { text: 'city' })]],
    ['tag:"Big City"', [filter('tag', { text: 'big city' })]],
    ['tag：中国/河南', [filter('tag', { text: '中国/河南' })]],
    ['-tag:city', [{ kind: 'tag', not: true, text: 'city' }]],
    ['SITE:news.example', [filter('site', { text: 'news.example' })]],
    ['by:"Anna Müller"', [filter('by', { text: 'anna muller' })]],
    ['lang:zh', [filter('lang', { text: 'zh' })]],
    [
      'is:archived is:starred',
      [filter('is', { state: 'archive' }), filter('is', { state: 'starred' })],
    ],
    ['-is:unread', [{ kind: 'is', not: true, state: 'unread' }]],
  ])('%s', (typed, filters) => {
    expect(parseQuery(typed)).toEqual({ words: [], filters });
  });

  test.each([
    ['2026', [2026, 0, 1]],
    ['2026-05', [2026, 4, 1]],
    ['2026-5-4', [2026, 4, 4]],
    ['2026/05/04', [2026, 4, 4]],
    ['2026年5月4日', [2026, 4, 4]],
    ['2024-02-29', [2024, 1, 29]],
  ] as const)('after:%s', (typed, [year, month, day]) => {
    const time = new Date(year, month, day).toISOString();
    expect(parseQuery(`after:${typed}`).filters).toEqual([filter('after', { time })]);
  });

  test.each([
    'before:yesterday',
    'before:2026-13',
    'before:2026-02-30',
    'is:blue',
    'is:constructor',
  ])('%s is words', (typed) => {
    expect(parseQuery(typed).filters).toEqual([]);
    expect(parseQuery(typed).words).toHaveLength(1);
  });

  test('go with words', () => {
    expect(parseQuery('tag:city bridge -site:a.example ')).toEqual({
      words: [word('bridge')],
      filters: [filter('tag', { text: 'city' }), { kind: 'site', not: true, text: 'a.example' }],
    });
  });
});
