// The one door to a real browser with the shipped build in it.

import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openChromium } from './chromium/open-chromium';
import type { BrowserDriver, BrowserKind, OpenOptions } from './driver';
import { openFirefox } from './firefox/open-firefox';

/** Folders that `wxt build` writes, one per browser. */
const BUILDS: Readonly<Record<BrowserKind, string>> = {
  chromium: 'chrome-mv3',
  firefox: 'firefox-mv3',
};

/**
 * Absolute path of the built extension; `without` is what `OFFPRINT_WITHOUT` was when it was built. Throws with the
 * command to run when it was not built.
 */
export function builtExtension(kind: BrowserKind, without = ''): string {
  const output = without === '' ? '.output' : `.output/without-${without.replaceAll(',', '-')}`;
  const folder = resolve(output, BUILDS[kind]);
  if (existsSync(join(folder, 'manifest.json'))) return folder;
  const command = kind === 'chromium' ? 'npm run build' : 'npm run build:firefox';
  const setting = without === '' ? '' : `OFFPRINT_WITHOUT=${without} `;
  throw new Error(`${folder} is not built yet: run \`${setting}${command}\`.`);
}

/** Starts a browser on a fresh profile with the built extension. The caller closes it, whatever happens. */
export function openBrowser(
  kind: BrowserKind,
  options: Partial<OpenOptions> = {},
): Promise<BrowserDriver> {
  const full = { extension: builtExtension(kind), ...options };
  return kind === 'chromium' ? openChromium(full) : openFirefox(full);
}
