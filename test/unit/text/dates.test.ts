// Dates as pages print them.

import { describe, expect, test } from 'vitest';
import { findDate } from '@/utils/text/dates';

const now = new Date(2024, 4, 3, 12, 0);

describe('findDate', () => {
  test.each([
    ['2017-08-31', '2017-08-31'],
    ['2017年8月31日 10:02', '2017-08-31T10:02'],
    ['2019年06月15日08:18 来源：某网', '2019-06-15T08:18'],
    ['发布时间：2019/9/7 09:59:22', '2019-09-07T09:59:22'],
    ['2024.05.03 08:00', '2024-05-03T08:00'],
    ['2024-05-03 08:00', '2024-05-03T08:00'],
    ['2024-04-30T21:15:00-04:00', '2024-04-30T21:15:00-04:00'],
    ['2024-05-03T08:00:00.000Z', '2024-05-03T08:00:00Z'],
    ['2024-05-03T08:00:00+0800', '2024-05-03T08:00:00+08:00'],
    ['2024년 5월 3일', '2024-05-03'],
    ['3.5.2024', '2024-05-03'],
    ['Stand: 3. 5. 2024, 14.20 Uhr', '2024-05-03'],
    ['03.05.2024, 14:20 Uhr', '2024-05-03T14:20'],
    ['03 May 2024', '2024-05-03'],
    ['May 3, 2024 at 3:05 pm', '2024-05-03T15:05'],
    ['Published Sept. 9, 2025', '2025-09-09'],
    ['3. Mai 2024', '2024-05-03'],
    ['3 mai 2024', '2024-05-03'],
    ['1er août 2024', '2024-08-01'],
    ['3 de mayo de 2024', '2024-05-03'],
    ['Fri, 03 May 2024 10:00:00 +0200', '2024-05-03T10:00:00+02:00'],
    ['20240503', '2024-05-03'],
    ['1714723200', '2024-05-03T08:00:00Z'],
  ])('%s is %s', (text, date) => {
    expect(findDate(text)).toBe(date);
  });

  test.each([
    ['昨天 10:02', '2024-05-02T10:02'],
    ['前天', '2024-05-01'],
    ['3小时前', '2024-05-03'],
    ['2 days ago', '2024-05-01'],
  ])('%s is counted from the moment of reading', (text, date) => {
    expect(findDate(text, { now })).toBe(date);
    expect(findDate(text)).toBeNull();
  });

  test('puts the month first for American readers only', () => {
    expect(findDate('5/3/2024', { lang: 'en-US' })).toBe('2024-05-03');
    expect(findDate('5/3/2024', { lang: 'en-GB' })).toBe('2024-03-05');
    expect(findDate('5/13/2024', { lang: 'en-GB' })).toBe('2024-05-13');
  });

  test.each([
    ['en_US', '5/3/2024', '2024-05-03'],
    ['de_DE', '3. Mai 2024', '2024-05-03'],
    ['{{ lang }}', '3 May 2024', '2024-05-03'],
    ['x', 'May 3, 2024', '2024-05-03'],
  ])('takes the tag %s as a page states it', (lang, text, date) => {
    expect(findDate(text, { lang })).toBe(date);
  });

  test.each([
    '',
    'no date',
    '1024-05-03',
    '2024-13-01',
    '2024-05-32',
    '13 Foo 2024',
    '0371-65501234',
  ])('finds none in "%s"', (text) => {
    expect(findDate(text, { now })).toBeNull();
  });
});
