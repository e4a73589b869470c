// Sees to it that browsers are there: finds them by name, else says what it runs to get them, and runs it.

import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fail, ok, type Result } from '@/utils/model/result';
import type { BrowserKind } from './driver';
import { findBrowser } from './find-browser.mjs';
import { commandLine, installCommands, type Need } from './install-commands';

/** What a run needs. */
export type Needs = {
  /** Every one of these must be there. */
  readonly browsers: readonly BrowserKind[];
  /** Chinese glyphs for pictures; missing ones are told, and no failure. */
  readonly chineseFonts?: boolean;
  /** Chromium's own Chinese interface; the same holds. */
  readonly chineseUi?: boolean;
};

/**
 * Provides what is needed. The failure is one sentence for a person. With `OFFPRINT_NO_INSTALL=1` nothing is
 * installed. `say` gets what is run, before it runs.
 */
export async function provideBrowsers(
  needs: Needs,
  say: (line: string) => void,
): Promise<Result<null, string>> {
  const wanted: Need[] = [
    ...needs.browsers,
    ...(needs.chineseFonts === true ? (['chinese-fonts'] as const) : []),
    ...(needs.chineseUi === true ? (['chinese-ui'] as const) : []),
  ];
  const missing = () => wanted.filter((need) => !isThere(need));
  const ways = installCommands(missing(), {
    isRoot: process.getuid?.() === 0,
    hasApt: isInPath('apt-get'),
  });
  const forbidden = process.env.OFFPRINT_NO_INSTALL === '1';
  for (const way of forbidden ? [] : ways) {
    if (missing().length === 0) break;
    say(`Not installed: ${missing().join(', ')}. Running: ${commandLine(way)}`);
    if (!(await runAll(way))) say('That did not work.');
  }
  const absent = missing();
  if (absent.includes('chinese-fonts'))
    say('No Chinese font was found: pictures will show boxes for Chinese text.');
  const browsers = absent.filter((need) => need === 'chromium' || need === 'firefox');
  if (browsers.length === 0) return ok(null);
  const advice = forbidden
    ? 'OFFPRINT_NO_INSTALL=1 forbids installing it'
    : 'it could not be installed here; install it by hand and try again';
  return fail(`No ${browsers.join(' and no ')} was found, and ${advice}.`);
}

function isThere(need: Need): boolean {
  if (need === 'chinese-fonts') return hasChineseFonts();
  if (need === 'chinese-ui') return hasChineseUi();
  return findBrowser(need) !== null;
}

/** macOS and Windows bring theirs; elsewhere fonts lie in these folders, under names such as NotoSansCJK-Regular.ttc. */
function hasChineseFonts(): boolean {
  if (process.platform !== 'linux') return true;
  const folders = [
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    join(process.env.HOME ?? '/root', '.fonts'),
  ];
  return folders.some(
    (folder) =>
      existsSync(folder) &&
      readdirSync(folder, { recursive: true }).some((name) =>
        /cjk|wqy|source-?han|droidsansfallback/i.test(String(name)),
      ),
  );
}

/** Debian keeps the languages of its Chromium in a package of their own; every other Chromium has them all. */
function hasChineseUi(): boolean {
  const folder = '/usr/lib/chromium/locales';
  const hasLanguages = !existsSync(folder) || existsSync(join(folder, 'zh-CN.pak'));
  return findBrowser('chromium') !== null && hasLanguages;
}

function isInPath(name: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

async function runAll(commands: readonly (readonly string[])[]): Promise<boolean> {
  for (const [program, ...args] of commands) {
    if (program === undefined || !(await run(program, args))) return false;
  }
  return true;
}

function run(program: string, args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}
