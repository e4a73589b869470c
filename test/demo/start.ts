// `npm start`: builds Offprint and shows it in an installed browser; with no display it drives itself.

import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { BrowserKind } from '@/test/support/browsers/driver';
import { findBrowser } from '@/test/support/browsers/find-browser.mjs';
import { openBrowser } from '@/test/support/browsers/open-browser';
import { provideBrowsers } from '@/test/support/browsers/provide-browser';
import { runCommand } from '@/test/support/steps/run-command';
import { fail, ok, type Result } from '@/utils/model/result';
import { DEMO_HELP, type DemoOptions, readDemoOptions } from './demo-options';
import { factLines } from './exported-story';
import { runHeaded } from './run-headed';
import { DEMO_FILES, runHeadless } from './run-headless';

const say = (line: string) => console.log(line);

async function start(): Promise<Result<null, string>> {
  const read = readDemoOptions(process.argv.slice(2), hasDisplay());
  if (!read.ok) return read;
  if (read.value === 'help') {
    say(DEMO_HELP);
    return ok(null);
  }
  const options = withPaths(read.value);
  if (options.page !== null && !(await exists(options.page.file))) {
    return fail(`There is no file ${options.page.file}.`);
  }
  const kind = options.browser ?? foundKind();
  const provided = await provideBrowsers({ browsers: [kind], chineseFonts: options.headless }, say);
  if (!provided.ok) return provided;
  say(`Building Offprint for ${kind} …`);
  const build = await runCommand(
    'wxt',
    kind === 'firefox' ? ['build', '-b', 'firefox'] : ['build'],
  );
  if (build.code !== 0) return fail(`The build failed.\n${build.output.trim()}`);
  return show(kind, options);
}

async function show(kind: BrowserKind, options: DemoOptions): Promise<Result<null, string>> {
  const { page, out, headless } = options;
  const driver = await openBrowser(kind, headless ? {} : { headed: true, network: 'open' });
  try {
    say(`${await driver.version()} (${findBrowser(kind)?.path ?? kind})`);
    if (!headless) {
      await runHeaded(driver, { page, say });
      return ok(null);
    }
    const done = await runHeadless(driver, { page, out, say });
    if (!done.ok) return done;
    for (const line of factLines(done.value)) say(line);
    say(`Files   ${out}: ${DEMO_FILES.join(', ')}`);
    return ok(null);
  } finally {
    await driver.close();
  }
}

/** Paths are meant from where the person typed them, which npm tells; the program itself runs in the project. */
function withPaths(options: DemoOptions): DemoOptions {
  const from = process.env.INIT_CWD ?? process.cwd();
  const { page, out } = options;
  return {
    ...options,
    out: out === '.output/demo' ? resolve(out) : resolve(from, out),
    page: page === null ? null : { ...page, file: resolve(from, page.file) },
  };
}

/** What is installed already, Chromium and its kin first. */
function foundKind(): BrowserKind {
  return findBrowser('chromium') === null && findBrowser('firefox') !== null
    ? 'firefox'
    : 'chromium';
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return [process.env.DISPLAY, process.env.WAYLAND_DISPLAY].some(
    (name) => name !== undefined && name !== '',
  );
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

try {
  const result = await start();
  if (!result.ok) {
    console.error(result.failure);
    process.exitCode = 1;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
