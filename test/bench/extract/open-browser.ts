// A real Chromium in which pages of a set are opened; their addresses lead nowhere.

import puppeteer, { type Browser } from 'puppeteer-core';
import { CHROMIUM_FLAGS, findBrowser } from '@/test/support/browsers/find-browser.mjs';
import { provideBrowsers } from '@/test/support/browsers/provide-browser';

/** Starts the browser, fetching it first where there is none. Throws when that fails. */
export async function openBrowser(say: (line: string) => void): Promise<Browser> {
  const provided = await provideBrowsers({ browsers: ['chromium'] }, say);
  if (!provided.ok) throw new Error(provided.failure);
  return puppeteer.launch({
    executablePath: findBrowser('chromium')?.path ?? 'chromium',
    pipe: true,
    protocolTimeout: 120_000,
    args: [
      ...CHROMIUM_FLAGS,
      // Pages are opened under addresses that must lead nowhere.
      '--host-resolver-rules=MAP * ~NOTFOUND',
      '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,HttpsFirstModeV2',
    ],
  });
}
