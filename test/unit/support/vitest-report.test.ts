// A run that proves nothing must not count as passed.

import { expect, test } from 'vitest';
import { readReport } from '@/test/support/steps/vitest-report';

const report = (...statuses: string[]) =>
  JSON.stringify({
    testResults: [
      {
        name: 'a.test.ts',
        status: statuses.includes('failed') ? 'failed' : 'passed',
        message: '',
        assertionResults: statuses.map((status, at) => ({ status, fullName: `test ${at}` })),
      },
    ],
  });

test.each([
  ['all passed', report('passed', 'passed'), 0, 2, 0],
  ['one failed', report('passed', 'failed'), 1, 1, 1],
  ['a skipped test nobody allowed', report('passed', 'skipped'), 0, 1, 1],
  ['a test still to be written', report('todo'), 0, 0, 1],
  ['an error outside of tests', report('passed'), 1, 1, 1],
  ['no report', null, 1, 0, 1],
  ['no tests', JSON.stringify({ testResults: [] }), 0, 0, 1],
  [
    'a file that cannot be loaded',
    JSON.stringify({
      testResults: [{ name: 'b', status: 'failed', message: 'x', assertionResults: [] }],
    }),
    1,
    0,
    1,
  ],
])('%s', (_, json, exitCode, passed, failed) => {
  const counts = readReport(json, exitCode, []);
  expect([counts.passed, counts.failed]).toEqual([passed, failed]);
});

test('a skip that is allowed by name is no failure', () => {
  expect(readReport(report('passed', 'skipped'), 0, [/^test 1$/]).failed).toBe(0);
});
