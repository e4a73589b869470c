// A private window with the extension allowed in it.

import type { Browser, Page } from 'puppeteer-core';
import { waitUntil } from '../wait-until';

/**
 * Allows the extension in private windows (as the reader does on chrome://extensions), then opens the address in
 * one. The permission restarts the extension: pages of it that were open are closed by the browser.
 */
export async function openPrivatePage(
  browser: Browser,
  extensionId: string,
  url: string,
): Promise<Page> {
  const settings = await browser.newPage();
  try {
    await settings.goto(`chrome://extensions/?id=${extensionId}`);
    // Without it the restarted extension stays off: it comes from no store.
    await settings.evaluate(
      'chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })',
    );
    await settings.evaluate(
      `chrome.developerPrivate.updateExtensionConfiguration({ extensionId: '${extensionId}', incognitoAccess: true })`,
    );
    // The browser starts the extension again for that; then one of its pages asks for the window.
    await waitUntil(
      () => settings.goto(`chrome-extension://${extensionId}/popup.html`).then(() => true),
      { what: 'the extension to start again' },
    );
    await settings.evaluate(
      `chrome.windows.create({ incognito: true, url: ${JSON.stringify(url)} }).then(() => null)`,
    );
  } finally {
    await settings.close();
  }
  const target = await waitUntil(
    () =>
      browser.targets().find((each) => each.type() === 'page' && each.url().startsWith(url)) ??
      null,
    { what: 'the private window' },
  );
  const page = await target.page();
  if (page === null) throw new Error('The private window has no page.');
  await page.waitForFunction(() => document.readyState === 'complete');
  return page;
}
