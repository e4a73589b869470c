// The whole path in both browsers, through real toolbar clicks, on the very build that ships: save, find, tag, filter,
// restart, read offline, export, and read the exported file back.

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserDriver, BrowserKind } from '@/test/support/browsers/driver';
import { openBrowser } from '@/test/support/browsers/open-browser';
import { openLibrary } from '@/test/support/screens/library-screen';
import { openPopup } from '@/test/support/screens/popup-screen';
import { readerScreen, waitForReader } from '@/test/support/screens/reader-screen';
import { type PageServer, servePages } from '@/test/support/serve-pages';
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

  test('without a click no page can be read', async () => {
    const tab = await driver.openTab(server.url('/bridge.html'));
    const asking = await driver.openExtensionPage('options.html');
    expect(await driver.canReadTab(tab, asking)).toBe(false);
    await asking.close();
    await tab.close();
  });

  test('a click and one key save the story, and the popup lists it', async () => {
    const tab = await driver.openTab(server.url('/bridge.html'));
    const popup = await openPopup(driver, tab);
    expect(await popup.pageTitle()).toContain(BRIDGE_STORY.title);
    await popup.savePage();
    await popup.waitForTitle(BRIDGE_STORY.title);
    await popup.addTag('city');
    await popup.addTag('大桥');
    expect(await popup.cardTags()).toHaveLength(2);

    const other = await driver.openTab(server.url('/river.html'));
    const again = await openPopup(driver, other);
    await again.savePage();
    await again.waitForTitle(RIVER_STORY.title);
    expect(await again.titles()).toEqual([RIVER_STORY.title, BRIDGE_STORY.title]);
  });

  test('a tag filters the list, words search it', async () => {
    const tab = await driver.openTab(server.url('/river.html'));
    const popup = await openPopup(driver, tab);
    expect(await popup.state()).toBe('saved');
    await popup.filterByTag('大桥');
    await popup.surface.waitForText('[data-testid="list"]', BRIDGE_STORY.title);
    await waitForTitles(() => popup.titles(), [BRIDGE_STORY.title]);
    await popup.filterByTag(null);
    await waitForTitles(() => popup.titles(), [RIVER_STORY.title, BRIDGE_STORY.title]);
    await popup.search('黄河');
    await waitForTitles(() => popup.titles(), [RIVER_STORY.title]);
  });

  test('after a restart of the browser everything is still there', async () => {
    await driver.restart();
    const tab = await driver.openTab(server.url('/bridge.html'));
    const popup = await openPopup(driver, tab);
    expect(await popup.state()).toBe('saved');
    await popup.waitForTitle(BRIDGE_STORY.title);
    expect(await popup.cardTags()).toHaveLength(2);
  });

  test('with the site gone the story opens, clean and whole', async () => {
    const tab = await driver.openTab(server.url('/bridge.html'));
    const popup = await openPopup(driver, tab);
    await popup.waitForTitle(BRIDGE_STORY.title);
    await server.stop();
    await popup.openStory(BRIDGE_STORY.title);
    const reader = await waitForReader(driver);
    expect(await reader.title()).toBe(BRIDGE_STORY.title);
    expect(await reader.meta()).toContain(BRIDGE_STORY.byline);
    const body = await reader.body();
    for (const paragraph of BRIDGE_STORY.paragraphs) expect(body).toContain(paragraph);
    expect(body).not.toMatch(/Advertisement|Most read|Share on/);
  });

  test('one story is exported in each format and reads back', async () => {
    const reader = readerScreen(await driver.waitForTab(/reader\.html#\//), driver);
    const json = JSON.parse(readFileSync(await reader.export('json', /\.json$/), 'utf8'));
    expect(json).toMatchObject({ format: 'offprint', version: 1 });
    expect(json.articles).toHaveLength(1);
    expect(json.articles[0]).toMatchObject({
      title: BRIDGE_STORY.title,
      byline: BRIDGE_STORY.byline,
      publishedTime: expect.stringMatching(/^2026-05-04/),
      tags: ['city', '大桥'],
    });
    const lines = json.articles[0].textContent.split('\n').map((line: string) => line.trim());
    expect(lines).toEqual(expect.arrayContaining([...BRIDGE_STORY.paragraphs]));

    const markdown = readFileSync(await reader.export('markdown', /\.md$/), 'utf8');
    expect(markdown).toMatch(/^---\n/);
    expect(markdown).toContain(`# ${BRIDGE_STORY.title}`);

    const html = readFileSync(await reader.export('html', /\.html$/), 'utf8');
    expect(html).toContain('Content-Security-Policy');
    expect(html).toContain(BRIDGE_STORY.paragraphs[0]);
    expect(html).not.toMatch(/<script/i);
  });

  test('several stories go into one zip, named in Chinese where they are Chinese', async () => {
    const library = await openLibrary(driver);
    await library.waitForTitle(RIVER_STORY.title);
    await library.selectEveryRow();
    const path = await library.exportSelected('markdown', /\.zip$/);
    const { unzipSync, strFromU8 } = await import('fflate');
    const files = unzipSync(new Uint8Array(readFileSync(path)));
    const names = Object.keys(files);
    expect(names).toHaveLength(2);
    const river = names.find((name) => name.includes(RIVER_STORY.title));
    expect(river).toBeDefined();
    expect(strFromU8(files[river ?? ''] ?? new Uint8Array())).toContain(RIVER_STORY.paragraphs[0]);
  });
});

async function waitForTitles(
  titles: () => Promise<string[]>,
  wanted: readonly string[],
): Promise<void> {
  await expect.poll(titles, { timeout: 30_000 }).toEqual([...wanted]);
}
