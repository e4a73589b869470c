// @vitest-environment node
// The one road in, with a browser that answers what each test says.

import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onMenuItem } from '@/entrypoints/background/menus';
import { saveLink, saveTab } from '@/entrypoints/background/save-tab';
import { saveWithoutPopup } from '@/entrypoints/background/save-without-popup';
import { emptyDatabase } from '@/test/support/empty-database';
import { makeExtracted } from '@/test/support/make-article';
import { fail, ok } from '@/utils/model/result';
import { takeFailure } from '@/utils/settings/last-failure';
import { settings } from '@/utils/settings/settings';
import { libraryDatabase, type OffprintDatabase } from '@/utils/store/database';

const PAGE = 'https://news.example/2026/05/04/harbour-bridge';
const NO_ARTICLE = {
  kind: 'front-page',
  title: 'The Example Courier',
  url: PAGE,
  lang: 'en',
  siteName: null,
  favicon: null,
} as const;

let db: OffprintDatabase;
let badges: Map<number, string>;

beforeEach(async () => {
  fakeBrowser.reset();
  badges = new Map();
  Object.assign(fakeBrowser, {
    action: {
      setBadgeText: async ({ tabId, text }: { tabId: number; text: string }) => {
        badges.set(tabId, text);
      },
      setBadgeBackgroundColor: async () => {},
      setTitle: async () => {},
      openPopup: async () => {},
    },
  });
  vi.stubGlobal('navigator', { languages: ['en'] });
  Object.assign(fakeBrowser.i18n, { getUILanguage: () => 'en' });
  pageAnswers(ok(makeExtracted({ url: PAGE })));
  db = await emptyDatabase();
});
afterEach(async () => {
  db.close();
  await libraryDatabase().articles.clear();
  await libraryDatabase().contents.clear();
});

/** The tab before the reader. */
async function openTab(incognito = false): Promise<number> {
  const tab = await fakeBrowser.tabs.create({ url: PAGE });
  Object.assign(fakeBrowser.tabs, {
    get: async () => ({ ...tab, url: PAGE, title: 'A page', incognito }),
  });
  return tab.id ?? 0;
}

/** What the injected extractor gives back; an `Error` is the browser's refusal. */
function pageAnswers(answer: unknown) {
  Object.assign(fakeBrowser, {
    scripting: {
      executeScript: async ({ files }: { files?: string[] }) => {
        if (answer instanceof Error) throw answer;
        return [{ result: files === undefined ? undefined : answer }];
      },
    },
  });
}

const save = (tabId: number, more: Partial<Parameters<typeof saveTab>[1]> = {}) =>
  saveTab(db, { tabId, mode: 'page', privateConfirmed: false, ...more });

