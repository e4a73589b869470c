// Reads vitest's JSON report into counts. Pure, so that a report that says nothing cannot pass for a success.

/** What a step adds to the sum, and what to tell about it. */
export type Counts = {
  readonly passed: number;
  readonly failed: number;
  readonly notes: readonly string[];
};

/**
 * Counts of a report (the text of vitest's JSON reporter, null when there is none). Besides failed tests these count
 * as failures: a file that could not be loaded, an exit code without a failed test, no test at all, and every
 * skipped test whose full name is not in `allowedSkips`.
 */
export function readReport(
  json: string | null,
  exitCode: number | null,
  allowedSkips: readonly RegExp[],
): Counts {
  if (json === null) return { passed: 0, failed: 1, notes: ['vitest wrote no report'] };
  const files = list(property(JSON.parse(json), 'testResults'));
  const notes: string[] = [];
  let passed = 0;
  let failed = 0;
  const fails = (note: string) => {
    failed += 1;
    notes.push(note);
  };
  for (const file of files) {
    const tests = list(property(file, 'assertionResults'));
    const before = failed;
    for (const test of tests) {
      const status = property(test, 'status');
      const name = String(property(test, 'fullName'));
      if (status === 'passed') passed += 1;
      else if (status === 'failed') fails(`failed: ${name}`);
      else if (!allowedSkips.some((allowed) => allowed.test(name))) fails(`not run: ${name}`);
    }
    if (property(file, 'status') === 'failed' && failed === before) {
      fails(`failed: ${String(property(file, 'name'))} ${String(property(file, 'message'))}`);
    }
  }
  if (exitCode !== 0 && failed === 0) fails(`vitest ended with ${exitCode}`);
  if (passed + failed === 0) fails('no test was found');
  return { passed, failed, notes };
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
