import { describe, expect, it } from 'vitest';
import { localDay } from '@/utils/text/local-day';

describe('the day of a moment', () => {
  it.each([
    ['2026-05-09T16:30:00.000Z', 'Asia/Shanghai', '2026-05-10'],
    ['2026-05-09T16:30:00.000Z', 'UTC', '2026-05-09'],
    ['2026-01-01T03:00:00.000Z', 'America/Los_Angeles', '2025-12-31'],
    ['no moment', 'UTC', 'no moment'],
    ['', 'UTC', ''],
  ])('%j in %s is %s', (time, timeZone, day) => {
    expect(localDay(time, timeZone)).toBe(day);
  });
});
