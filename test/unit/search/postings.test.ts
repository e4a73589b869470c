import { describe, expect, test } from 'vitest';
import { seededRandom } from '@/test/support/seeded-random';
import { packTerms, readTerms, type TermPostings } from '@/utils/search/postings';

const postings = (...ids: number[]) =>
  ids.map((searchId) => ({ searchId, impact: 1 + (searchId % 15) }));
const BRIDGES: readonly TermPostings[] = [
  { term: 'bridge', postings: postings(3, 4, 900) },
  { term: 'bridges', postings: postings(4) },
  { term: 'brig', postings: postings(2 ** 31, 2 ** 40) },
  { term: '新桥', postings: postings(0, 1) },
];

describe('a row', () => {
  test('gives a term back', () => {
    expect(readTerms(packTerms(BRIDGES), 'bridge', false)).toEqual([BRIDGES[0]]);
    expect(readTerms(packTerms(BRIDGES), '新桥', false)).toEqual([BRIDGES[3]]);
  });

  test('gives all that begin alike', () => {
    expect(readTerms(packTerms([...BRIDGES].reverse()), 'bri', true)).toEqual(BRIDGES.slice(0, 3));
    expect(readTerms(packTerms(BRIDGES), '新', true)).toEqual([BRIDGES[3]]);
  });

  test('gives nothing for what it lacks', () => {
    expect(readTerms(packTerms(BRIDGES), 'ferry', true)).toEqual([]);
    expect(readTerms(packTerms(BRIDGES), 'bridg', false)).toEqual([]);
    expect(readTerms(packTerms([]), 'bridge', true)).toEqual([]);
  });

  test('that is cut is an error, and not an answer', () => {
    const whole = packTerms(BRIDGES);
    for (let length = 0; length < whole.length; length += 1) {
      expect(() => readTerms(whole.subarray(0, length), 'zzz', true)).toThrow(RangeError);
    }
  });

  test('of any terms gives each of them back', () => {
    const random = seededRandom(11);
    const pick = (below: number) => Math.floor(random() * below);
    for (let round = 0; round < 50; round += 1) {
      const terms = new Map<string, TermPostings>();
      for (let n = pick(40); n > 0; n -= 1) {
        const term = Array.from({ length: 1 + pick(12) }, () =>
          String.fromCodePoint(pick(2) === 0 ? 97 + pick(26) : 0x4e00 + pick(5000)),
        ).join('');
        let id = 0;
        const list = Array.from({ length: pick(30) }, () => {
          id += 1 + pick(10 ** pick(9));
          return { searchId: id, impact: 1 + pick(15) };
        });
        terms.set(term, { term, postings: list });
      }
      const row = packTerms([...terms.values()]);
      for (const [term, expected] of terms) {
        expect(readTerms(row, term, false)).toEqual([expected]);
        const start = [...term][0] ?? '';
        const alike = [...terms.keys()].filter((other) => other.startsWith(start)).sort();
        expect(
          readTerms(row, start, true)
            .map((found) => found.term)
            .sort(),
        ).toEqual(alike);
      }
    }
  });
});
