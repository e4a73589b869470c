// A private window with the extension allowed in it.

import type { Browser, Page } from 'puppeteer-core';
import { waitUntil } from '../wait-until';
import { turnOn } from './extension-settings';

/** Allows the extension in private windows (as the reader does on chrome://extensions), then opens the address in one. */
export async function openPrivatePage(
  browser: Browser,
  extensionId: string,
  url: string,
): Promise<Page> {
  await turnOn(browser, extensionId, 'incognitoAccess', async (page) => {
    // The extension starts again; then one of its pages asks for the window.
    await waitUntil(
      () => page.goto(`chrome-extension://${extensionId}/popup.html`).then(() => true),
      { what: 'the extension to start again' },
    );
    await page.evaluate(
      `chrome.windows.create({ incognito: true, url: ${JSON.stringify(url)} }).then(() => null)`,
    );
  });
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
