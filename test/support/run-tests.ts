// `npm test`: everything that must hold, one after the other. `--only unit,e2e` chooses steps by name.

import { parseArgs } from 'node:util';
import { provideBrowsers } from '@/test/support/browsers/provide-browser';
import { ALL_STEPS } from '@/test/support/steps/all-steps';

/** Steps that need browsers; the others run without. */
const IN_BROWSERS = ['browser', 'e2e'];

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  const chosen = values.only?.split(',') ?? ALL_STEPS.map(({ name }) => name);
  const unknown = chosen.find((name) => !ALL_STEPS.some((step) => step.name === name));
  if (unknown !== undefined) {
    const names = ALL_STEPS.map(({ name }) => name).join(', ');
    throw new Error(`There is no step "${unknown}". The steps are: ${names}.`);
  }

  let passed = 0;
  let failed = 0;
  if (chosen.some((name) => IN_BROWSERS.includes(name))) {
    const needs = {
      browsers: ['chromium', 'firefox'],
      chineseFonts: true,
      chineseUi: true,
    } as const;
    const provided = await provideBrowsers(needs, (line) => console.log(line));
    if (!provided.ok) {
      console.log(provided.failure);
      failed += 1;
    }
  }
  for (const step of ALL_STEPS.filter(({ name }) => chosen.includes(name))) {
    const start = performance.now();
    const result = await step.run();
    passed += result.passed;
    failed += result.failed;
    const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(6);
    if (result.failed > 0) console.log(result.output.trimEnd());
    for (const note of result.notes) console.log(`  ${note}`);
    const state = result.failed === 0 ? 'ok    ' : 'FAILED';
    console.log(
      `${state} ${step.name.padEnd(14)} ${seconds} s  ${result.passed} passed, ${result.failed} failed`,
    );
  }
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
