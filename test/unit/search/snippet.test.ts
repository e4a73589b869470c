import { describe, expect, test } from 'vitest';
import { makeSnippet, markHits, type SnippetPart } from '@/utils/search/snippet';
import { phraseText } from '@/utils/search/tokenize';

const sought = (...phrases: string[]) =>
  phrases.map((phrase) => ({ text: phraseText(phrase), open: false }));
const shown = (parts: readonly SnippetPart[]) =>
  parts.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');

describe('hits are marked', () => {
  test.each([
    ['in words', 'The new bridge', ['bridge'], 'The new [bridge]'],
    ['in Chinese', '新桥昨天通车', ['昨天'], '新桥[昨天]通车'],
    [
      'as the page spells them',
      'Ein Café in Ｔｏｋｙｏ',
      ['cafe', 'tokyo'],
      'Ein [Café] in [Ｔｏｋｙｏ]',
    ],
    [
      'with marks that are letters of their own',
      'Cafe\u0301s and cafe\u0301',
      ['café'],
      'Cafe\u0301s and [cafe\u0301]',
    ],
    ['more than once', 'A bridge, a bridge', ['bridge'], 'A [bridge], a [bridge]'],
    ['over marks', 'A new, big bridge', ['new big'], 'A [new, big] bridge'],
    ['where a letter folds to two', 'The ﬁnal bridge', ['final', 'bridge'], 'The [ﬁnal] [bridge]'],
    ['not twice where they overlap', '新桥昨天', ['新桥昨', '桥昨天'], '[新桥昨]天'],
    ['nowhere', 'The ferry', ['bridge'], 'The ferry'],
  ])('%s', (_what, text, phrases, expected) => {
    expect(shown(markHits(text, sought(...phrases)))).toBe(expected);
  });
});

describe('a snippet', () => {
  const filling = 'It was a quiet day in the harbour of the old town. '.repeat(40);

  test('begins a little before the first hit, and cuts no word', () => {
    const parts = makeSnippet(
      `${filling}The new bridge carried trams. ${filling}`,
      sought('bridge'),
    );
    expect(shown(parts)).toMatch(/^….{20,60}\[bridge\].{60,140}…$/u);
    expect(shown(parts)).toMatch(/^…(harbour|of|the|old|town|quiet|day|in|was|It|a)\b/u);
  });

  test('of the first phrase that is there', () => {
    const text = `${filling}A tram came. ${filling}`;
    expect(shown(makeSnippet(text, sought('ferry', 'tram')))).toContain('[tram]');
  });

  test('is found far behind, too, and over the border of two parts', () => {
    for (const length of [19_990, 19_799, 40_000, 100_000]) {
      const text = `${'x '.repeat(length / 2)}bridge ${filling}`;
      expect(shown(makeSnippet(text, sought('bridge')))).toContain('[bridge]');
    }
  });

  test('is the beginning where nothing is found', () => {
    expect(shown(makeSnippet(filling, sought('bridge')))).toMatch(/^It was a quiet day.*…$/u);
  });

  test('is one line, and empty for an empty text', () => {
    expect(shown(makeSnippet('A\n\n bridge\tof stone', sought('bridge')))).toBe(
      'A [bridge] of stone',
    );
    expect(makeSnippet('', sought('bridge'))).toEqual([]);
  });

  test('cuts no character in half', () => {
    const text = `${'𠮷'.repeat(500)}桥${'𠮷'.repeat(500)}`;
    expect(shown(makeSnippet(text, sought('桥'))).isWellFormed()).toBe(true);
  });
});
