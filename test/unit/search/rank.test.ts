import { describe, expect, test } from 'vitest';
import { impactsOf, rarity } from '@/utils/search/rank';

const story = { title: '', tags: [], facts: [], text: '' };
const words = (count: number) => Array.from({ length: count }, (_, n) => `word${n}`).join(' ');

describe('a term says more of a story', () => {
  test.each([
    ['that has it in its title', { title: 'bridge' }, { text: 'bridge' }],
    ['that the reader gave it as a tag', { tags: ['bridge'] }, { text: 'bridge' }],
    ['that has it more often', { text: 'bridge bridge bridge' }, { text: 'bridge' }],
    ['that is short', { text: 'bridge' }, { text: `bridge ${words(4000)}` }],
  ])('%s', (_what, more, less) => {
    const [high, low] = [
      { ...story, ...more },
      { ...story, ...less },
    ].map((each) => impactsOf(each).get('bridge') ?? 0);
    expect(high).toBeGreaterThan(low ?? 0);
  });

  test('and never nothing, or more than fits', () => {
    const impacts = impactsOf({ ...story, title: 'bridge '.repeat(999), text: words(50_000) });
    expect(impacts.get('bridge')).toBe(15);
    expect(impacts.get('word7')).toBe(1);
  });
});

test('a rare term counts more than one of every story, which still counts', () => {
  expect(rarity(1, 1000)).toBeGreaterThan(rarity(500, 1000));
  expect(rarity(1000, 1000)).toBeGreaterThan(0);
});
