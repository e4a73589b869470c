// Every page and state in both themes and both languages: axe finds nothing, nothing overflows, and the screenshots
// the README shows are taken. Set OFFPRINT_SCREENSHOTS=1 to renew them in the repository.

import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserDriver, Surface } from '@/test/support/browsers/driver';
import { openBrowser } from '@/test/support/browsers/open-browser';
import { openLibrary } from '@/test/support/screens/library-screen';
import { openPopup } from '@/test/support/screens/popup-screen';
import { type PageServer, servePages } from '@/test/support/serve-pages';
import { BRIDGE_STORY, RIVER_STORY, storyPage } from './stories';

const FOLDER =
  process.env.OFFPRINT_SCREENSHOTS === '1' ? '.github/screenshots' : '.output/screenshots';

const LANGUAGES = ['en', 'zh-CN'] as const;
const THEMES = ['light', 'dark'] as const;
const STATES = LANGUAGES.flatMap((language) => THEMES.map((theme) => [language, theme] as const));

let driver: BrowserDriver;
let server: PageServer;

beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true });
  server = await servePages({
    '/bridge.html': storyPage(BRIDGE_STORY),
    '/river.html': storyPage(RIVER_STORY),
    '/empty.html': '<!doctype html><title>Nothing</title>',
  });
  driver = await openBrowser('chromium');
});
afterAll(async () => {
  await driver?.close();
  await server?.stop();
});

async function speak(language: string, theme: 'light' | 'dark'): Promise<void> {
  await driver.setColorScheme(theme);
  const page = await driver.openExtensionPage('options.html');
  await page.evaluate(async (wanted: string) => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { set: (items: object) => Promise<void> } } };
    };
    await chrome.storage.local.set({ language: wanted });
  }, language);
  await page.close();
}

async function look(surface: Surface, name: string): Promise<void> {
  await surface.screenshot(`${FOLDER}/${name}.png`);
  expect(await surface.axe()).toEqual([]);
  const overflow = await surface.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect({ name, overflow }).toEqual({ name, overflow: 0 });
}

describe('an empty library', () => {
  test.each(STATES)('in %s, %s', async (language, theme) => {
    await speak(language, theme);
    const tab = await driver.openTab(server.url('/bridge.html'));
    const popup = await openPopup(driver, tab);
    await look(popup.surface, `popup-empty-${language}-${theme}`);
    await tab.close();
    const library = await driver.openExtensionPage('library.html');
    await library.waitFor('[data-testid="list-empty"]');
    await look(library, `library-empty-${language}-${theme}`);
    await library.close();
  });
});

describe('with stories', () => {
  beforeAll(async () => {
    for (const [path, tags] of [
      ['/river.html', ['中国/河南', '大桥']],
      ['/bridge.html', ['city', 'bridges']],
    ] as const) {
      const tab = await driver.openTab(server.url(path));
      const popup = await openPopup(driver, tab);
      await popup.savePage();
      for (const tag of tags) await popup.addTag(tag);
      await tab.close();
    }
  });

  test.each(STATES)('popup, library, reader and options in %s, %s', async (language, theme) => {
    await speak(language, theme);
    const name = (page: string) =>
      language === 'en' && theme === 'light' ? page : `${page}-${language}-${theme}`;
    const path = language === 'en' ? '/bridge.html' : '/river.html';
    const tab = await driver.openTab(server.url(path));
    const popup = await openPopup(driver, tab);
    await popup.waitForTitle(BRIDGE_STORY.title);
    await look(popup.surface, name('popup'));
    await tab.close();

    const empty = await driver.openTab(server.url('/empty.html'));
    const failed = await openPopup(driver, empty);
    await failed.pressSave();
    await failed.waitForState('failed');
    await look(failed.surface, name('popup-failed'));
    await empty.close();

    const library = await driver.openExtensionPage('library.html');
    for (const width of [1280, 320]) {
      await library.setViewport(width, 800);
      await library.waitFor('[data-testid="article-row"]');
      await look(library, name(width === 320 ? 'library-narrow' : 'library'));
    }
    const wanted = language === 'en' ? BRIDGE_STORY.title : RIVER_STORY.title;
    await library.setViewport(1280, 800);
    await library.clickText('[data-testid="row-title"]', wanted);
    const reader = await driver.waitForTab(/reader\.html#\//);
    for (const width of [1280, 320]) {
      await reader.setViewport(width, 800);
      await reader.waitFor('[data-testid="reader-body"]');
      await look(reader, name(width === 320 ? 'reader-narrow' : 'reader'));
    }
    await reader.close();
    if (await library.isOpen()) await library.close();

    const options = await driver.openExtensionPage('options.html');
    await options.waitFor('[data-testid="language"]');
    await look(options, name('options'));
    await options.close();
  });

  test.each(STATES)('trash, its question and recent acts in %s, %s', async (language, theme) => {
    await speak(language, theme);
    const name = (page: string) => `${page}-${language}-${theme}`;
    const library = await openLibrary(driver);
    for (const title of [BRIDGE_STORY.title, RIVER_STORY.title]) await library.throwAway(title);
    await library.undoToast();
    await library.showShelf('trash');
    await library.waitForTitle(BRIDGE_STORY.title);
    const { surface } = library;
    for (const width of [320, 1280]) {
      const wide = width === 1280 ? '' : '-narrow';
      await surface.setViewport(width, 800);
      await look(surface, name(`trash${wide}`));
      await library.askToEmptyTrash();
      await look(surface, name(`trash-question${wide}`));
      await library.closeDialog();
      await library.showRecent();
      await look(surface, name(`recent${wide}`));
      await library.closeDialog();
    }
    await library.restore(BRIDGE_STORY.title);
    await surface.close();
  });
});
