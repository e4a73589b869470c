// The steps of `npm test`, in order: the cheap ones that fail most often come first.

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from './run-command';
import { type Counts, readReport } from './vitest-report';

/** One step: its name for `--only`, what it counts, and all its tools printed. */
export type Step = {
  readonly name: string;
  readonly run: () => Promise<Counts & { readonly output: string }>;
};

/**
 * Tests that may be left out, by full name, each with its reason beside it.
 * Empty is best: a test that is not run proves nothing.
 */
const ALLOWED_SKIPS: readonly RegExp[] = [];

/** Every step of the suite. Architecture is held by a unit test. */
export const ALL_STEPS: readonly Step[] = [
  check('format', ['biome', 'format', '.']),
  check('lint', ['biome', 'lint', '--error-on-warnings', '.']),
  check('types', ['wxt', 'prepare'], ['tsc', '--noEmit']),
  tests('unit'),
  tests('browser'),
  check('build', ['wxt', 'build']),
  check('build-firefox', ['wxt', 'build', '-b', 'firefox']),
  tests('e2e'),
];

/** Tools that must all end well count as one check. */
function check(name: string, ...commands: (readonly string[])[]): Step {
  return {
    name,
    run: async () => {
      let output = '';
      for (const [program = '', ...args] of commands) {
        const end = await runCommand(program, args);
        output += end.output;
        if (end.code !== 0) return { passed: 0, failed: 1, notes: [], output };
      }
      return { passed: 1, failed: 0, notes: [], output };
    },
  };
}

/** A project of vitest.config.ts counts each of its tests. */
function tests(project: string): Step {
  return {
    name: project,
    run: async () => {
      const folder = await mkdtemp(join(tmpdir(), 'offprint-report-'));
      const file = join(folder, 'report.json');
      try {
        const end = await runCommand('vitest', [
          'run',
          `--project=${project}`,
          '--reporter=default',
          '--reporter=json',
          `--outputFile.json=${file}`,
        ]);
        const json = await readFile(file, 'utf8').catch(() => null);
        return { ...readReport(json, end.code, ALLOWED_SKIPS), output: end.output };
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}
