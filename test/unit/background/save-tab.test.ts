// @vitest-environment node
// The one road in, with a browser that answers what each test says.

import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onMenuItem } from '@/entrypoints/background/menus';
import { resumeJoins } from '@/entrypoints/background/resume-joins';
import { saveTab } from '@/entrypoints/background/save-tab';
import { saveWithoutPopup } from '@/entrypoints/background/save-without-popup';
import { emptyDatabase } from '@/test/support/empty-database';
import { fakeLocks } from '@/test/support/fake-locks';
import { makeExtracted } from '@/test/support/make-article';
import { fail, ok } from '@/utils/model/result';
import { takeFailure } from '@/utils/settings/last-failure';
import { settings } from '@/utils/settings/settings';
import type { OffprintDatabase } from '@/utils/store/database';
import { putJoin } from '@/utils/store/join-jobs';
import { libraryDatabase } from '@/utils/store/library';

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
let titles: Map<number, string>;
let popupsOpened: number;

beforeEach(async () => {
  fakeBrowser.reset();
  badges = new Map();
  titles = new Map();
  popupsOpened = 0;
  Object.assign(fakeBrowser, {
    action: {
      setBadgeText: async ({ tabId, text }: { tabId: number; text: string }) => {
        badges.set(tabId, text);
      },
      setBadgeBackgroundColor: async () => {},
      setTitle: async ({ tabId, title }: { tabId: number; title: string }) => {
        titles.set(tabId, title);
      },
      openPopup: async () => {
        popupsOpened += 1;
      },
    },
  });
  vi.stubGlobal('navigator', { languages: ['en'], locks: fakeLocks() });
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
        return [{ result: files?.includes('/extract.js') ? answer : undefined }];
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
    expect(titles.get(tabId)).toBe('Saved to Offprint');
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

describe('a story on several pages', () => {
  /** What a script of ours in a tab tells; the fake browser lets every sender be named. */
  const tell = (message: unknown, sender: object) =>
    Promise.resolve(fakeBrowser.runtime.onMessage.trigger(message, sender)).catch(() => {});
  const report = (n: number, of: number) => ({ offprintPages: { n, of } });

  /** An extractor that runs until it is told to end. */
  function slowPage() {
    let end = (_: unknown) => {};
    const answer = new Promise((resolve) => {
      end = resolve;
    });
    let started = 0;
    Object.assign(fakeBrowser, {
      scripting: {
        executeScript: async ({ files }: { files?: string[] }) => {
          if (!files?.includes('/extract.js')) return [{ result: undefined }];
          started += 1;
          return [{ result: await answer }];
        },
      },
    });
    return { end: () => end(ok(makeExtracted({ url: PAGE }))), started: () => started };
  }

  test('has a row that tells how far it is, and none when it is saved', async () => {
    const tabId = await openTab();
    const page = slowPage();
    const saving = save(tabId);
    await expect.poll(page.started).toBe(1);
    const ours = { id: fakeBrowser.runtime.id, tab: { id: tabId } };
    await tell(report(2, 12), ours);
    await tell(report(3, 12), ours);
    await expect.poll(() => db.jobs.toArray()).toMatchObject([{ step: 'pages', n: 3, of: 12 }]);
    await tell(report(4, 12), { ...ours, tab: { id: tabId + 1 } });
    await tell(report(4, 12), { ...ours, id: 'another-extension' });
    await tell(report(-4, 12), ours);
    await tell({ offprintPages: 'four' }, ours);
    expect(await db.jobs.toArray()).toMatchObject([{ n: 3 }]);
    page.end();
    expect(await saving).toMatchObject({ ok: true, value: { outcome: 'saved' } });
    expect(await db.jobs.count()).toBe(0);
    await tell(report(5, 12), ours);
    expect(await db.jobs.count()).toBe(0);
  });

  test('has no row left when its tab is closed meanwhile', async () => {
    const tabId = await openTab();
    let close = (_: Error) => {};
    Object.assign(fakeBrowser, {
      scripting: {
        executeScript: ({ files }: { files?: string[] }) =>
          !files?.includes('/extract.js')
            ? Promise.resolve([{}])
            : new Promise((_, reject) => {
                close = reject;
              }),
      },
    });
    const saving = save(tabId);
    await vi.waitFor(async () => {
      await tell(report(2, 0), { id: fakeBrowser.runtime.id, tab: { id: tabId } });
      expect(await db.jobs.count()).toBe(1);
    });
    close(new Error('Frame with ID 0 was removed.'));
    expect(await saving).toMatchObject({ ok: false });
    expect(await db.jobs.count()).toBe(0);
  });

  test('is finished by the next worker', async () => {
    const tabId = await openTab();
    await putJoin(db, { tabId, url: PAGE }, { n: 3, of: 12 });
    await resumeJoins(db);
    expect(await db.articles.count()).toBe(1);
    expect(await db.jobs.count()).toBe(0);
  });

  test('is forgotten where the tab shows another page, or is gone', async () => {
    const tabId = await openTab();
    await putJoin(db, { tabId, url: `${PAGE}-2` }, { n: 3, of: 12 });
    await resumeJoins(db);
    Object.assign(fakeBrowser.tabs, { get: () => Promise.reject(new Error('No tab')) });
    await putJoin(db, { tabId, url: PAGE }, { n: 3, of: 12 });
    await resumeJoins(db);
    expect(await db.articles.count()).toBe(0);
    expect(await db.jobs.count()).toBe(0);
  });
});

describe('saving a link', () => {
  const link = { url: 'https://news.example/next', title: '  Next \n story ' };

  test('keeps the address and what the link said, and does not call the page saved', async () => {
    const tabId = await openTab();
    expect(await save(tabId, { mode: 'link', link })).toMatchObject({ ok: true });
    expect(badges.get(tabId)).toBe('+');
    expect(titles.get(tabId)).toBe('The link was saved to Offprint');
    expect(await db.articles.toArray()).toMatchObject([{ kind: 'link', title: 'Next story' }]);
  });

  test('keeps what the page said of itself, and marks the page', async () => {
    const tabId = await openTab();
    const facts = { ...NO_ARTICLE, siteName: 'Courier', favicon: 'https://news.example/i.png' };
    expect(await save(tabId, { mode: 'link', link: facts })).toMatchObject({ ok: true });
    expect(await db.articles.toArray()).toMatchObject([
      {
        kind: 'link',
        title: 'The Example Courier',
        lang: 'en',
        siteName: 'Courier',
        favicon: 'https://news.example/i.png',
      },
    ]);
    expect(badges.get(tabId)).toBe('✓');
  });

  test.each(['javascript:alert(1)', 'mailto:a@b.example', 'chrome://settings', 'nonsense'])(
    'refuses %s',
    async (url) => {
      const tabId = await openTab();
      expect(await save(tabId, { mode: 'link', link: { url, title: 'x' } })).toMatchObject({
        ok: false,
      });
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

  test('forgets a failure when a later save goes well', async () => {
    const tabId = await openTab();
    pageAnswers(fail(NO_ARTICLE));
    await onMenuItem('save-page', tabId, {});
    pageAnswers(ok(makeExtracted({ url: PAGE })));
    await saveWithoutPopup(tabId, 'page');
    expect(await takeFailure(tabId, PAGE)).toBeNull();
  });

  test('asks about a text that came back much shorter', async () => {
    const tabId = await openTab();
    const long = 'A sentence of the story. '.repeat(60);
    pageAnswers(ok(makeExtracted({ url: PAGE, html: `<p>${long}</p>`, textContent: long })));
    await saveWithoutPopup(tabId, 'page');
    expect(popupsOpened).toBe(0);
    pageAnswers(ok(makeExtracted({ url: PAGE, html: '<p>Teaser.</p>', textContent: 'Teaser.' })));
    await saveWithoutPopup(tabId, 'page');
    expect(badges.get(tabId)).toBe('!');
    expect(titles.get(tabId)).toContain('Click to choose');
    expect(popupsOpened).toBe(1);
  });

  test('asks before it keeps a private window’s link, and remembers which link', async () => {
    const tabId = await openTab(true);
    const linked = { url: 'https://news.example/linked', title: 'Linked' };
    await onMenuItem('save-link', tabId, { linkUrl: linked.url, linkText: linked.title });
    expect(await libraryDatabase().articles.count()).toBe(0);
    expect(badges.get(tabId)).toBe('!');
    expect(popupsOpened).toBe(1);
    expect(await takeFailure(tabId, PAGE)).toMatchObject({
      mode: 'link',
      link: linked,
      failure: { kind: 'private-window' },
    });
  });

  test('a link’s menu item saves the link, not the page', async () => {
    const tabId = await openTab();
    await onMenuItem('save-link', tabId, { linkUrl: 'https://news.example/linked' });
    expect(await libraryDatabase().articles.toArray()).toMatchObject([
      { kind: 'link', url: 'https://news.example/linked', title: 'news.example/linked' },
    ]);
  });
});
