// When the library is checked in full by itself.

import { describe, expect, test } from 'vitest';
import { type ArticleId, toIsoTime } from '@/utils/model/ids';
import { isCheckDue, newlyDamaged } from '@/utils/store/mend/check-due';

const START = Date.parse('2026-05-04T09:00:00.000Z');
const at = (days: number) => new Date(START + days * 24 * 60 * 60 * 1000);
const time = (days: number) => ({ time: toIsoTime(at(days)) });
const since = at(0).toISOString();

describe('the full check is due', () => {
  test.each([
    ['a new library', null, null, 0, false],
    ['one of six days that was never checked', null, null, 6, false],
    ['one of a week that was never checked', null, null, 7, true],
    ['one checked six days ago', time(10), null, 16, false],
    ['one checked a week ago', time(10), null, 17, true],
    ['one checked in what is now the near future', time(10), null, 5, false],
    ['one checked in what is now the far future', time(10), null, 1, true],
    ['one mended with nothing lost', null, { ...time(1), lost: [] }, 1, false],
    ['one mended with something lost', null, { ...time(1), lost: ['a'] }, 1, true],
    ['one mended with something lost since', time(0), { ...time(1), lost: ['a'] }, 1, true],
    ['one checked since', time(2), { ...time(1), lost: ['a'] }, 3, false],
  ])('for %s: %#', (_what, last, mended, day, due) => {
    expect(isCheckDue({ last, mended, since }, at(day))).toBe(due);
  });
});

test('only what is newly damaged is told', () => {
  const check = (...ids: string[]) => ({
    time: toIsoTime(at(0)),
    checked: 3,
    repaired: 0,
    damaged: ids.map((id) => ({ id: id as ArticleId, title: '' })),
  });
  expect(newlyDamaged(check('a', 'b'), null)).toEqual(['a', 'b']);
  expect(newlyDamaged(check('a', 'b'), check('b'))).toEqual(['a']);
  expect(newlyDamaged(check('a'), check('a'))).toEqual([]);
});