describe('saving a tab', () => {
  test('stores the story and marks the tab', async () => {
    const tabId = await openTab();
    expect(await save(tabId)).toMatchObject({ ok: true, value: { outcome: 'saved' } });
    expect(badges.get(tabId)).toBe('✓');
    expect(await save(tabId)).toMatchObject({
      ok: true,
      value: { outcome: 'unchanged', changeSeq: null },
    });
    expect(await db.articles.count()).toBe(1);
  });

  test('of a page without a story stores nothing, and its link if the reader wants that', async () => {
    const tabId = await openTab();
    pageAnswers(fail(NO_ARTICLE));
    expect(await save(tabId)).toEqual({
      ok: false,
      failure: { kind: 'no-article', page: NO_ARTICLE },
    });
    expect(await db.articles.count()).toBe(0);
    expect(await save(tabId, { mode: 'link' })).toMatchObject({ ok: true });
    expect(await db.articles.toArray()).toMatchObject([
      { kind: 'link', title: 'A page', revision: 0 },
    ]);
  });

  test('names why a page cannot be read', async () => {
    const tabId = await openTab();
    pageAnswers(new Error('Cannot access contents of the page'));
    expect(await save(tabId)).toEqual({
      ok: false,
      failure: { kind: 'unreadable', reason: 'not-granted' },
    });
  });

  test('of a tab that is gone says so', async () => {
    Object.assign(fakeBrowser.tabs, { get: () => Promise.reject(new Error('No tab with id: 7')) });
    expect(await save(7)).toEqual({
      ok: false,
      failure: { kind: 'unreadable', reason: 'tab-gone' },
    });
  });

  test('distrusts an answer that is none', async () => {
    const tabId = await openTab();
    pageAnswers(null);
    expect(await save(tabId)).toMatchObject({ ok: false, failure: { kind: 'unreadable' } });
  });

  test('in a private window asks once', async () => {
    const tabId = await openTab(true);
    expect(await save(tabId)).toEqual({ ok: false, failure: { kind: 'private-window' } });
    expect(await db.articles.count()).toBe(0);
    expect(await save(tabId, { privateConfirmed: true })).toMatchObject({ ok: true });
    expect(await settings.privateWindowConfirmed.getValue()).toBe(true);
    expect(await save(tabId)).toMatchObject({ ok: true });
  });

  test.each([
    [Object.assign(new Error('x'), { name: 'QuotaExceededError' }), 'storage-full'],
    [
      Object.assign(new Error('x'), { name: 'AbortError', inner: 'QuotaExceededError: full' }),
      'storage-full',
    ],
    [
      Object.assign(new Error('Internal error opening backing store'), { name: 'UnknownError' }),
      'storage-broken',
    ],
  ])('with a database that fails by %s says %s', async (error, kind) => {
    const tabId = await openTab();
    db.articles.hook('creating', () => {
      throw error;
    });
    expect(await save(tabId)).toMatchObject({ ok: false, failure: { kind } });
    expect(badges.has(tabId)).toBe(false);
    expect(await db.contents.count()).toBe(0);
  });
});

describe('saving a link', () => {
  test('keeps the address and what the link said', async () => {
    const saved = await saveLink(db, {
      url: 'https://news.example/next',
      title: '  Next \n story ',
    });
    expect(saved).toMatchObject({ ok: true });
    expect(await db.articles.toArray()).toMatchObject([{ kind: 'link', title: 'Next story' }]);
  });

  test.each(['javascript:alert(1)', 'mailto:a@b.example', 'chrome://settings', 'nonsense'])(
    'refuses %s',
    async (url) => {
      expect(await saveLink(db, { url, title: 'x' })).toMatchObject({ ok: false });
      expect(await db.articles.count()).toBe(0);
    },
  );
});

describe('saving without the popup', () => {
  test('tells by the badge', async () => {
    const tabId = await openTab();
    await saveWithoutPopup(tabId, 'page');
    expect(badges.get(tabId)).toBe('✓');
  });

  test('keeps a failure for the popup of that page, once', async () => {
    const tabId = await openTab();
    pageAnswers(fail(NO_ARTICLE));
    await onMenuItem('save-page', tabId, {});
    expect(badges.get(tabId)).toBe('!');
    expect(await takeFailure(tabId, PAGE)).toMatchObject({
      mode: 'page',
      failure: { kind: 'no-article' },
    });
    expect(await takeFailure(tabId, PAGE)).toBeNull();
  });

  test('forgets a failure when the tab has moved on', async () => {
    const tabId = await openTab();
    pageAnswers(fail(NO_ARTICLE));
    await onMenuItem('save-page', tabId, {});
    expect(await takeFailure(tabId, 'https://elsewhere.example/')).toBeNull();
  });

  test('a link’s menu item saves the link, not the page', async () => {
    const tabId = await openTab();
    await onMenuItem('save-link', tabId, { linkUrl: 'https://news.example/linked' });
    expect(await libraryDatabase().articles.toArray()).toMatchObject([
      { kind: 'link', url: 'https://news.example/linked', title: 'news.example/linked' },
    ]);
  });
});
