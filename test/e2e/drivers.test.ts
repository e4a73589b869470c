// The tools of the other end-to-end tests: a toolbar click is a real one in both browsers, and nothing less lets a page be read.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserDriver } from '@/test/support/browsers/driver';
import { openBrowser } from '@/test/support/browsers/open-browser';
import { type PageServer, servePages } from '@/test/support/serve-pages';

const PAGE =
  '<!doctype html><html lang="en"><title>A quiet page</title><h1>A quiet page</h1><p>Words.</p>';

describe.each(['chromium', 'firefox'] as const)('driving %s', (kind) => {
  let server: PageServer;
  let driver: BrowserDriver;

  beforeAll(async () => {
    server = await servePages({ '/page.html': PAGE, '/other.html': PAGE });
    driver = await openBrowser(kind);
  });

  afterAll(async () => {
    await driver?.close();
    await server?.stop();
  });

  it('cannot read a page nobody clicked on, and can after the click', async () => {
    const asking = await driver.openExtensionPage('popup.html');
    const tab = await driver.openTab(server.url('/page.html'));
    expect(await driver.canReadTab(tab, asking)).toBe(false);
    await driver.clickToolbar(tab);
    expect(await driver.canReadTab(tab, asking)).toBe(true);
    const other = await driver.openTab(server.url('/other.html'));
    expect(await driver.canReadTab(other, asking)).toBe(false);
  });

  it('opens the real popup by a click on the toolbar button', async () => {
    const tab = await driver.openTab(server.url('/page.html'));
    const popup = await driver.clickToolbar(tab);
    expect(await popup.url()).toBe(driver.extensionUrl('popup.html'));
    expect(await popup.title()).not.toBe('');
    const addresses = await Promise.all((await driver.tabs()).map((each) => each.url()));
    expect(addresses).toContain(server.url('/page.html'));
    const current = await popup.evaluate(
      // A page that runs in a tab is told which; the popup is in none.
      () =>
        Reflect.get(globalThis, 'chrome')
          .tabs.getCurrent()
          .then((own: unknown) => own ?? null),
    );
    expect(current).toBeNull();
  });

  it('ends the background and sees it start again for a question', async () => {
    const page = await driver.openExtensionPage('popup.html');
    // The page's own arrival is an event that may start it again at once: ended until it rests.
    await expect
      .poll(
        async () => {
          await driver.stopBackground();
          return driver.isBackgroundRunning();
        },
        { timeout: 30_000 },
      )
      .toBe(false);
    await page.evaluate(() => {
      Reflect.get(globalThis, 'chrome').runtime.sendMessage(
        { kind: 'nobody-answers-this' },
        () => undefined,
      );
    });
    await expect.poll(() => driver.isBackgroundRunning(), { timeout: 30_000 }).toBe(true);
  });

  it.each([false, true])('keeps the profile over a restart (killed: %s)', async (kill) => {
    const value = `kept ${kill}`;
    const before = await driver.openExtensionPage('popup.html');
    const address = await before.url();
    await before.evaluate(
      (text: string) => Reflect.get(globalThis, 'chrome').storage.local.set({ driversTest: text }),
      value,
    );
    await driver.restart({ kill });
    const after = await driver.openExtensionPage('popup.html');
    expect(await after.url()).toBe(address);
    const stored = await after.evaluate(() =>
      Reflect.get(globalThis, 'chrome').storage.local.get('driversTest'),
    );
    expect(stored).toEqual({ driversTest: value });
  });

  it('shows pages in light and in dark', async () => {
    const tab = await driver.openTab(server.url('/page.html'));
    const isDark = () => tab.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
    await driver.setColorScheme('dark');
    await expect.poll(isDark).toBe(true);
    await driver.setColorScheme('light');
    await expect.poll(isDark).toBe(false);
  });
});
