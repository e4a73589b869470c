import { describe, expect, test } from 'vitest';
import {
  isTagWithin,
  matchTags,
  normalizeTag,
  normalizeTags,
  splitTypedTags,
  type TagCount,
} from '@/utils/model/tag';

describe('a tag in its stored form', () => {
  test.each([
    ['  city  planning ', 'city planning'],
    ['#bridge', 'bridge'],
    ['＃大桥', '大桥'],
    ['中国 / 河南 /', '中国/河南'],
    ['a//b', 'a/b'],
    ['e\u0301tude', '\u00e9tude'],
    ['line\nbreak\u200b', 'line break'],
    ['x'.repeat(200), 'x'.repeat(80)],
  ])('%j becomes %j', (raw, stored) => {
    expect(normalizeTag(raw)).toBe(stored);
  });

  test.each(['', '   ', '#', '/', '\u200b'])('%j is no tag', (raw) => {
    expect(normalizeTag(raw)).toBeNull();
  });

  test('a cut never leaves half a character', () => {
    expect(normalizeTag(`${'x'.repeat(79)}😀`)?.isWellFormed()).toBe(true);
  });
});

test('of two spellings the first stays, in the reader’s order', () => {
  expect(normalizeTags(['Zebra', 'apple', 'ZEBRA', 'Ａpple'])).toEqual(['Zebra', 'apple']);
});

test('pasted tags are split at the separators of both scripts', () => {
  expect(splitTypedTags('城市，交通、桥; river,sea\nlake')).toEqual([
    '城市',
    '交通',
    '桥',
    'river',
    'sea',
    'lake',
  ]);
});

test.each([
  ['中国/河南', '中国', true],
  ['中国', '中国', true],
  ['中国人', '中国', false],
  ['Work/Law', 'work', true],
])('%s lies within %s: %s', (tag, ancestor, within) => {
  expect(isTagWithin(tag, ancestor)).toBe(within);
});

describe('tags offered while typing', () => {
  const known: TagCount[] = [
    { key: 'bridge', name: 'Bridge', count: 2 },
    { key: 'footbridge', name: 'Footbridge', count: 9 },
    { key: 'brick', name: 'brick', count: 5 },
    { key: 'broken', name: 'broken', count: 0 },
    { key: '大桥', name: '大桥', count: 1 },
  ];

  test('begin with the typed text first, then hold it; unused ones are left out', () => {
    expect(matchTags('br', known, []).map((tag) => tag.name)).toEqual([
      'brick',
      'Bridge',
      'Footbridge',
    ]);
  });

  test('leave out what is chosen', () => {
    expect(matchTags('br', known, ['BRICK']).map((tag) => tag.name)).toEqual([
      'Bridge',
      'Footbridge',
    ]);
  });

  test('find Chinese by any part', () => {
    expect(matchTags('桥', known, []).map((tag) => tag.name)).toEqual(['大桥']);
  });
});
