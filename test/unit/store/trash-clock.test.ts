// Thirty days, whatever the computer's clock says.

import { describe, expect, test } from 'vitest';
import { type TrashClock, timeLeft, wind } from '@/utils/store/trash-clock';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const START = Date.parse('2026-05-04T09:00:00.000Z');
/** A moment, so many days after the start. */
const at = (days: number) => new Date(START + days * DAY);
const iso = (days: number) => at(days).toISOString();
/** How many days are left, by a clock that was wound at these moments, all of which saw the stay. */
function leftAfter(trashed: string, windings: readonly number[], before: TrashClock | null = null) {
  let clock = before;
  for (const days of windings) clock = wind(clock, at(days), [trashed]);
  return timeLeft(clock, trashed, at(windings.at(-1) ?? 0)) / DAY;
}
const daily = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, n) => from + n);
/** A clock that ran for days before anything was thrown away. */
const RUNNING = wind(wind(null, at(-1), []), at(0), []);

describe('a stay in the trash', () => {
  test('lasts thirty days to the hour while the clock is right', () => {
    const trashed = iso(0.5);
    expect(leftAfter(trashed, daily(1, 10), RUNNING)).toBeCloseTo(20.5);
    expect(leftAfter(trashed, daily(1, 30), RUNNING)).toBeCloseTo(0.5);
    expect(leftAfter(trashed, daily(1, 31), RUNNING)).toBe(0);
  });

  test.each([1, 6, 24, 72])('is told the same by a browser that asks every %i hours', (hours) => {
    const windings = Array.from({ length: Math.floor((29 * 24) / hours) }, (_, n) => n + 1).map(
      (n) => (n * hours) / 24,
    );
    const last = windings.at(-1) ?? 0;
    expect(leftAfter(iso(0), windings, RUNNING)).toBeCloseTo(30 - last);
  });

  test('that began before anything was counted lasts thirty days from then on', () => {
    expect(leftAfter(iso(-400), [0])).toBe(30);
    expect(leftAfter(iso(-400), daily(0, 29))).toBeCloseTo(1);
    expect(leftAfter(iso(-400), daily(0, 30))).toBe(0);
  });

  test('begins anew when the story was taken out and thrown away again', () => {
    const clock = daily(1, 29).reduce((was, day) => wind(was, at(day), [iso(0)]), RUNNING);
    expect(timeLeft(clock, iso(29), at(29))).toBe(30 * DAY);
    expect(leftAfter(iso(29), [30, 31], clock)).toBeCloseTo(28);
  });

  test('without a time lasts as long, from when it was first seen', () => {
    expect(leftAfter('', daily(1, 30), RUNNING)).toBeCloseTo(1);
    expect(leftAfter('', daily(1, 31), RUNNING)).toBe(0);
  });

  test('of a browser that stayed closed for a month goes on as if a day had passed', () => {
    expect(leftAfter(iso(0), [1, 40], RUNNING)).toBeCloseTo(28);
  });
});

describe('a clock that is wrong', () => {
  const YEAR = 365;

  test('by a year ahead, all at once, destroys nothing of yesterday', () => {
    const wrong = daily(YEAR + 2, YEAR + 28);
    expect(leftAfter(iso(0), [1, ...wrong], RUNNING)).toBeGreaterThan(0);
    expect(leftAfter(iso(0), [1, ...wrong, YEAR + 29, YEAR + 30, YEAR + 31], RUNNING)).toBe(0);
  });

  test('by a year back destroys nothing before thirty days', () => {
    const wrong = daily(2 - YEAR, 30 - YEAR);
    expect(leftAfter(iso(0), [1, ...wrong], RUNNING)).toBeGreaterThan(0);
    expect(leftAfter(iso(0), [1, ...wrong, 31 - YEAR, 32 - YEAR], RUNNING)).toBe(0);
  });

  test('that runs back and forth each day is held by the other', () => {
    const flapping = daily(1, 20).flatMap((day) => [day, day + YEAR]);
    expect(leftAfter(iso(0), [...flapping, 21], RUNNING)).toBeGreaterThan(8);
  });

  test.each([
    ['ahead', YEAR],
    ['back', -YEAR],
  ])(
    'by a year %s when the story was thrown away, keeps it thirty days and not a year',
    (_how, by) => {
      // Wound once while wrong, then set right.
      const windings = [by, ...daily(1, 28)];
      expect(leftAfter(iso(by), windings, RUNNING)).toBeGreaterThan(0);
      expect(leftAfter(iso(by), [...windings, 29, 30, 31, 32], RUNNING)).toBe(0);
    },
  );

  test('forgets the stays that are over', () => {
    const clock = wind(wind(RUNNING, at(1), [iso(0)]), at(2), [iso(1)]);
    expect(Object.keys(clock.seen)).toEqual([iso(1)]);
  });
});
