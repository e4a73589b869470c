// The one door to a real browser with the shipped build in it.

import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openChromium } from './chromium/open-chromium';
import type { BrowserDriver, BrowserKind, OpenOptions } from './driver';
import { openFirefox } from './firefox/open-firefox';

/** Folders that `wxt build` writes, one per browser. */
const BUILDS: Readonly<Record<BrowserKind, string>> = {
  chromium: '.output/chrome-mv3',
  firefox: '.output/firefox-mv3',
};

/** Absolute path of the built extension. Throws with the command to run when it was not built. */
export function builtExtension(kind: BrowserKind): string {
  const folder = resolve(BUILDS[kind]);
  if (existsSync(join(folder, 'manifest.json'))) return folder;
  const command = kind === 'chromium' ? 'npm run build' : 'npm run build:firefox';
  throw new Error(`${BUILDS[kind]} is not built yet: run \`${command}\`.`);
}

/** Starts a browser on a fresh profile with the built extension. The caller closes it, whatever happens. */
export function openBrowser(
  kind: BrowserKind,
  options: Partial<OpenOptions> = {},
): Promise<BrowserDriver> {
  const full = { extension: builtExtension(kind), ...options };
  return kind === 'chromium' ? openChromium(full) : openFirefox(full);
}
