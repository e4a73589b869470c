// Thrown away in the popup, had back in the library after that has closed, thrown away again, and then gone for good:
// over a restart, in both browsers.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserDriver, BrowserKind } from '@/test/support/browsers/driver';
import { openBrowser } from '@/test/support/browsers/open-browser';
import { openLibrary } from '@/test/support/screens/library-screen';
import { openPopup } from '@/test/support/screens/popup-screen';
import { type PageServer, servePages } from '@/test/support/serve-pages';
import { storedArticles } from '@/test/support/stored-articles';
import { BRIDGE_STORY, RIVER_STORY, storyPage } from './stories';

describe.each<BrowserKind>(['chromium', 'firefox'])('in %s', (kind) => {
  let driver: BrowserDriver;
  let server: PageServer;

  beforeAll(async () => {
    server = await servePages({
      '/bridge.html': storyPage(BRIDGE_STORY),
      '/river.html': storyPage(RIVER_STORY),
    });
    driver = await openBrowser(kind);
  });
  afterAll(async () => {
    await driver?.close();
    await server?.stop();
  });

  const titles = async () => (await storedArticles(driver)).map(({ title }) => title);

  test('what the popup threw away comes back from the recent acts, after the popup closed', async () => {
    const river = await driver.openTab(server.url('/river.html'));
    await (await openPopup(driver, river)).savePage();
    const tab = await driver.openTab(server.url('/bridge.html'));
    const popup = await openPopup(driver, tab);
    await popup.savePage();
    await popup.waitForTitle(BRIDGE_STORY.title);
    await popup.trash();
    await popup.waitForState('unsaved');
    if (await popup.surface.isOpen()) await popup.surface.close();

    const library = await openLibrary(driver);
    await library.waitForTitle(RIVER_STORY.title);
    expect(await library.titles()).toEqual([RIVER_STORY.title]);
    await library.showRecent();
    const [latest] = await library.recentActs();
    expect(latest).toContain('Moved to the trash');
    expect(latest).toContain(BRIDGE_STORY.title);
    await library.toggleRecent('to-trash');
    await library.surface.waitForText('[data-testid="recent-status"]', 'Undone');
    await library.closeDialog();
    await library.waitForTitle(BRIDGE_STORY.title);
    expect(await library.titles()).toEqual([BRIDGE_STORY.title, RIVER_STORY.title]);
    await library.surface.close();
  });

  test('the emptied trash stays empty over a restart, and no act brings it back', async () => {
    const library = await openLibrary(driver);
    await library.throwAway(BRIDGE_STORY.title);
    await library.showShelf('trash');
    await library.waitForTitle(BRIDGE_STORY.title);
    await library.askToEmptyTrash();
    await library.confirmDestroying();
    await library.surface.waitForText('[data-testid="toast"]', 'deleted for good');
    expect(await titles()).toEqual([RIVER_STORY.title]);

    await driver.restart();
    const after = await openLibrary(driver);
    await after.waitForTitle(RIVER_STORY.title);
    await after.showRecent();
    const acts = await after.recentActs();
    expect(acts[0]).toContain('Deleted 1 story for good');
    expect(acts.join()).not.toContain(BRIDGE_STORY.title);
    await after.closeDialog();
    await after.showShelf('trash');
    await after.surface.waitFor('[data-testid="list-empty"]');
    expect(await titles()).toEqual([RIVER_STORY.title]);
    expect(await copiedKeys(driver)).toEqual({ rows: 1, bodies: 1, tombstones: 1 });
  });
});

/** How many records of each kind the second copy holds. */
async function copiedKeys(driver: BrowserDriver) {
  const page = await driver.openExtensionPage('options.html');
  const keys = await page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { get: (keys: null) => Promise<object> } } };
    };
    return Object.keys(await chrome.storage.local.get(null));
  });
  await page.close();
  const count = (kind: string) => keys.filter((key) => key.startsWith(`${kind}:`)).length;
  return { rows: count('row'), bodies: count('body'), tombstones: count('gone') };
}
