import { expect, test } from 'vitest';
import { localStamp } from '@/utils/text/local-stamp';

test.each([
  ['2026-11-22T16:05:09.000Z', 'UTC', '2026-11-22 16:05:09'],
  ['2026-11-22T16:05:09.000Z', 'Asia/Shanghai', '2026-11-23 00:05:09'],
  ['no moment', 'UTC', 'no moment'],
])('%s in %s is %s', (time, zone, stamp) => {
  expect(localStamp(time, zone)).toBe(stamp);
});
