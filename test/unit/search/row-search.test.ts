import { describe, expect, test } from 'vitest';
import { makeArticle } from '@/test/support/make-article';
import { toIsoTime } from '@/utils/model/ids';
import { rowSearch } from '@/utils/search/row-search';

const time = (text: string) => toIsoTime(new Date(text));

const row = makeArticle({
  title: 'The new bridge opened',
  byline: 'Anna Müller',
  editor: '王伟',
  source: '新华社',
  siteName: 'Example Courier',
  url: 'https://www.news.example/city/bridge',
  tags: ['City/Traffic', '河南'],
  lang: 'zh-Hant-TW',
  shelf: 'archive',
  starred: 1,
  savedTime: time('2026-05-04T12:00:00'),
  openedTime: null,
});

describe('a row is found', () => {
  test.each([
    'bridge',
    'new bri',
    '"new bridge"',
    'courier opened ',
    'anna muller',
    'news.example',
    '新华',
    '华社',
    'traffic',
    'tag:city',
    'tag:CITY/traffic',
    'tag:河南',
    'site:news.example',
    'site:example',
    'site:courier',
    'by:müller',
    'by:王伟',
    'lang:zh',
    'lang:zh-hant',
    'is:starred is:unread is:archived',
    'after:2026-05-04',
    'before:2026-05-05',
    'after:2026 before:2027',
    '-ferry bridge',
    '-tag:village',
    '-is:read',
    '-before:2026',
    '',
    '-',
  ])('by %s', (typed) => {
    expect(rowSearch(typed).matches(row)).toBe(true);
  });
});

describe('a row is not found', () => {
  test.each([
    'ridge',
    'bri ',
    '"bridge new"',
    '"opened example"',
    'bridge -courier',
    '-"new bridge"',
    'tag:cit',
    'tag:traffic',
    '-tag:city',
    'site:ews.example',
    'by:opened',
    'lang:z',
    'lang:en',
    'is:read',
    'is:inbox',
    '-is:starred',
    'after:2026-05-05',
    'before:2026-05-04',
  ])('by %s', (typed) => {
    expect(rowSearch(typed).matches(row)).toBe(false);
  });
});

test('a shelf is named by is: alone', () => {
  const named = (typed: string) => rowSearch(typed).shelf;
  expect(['is:archived', 'is:trash bridge', 'is:inbox'].map(named)).toEqual([
    'archive',
    'trash',
    'inbox',
  ]);
  expect(['archived', '-is:archived', 'is:starred', ''].map(named)).toEqual([
    null,
    null,
    null,
    null,
  ]);
});
