// Which command would install what is missing: pure, so that every machine can be asked about every other.

import type { BrowserKind } from './driver';

/** What a run may need and not find. `chinese-fonts` draws Chinese in pictures, `chinese-ui` is Chromium's own Chinese. */
export type Need = BrowserKind | 'chinese-fonts' | 'chinese-ui';

/** What matters about a machine. */
export type Machine = {
  readonly isRoot: boolean;
  readonly hasApt: boolean;
};

/** A program to run as it stands, one after the other; the first failure ends it. */
export type InstallCommand = readonly (readonly string[])[];

const PACKAGES: Readonly<Record<Need, string>> = {
  chromium: 'chromium',
  firefox: 'firefox-esr',
  'chinese-fonts': 'fonts-noto-cjk',
  'chinese-ui': 'chromium-l10n',
};

/**
 * The ways to get what is missing, the best first: the system's packages as root, else Playwright's installer,
 * which knows browsers only. Empty when there is no way.
 */
export function installCommands(missing: readonly Need[], machine: Machine): InstallCommand[] {
  const browsers = missing.filter((need) => need === 'chromium' || need === 'firefox');
  const ways: InstallCommand[] = [];
  if (missing.length > 0 && machine.hasApt && machine.isRoot) {
    const packages = missing.map((need) => PACKAGES[need]);
    ways.push([
      ['apt-get', 'update'],
      ['apt-get', 'install', '-y', '--no-install-recommends', ...packages],
    ]);
  }
  if (browsers.length > 0) ways.push([['npx', 'playwright-core', 'install', ...browsers]]);
  return ways;
}

/** A command as a person would type it. */
export function commandLine(command: InstallCommand): string {
  return command.map((words) => words.join(' ')).join(' && ');
}
