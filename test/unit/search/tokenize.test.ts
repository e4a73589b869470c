import { describe, expect, test } from 'vitest';
import { findPhrase, holdsPhrase, lookupsOf, phraseText, termsOf } from '@/utils/search/tokenize';

describe('a text becomes', () => {
  test.each([
    ['words', 'The New Bridge', ['the', 'new', 'bridge']],
    ['words without marks and case', 'Ünïcode ＡＢＣ café', ['unicode', 'abc', 'cafe']],
    ['numbers', '3.5 GHz in 2026', ['3', '5', 'ghz', 'in', '2026']],
    ['pairs of characters, and the last alone', '新桥通车', ['新桥', '桥通', '通车', '车']],
    ['a single character', '税', ['税']],
    ['pairs over kana and Han', '東京タワー', ['東京', '京タ', 'タワ', 'ワー', 'ー']],
    ['words and pairs apart', 'iPhone用户', ['iphone', '用户', '户']],
    ['pairs on both sides of a mark', '你好，世界', ['你好', '好', '世界', '界']],
    ['pairs of characters beyond the first plane', '𠮷野家', ['𠮷野', '野家', '家']],
    ['pairs in Thai', 'ภาษา', ['ภา', 'าษ', 'ษา', 'า']],
    ['words in Hangul', '서울의 시장', ['서울의', '시장']],
    ['words in Arabic and Cyrillic', 'Мост جسر', ['мост', 'جسر']],
    ['nothing where nothing is', ' … — 🌉 ', []],
  ])('%s: %s', (_what, text, terms) => {
    expect(termsOf(text)).toEqual(terms);
  });

  test('words of no more than 32 units', () => {
    expect(termsOf('x'.repeat(50))).toEqual(['x'.repeat(32)]);
  });
});

describe('a phrase is looked up as', () => {
  test.each([
    ['a word', 'bridge', false, [['bridge', false]]],
    ['the beginning of a word', 'bri', true, [['bri', true]]],
    [
      'words, of which the last is open',
      'new bri',
      true,
      [
        ['new', false],
        ['bri', true],
      ],
    ],
    ['one pair', '用户', true, [['用户', false]]],
    [
      'pairs',
      '人工智能',
      true,
      [
        ['人工', false],
        ['工智', false],
        ['智能', false],
      ],
    ],
    ['what begins with a single character', '税', false, [['税', true]]],
    [
      'a word and a pair',
      'iphone用户',
      true,
      [
        ['iphone', false],
        ['用户', false],
      ],
    ],
    [
      'the beginning of words in Hangul',
      '서울 시',
      false,
      [
        ['서울', true],
        ['시', true],
      ],
    ],
    ['a cut word', 'x'.repeat(40), false, [['x'.repeat(32), false]]],
  ])('%s: %s', (_what, phrase, open, lookups) => {
    expect(lookupsOf(phrase, open)).toEqual(lookups.map(([term, prefix]) => ({ term, prefix })));
  });
});

describe('a phrase is in a text', () => {
  test.each([
    ['whole', 'The new bridge opened', 'new bridge', false, true],
    ['with other marks between', 'A new — “Bridge”', 'new bridge', false, true],
    ['not inside a word', 'A renew bridge', 'new bridge', false, false],
    ['not with a longer last word', 'new bridges', 'new bridge', false, false],
    ['with a longer last word while it is open', 'new bridges', 'new bridge', true, true],
    ['anywhere in Chinese', '这座新桥昨天通车', '桥昨天', false, true],
    ['between a word and Chinese', '买了iPhone用户的', 'iphone用户', false, true],
    ['not with a cut word before Chinese', '买了myiPhone用户的', 'iphone用户', false, false],
    ['in the second place only', 'bridgeman of the bridge', 'bridge', false, true],
    ['with a Hangul ending', '서울 시장은', '서울 시장', false, true],
  ])('%s: %s', (_what, text, phrase, open, is) => {
    expect(holdsPhrase(phraseText(text), phraseText(phrase), open)).toBe(is);
  });

  test('and its places are found one after the other', () => {
    const text = phraseText('A bridge, a bridge');
    const first = findPhrase(text, 'bridge', false, 0);
    expect([first, findPhrase(text, 'bridge', false, first + 1)]).toEqual([2, 11]);
    expect(findPhrase(text, 'bridge', false, 12)).toBe(-1);
  });
});
