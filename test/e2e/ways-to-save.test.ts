// Every other way in: shortcut, selection, link, saving again, private windows; and the pages that cannot be saved.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserDriver, BrowserKind, Surface } from '@/test/support/browsers/driver';
import { openBrowser } from '@/test/support/browsers/open-browser';
import { openPopup } from '@/test/support/screens/popup-screen';
import { type PageServer, servePages } from '@/test/support/serve-pages';
import { readStoredArticles } from '@/test/support/stored-articles';
import { BRIDGE_STORY, RIVER_STORY, storyPage } from './stories';

const LONGER = {
  ...BRIDGE_STORY,
  paragraphs: [
    ...BRIDGE_STORY.paragraphs,
    'On Tuesday the city said that cyclists may use the northern lane as well, once the railing is raised by a hand’s breadth.',
  ],
};
const TEASER = {
  ...BRIDGE_STORY,
  paragraphs: [
    'The first trams crossed the new harbour bridge on Monday morning. To read on you need a subscription, which costs four crowns a month and can be ended at any time.',
  ],
};
const FRONT_PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The Example Courier</title>
<meta property="og:type" content="website"></head><body><header><h1>The Example Courier</h1></header><main>${Array.from(
  { length: 40 },
  (
    _,
    n,
  ) => `<div class="card"><h3><a href="/story/${n}">Headline of story number ${n} on the front page</a></h3>
<p>Two short lines that say what the story is about, and end in the middle of</p></div>`,
).join('')}</main></body></html>`;

describe.each<BrowserKind>(['chromium', 'firefox'])('in %s', (kind) => {
  let driver: BrowserDriver;
  let server: PageServer;
  const pages: Record<string, string> = {
    '/': FRONT_PAGE,
    '/bridge.html': storyPage(BRIDGE_STORY),
    '/river.html': storyPage(RIVER_STORY),
    '/again.html': storyPage({ ...BRIDGE_STORY, title: 'A story that grows' }),
    '/private.html': storyPage({ ...BRIDGE_STORY, title: 'Read in a private window' }),
  };

  beforeAll(async () => {
    server = await servePages(pages);
    driver = await openBrowser(kind);
  });
  afterAll(async () => {
    await driver?.close();
    await server?.stop();
  });

  test('the keyboard command saves and marks the tab until it navigates', async () => {
    const tab = await driver.openTab(server.url('/river.html'));
    const asking = await driver.openExtensionPage('options.html');
    await driver.pressShortcut(tab, 'Alt+Shift+D');
    await expect.poll(() => driver.badgeText(tab, asking), { timeout: 30_000 }).toBe('✓');
    await tab.evaluate((address: string) => location.assign(address), server.url('/bridge.html'));
    await tab.waitForText('h1', BRIDGE_STORY.title);
    await expect.poll(() => driver.badgeText(tab, asking), { timeout: 30_000 }).toBe('');
    await asking.close();
    await tab.close();
  });

  test('the context menu has its items', async () => {
    const page = await driver.openExtensionPage('options.html');
    const answers = await page.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { contextMenus: { update: (id: string, changes: object) => Promise<void> } };
      };
      const items = ['save-page', 'save-selection', 'save-link', 'no-such-item'];
      return Promise.all(
        items.map((item) =>
          chrome.contextMenus.update(item, { enabled: true }).then(
            () => 'there',
            () => 'missing',
          ),
        ),
      );
    });
    expect(answers).toEqual(['there', 'there', 'there', 'missing']);
    await page.close();
  });

  test('selected text is saved alone', async () => {
    const tab = await driver.openTab(server.url('/bridge.html'));
    await tab.evaluate(() => {
      const paragraph = document.querySelectorAll('.article-body p')[1];
      if (paragraph) getSelection()?.selectAllChildren(paragraph);
    });
    const popup = await openPopup(driver, tab);
    await popup.saveSelection();
    const [row] = await articlesIn(popup.surface, 'selection');
    expect(row?.text).toBe(BRIDGE_STORY.paragraphs[1]);
    await tab.close();
  });

  test('saving again keeps tags and star, and takes the longer text', async () => {
    const tab = await driver.openTab(server.url('/again.html'));
    const popup = await openPopup(driver, tab);
    await popup.savePage();
    await popup.addTag('kept');
    await popup.star();
    pages['/again.html'] = storyPage({ ...LONGER, title: 'A story that grows' });
    server.set('/again.html', pages['/again.html']);
    await reload(tab);
    const again = await openPopup(driver, tab);
    await again.surface.click('[data-testid="save"]');
    await again.waitForState('saved');
    await expect
      .poll(async () => (await articlesIn(again.surface, 'page', '/again.html'))[0]?.text ?? '', {
        timeout: 30_000,
      })
      .toContain('cyclists');
    expect((await articlesIn(again.surface, 'page', '/again.html'))[0]).toMatchObject({
      tags: ['kept'],
      starred: 1,
    });

    server.set('/again.html', storyPage({ ...TEASER, title: 'A story that grows' }));
    await reload(tab);
    const third = await openPopup(driver, tab);
    await third.surface.click('[data-testid="save"]');
    await third.waitForState('held');
    expect((await articlesIn(third.surface, 'page', '/again.html'))[0]?.text).toContain('cyclists');
    await third.surface.click('[data-testid="keep-shown"]');
    await third.waitForState('saved');
    await tab.close();
  });

  test('a front page is told from a story, and kept as a link if the reader wants', async () => {
    const tab = await driver.openTab(server.url('/'));
    const popup = await openPopup(driver, tab);
    await popup.pressSave();
    await popup.waitForState('failed');
    expect(await popup.message()).toContain('front page');
    expect(await articlesIn(popup.surface, 'page', '/')).toEqual([]);
    await popup.saveAsLink();
    expect(await articlesIn(popup.surface, 'link')).toMatchObject([
      { title: 'The Example Courier', text: '' },
    ]);
    await tab.close();
  });

  test('the browser’s own page says that it cannot be read, and why', async () => {
    const tab = await driver.openTab(kind === 'chromium' ? 'chrome://version/' : 'about:license');
    const popup = await openPopup(driver, tab);
    if ((await popup.state()) === 'unsaved') await popup.pressSave();
    await popup.waitForState('failed');
    expect(await popup.message()).toContain('belongs to the browser');
    expect(await popup.surface.exists('[data-testid="save-as-link"]')).toBe(false);
    await tab.close();
  });

  test('a private window asks once and says that the story is kept', async () => {
    const tab = await driver.openPrivateTab(server.url('/private.html'));
    const popup = await openPopup(driver, tab);
    await popup.pressSave();
    await popup.waitForState('private');
    expect(await popup.message()).toContain('kept');
    await popup.surface.click('[data-testid="confirm-private"]');
    // Firefox shows a private window no database: the card says where the story is.
    await popup.waitForState(kind === 'firefox' ? 'kept' : 'saved');
    await tab.close();
    const ordinary = await driver.openExtensionPage('options.html');
    expect(await articlesIn(ordinary, 'page', '/private.html')).toHaveLength(1);
  });
});

async function articlesIn(page: Surface, kind: string, path = '') {
  const stored = await readStoredArticles(page);
  return stored.filter((article) => article.kind === kind && article.url.endsWith(path));
}

async function reload(tab: Surface): Promise<void> {
  await tab.evaluate(() => {
    document.body.dataset.old = 'yes';
    location.reload();
  });
  await tab.waitFor('body:not([data-old]) h1');
}
