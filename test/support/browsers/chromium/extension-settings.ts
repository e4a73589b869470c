// The switches of chrome://extensions, which only that page can turn.

import type { Browser, Page } from 'puppeteer-core';

/** One switch of an extension. */
export type ExtensionSwitch = 'incognitoAccess' | 'pinnedToToolbar';

/**
 * Turns a switch on, in a tab that is closed again. `afterwards` still gets the tab.
 * Allowing private windows starts the extension again: pages of it that were open are closed by the browser.
 */
export async function turnOn(
  browser: Browser,
  extensionId: string,
  name: ExtensionSwitch,
  afterwards: (page: Page) => Promise<void> = async () => undefined,
): Promise<void> {
  const page = await browser.newPage();
  try {
    await page.goto(`chrome://extensions/?id=${extensionId}`);
    // Without it an extension that is started again stays off: it comes from no store.
    await page.evaluate(
      'chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })',
    );
    await page.evaluate(
      `chrome.developerPrivate.updateExtensionConfiguration({ extensionId: '${extensionId}', ${name}: true })`,
    );
    await afterwards(page);
  } finally {
    await page.close();
  }
}
