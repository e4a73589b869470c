// The worker may be ended by the browser at any moment: before, during and after a save. The popup never hangs, and
// nothing is saved twice.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserDriver, BrowserKind } from '@/test/support/browsers/driver';
import { openBrowser } from '@/test/support/browsers/open-browser';
import { openPopup } from '@/test/support/screens/popup-screen';
import { type PageServer, servePages } from '@/test/support/serve-pages';
import { storedArticles } from '@/test/support/stored-articles';
import { BRIDGE_STORY, storyPage } from './stories';

/** How long after the click the worker is ended, in milliseconds: spread over the life of a save. */
const DELAYS = [0, 5, 10, 20, 30, 45, 60, 90];

describe.each<BrowserKind>(['chromium', 'firefox'])('in %s', (kind) => {
  let driver: BrowserDriver;
  let server: PageServer;

  beforeAll(async () => {
    const pages = [100, 101, ...DELAYS].map((n) => [
      `/${n}.html`,
      storyPage({ ...BRIDGE_STORY, title: `Bridge story number ${n}` }),
    ]);
    server = await servePages(Object.fromEntries(pages));
    driver = await openBrowser(kind);
  });
  afterAll(async () => {
    await driver?.close();
    await server?.stop();
  });

  test('killed before the click', async () => {
    const tab = await driver.openTab(server.url('/100.html'));
    await driver.stopBackground();
    const popup = await openPopup(driver, tab);
    await popup.savePage();
    expect(await savedCount(driver, '/100.html')).toBe(1);
    await tab.close();
  });

  test.each(DELAYS)('killed %i ms after the click', async (delay) => {
    const tab = await driver.openTab(server.url(`/${delay}.html`));
    const popup = await openPopup(driver, tab);
    await popup.pressSave();
    await new Promise((resolve) => setTimeout(resolve, delay));
    await driver.stopBackground();
    await popup.waitForState('saved');
    expect(await savedCount(driver, `/${delay}.html`)).toBe(1);
    await tab.close();
  });

  test('killed after the answer: the story is there, and saving again finds it unchanged', async () => {
    const tab = await driver.openTab(server.url('/101.html'));
    const popup = await openPopup(driver, tab);
    await popup.savePage();
    await driver.stopBackground();
    expect(await savedCount(driver, '/101.html')).toBe(1);
    const again = await openPopup(driver, tab);
    expect(await again.state()).toBe('saved');
    await tab.close();
  });
});

/** How many articles the database holds for a page; each must have exactly one body. */
async function savedCount(driver: BrowserDriver, path: string): Promise<number> {
  const articles = (await storedArticles(driver)).filter(({ url }) => url.endsWith(path));
  expect(articles.map(({ bodies }) => bodies)).toEqual(articles.map(() => 1));
  return articles.length;
}
