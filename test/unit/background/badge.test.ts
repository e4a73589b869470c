// @vitest-environment node
// The badge of a tab as its address changes, with a browser that keeps what it is told.

import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { listenToTabs } from '@/entrypoints/background/badge';
import { fakeLocks } from '@/test/support/fake-locks';
import { makeExtracted } from '@/test/support/make-article';
import { settings } from '@/utils/settings/settings';
import { libraryDatabase } from '@/utils/store/library';
import { saveArticle } from '@/utils/store/save-article';

const SAVED = 'https://news.example/saved';
const OTHER = 'https://news.example/other';
const TAB = 7;

type Changed = { status?: string; url?: string };
type Visit = (tabId: number, changed: Changed, tab: { url?: string }) => Promise<void> | undefined;

let badge: string;
let title: string;
let calls: number;
let visit: Visit;
let permissionsRemoved: (removed: { permissions?: string[] }) => Promise<void> | undefined;

beforeEach(async () => {
  fakeBrowser.reset();
  [badge, title, calls] = ['', 'Save to Offprint', 0];
  vi.stubGlobal('navigator', { languages: ['en'], locks: fakeLocks() });
  Object.assign(fakeBrowser.i18n, {
    getUILanguage: () => 'en',
    getMessage: () => 'Save to Offprint',
  });
  Object.assign(fakeBrowser, {
    action: {
      getBadgeText: async () => badge,
      setBadgeText: async ({ text }: { text: string }) => {
        calls += 1;
        badge = text;
      },
      setBadgeBackgroundColor: async () => {},
      setTitle: async (wanted: { title: string }) => {
        title = wanted.title;
      },
    },
    permissions: {
      onRemoved: {
        addListener: (listener: typeof permissionsRemoved) => {
          permissionsRemoved = listener;
        },
      },
    },
  });
  Object.assign(fakeBrowser.tabs, {
    onUpdated: {
      addListener: (listener: Visit) => {
        visit = listener;
      },
    },
  });
  listenToTabs();
  await saveArticle(libraryDatabase(), makeExtracted({ url: SAVED }), { sanitizerVersion: 1 });
});
afterEach(async () => {
  const db = libraryDatabase();
  await Promise.all(db.tables.map((table) => table.clear()));
});

describe('with the badge on every visit', () => {
  beforeEach(() => settings.badgeOnEveryVisit.setValue(true));

  test('a saved page is marked when it has arrived, another is not', async () => {
    await visit(TAB, { status: 'complete' }, { url: SAVED });
    expect([badge, title]).toEqual(['✓', 'Saved to Offprint']);
    await visit(TAB, { status: 'complete' }, { url: OTHER });
    expect([badge, title]).toEqual(['', 'Save to Offprint']);
  });

  test('nothing is done while a page loads, or where its address is not told', async () => {
    await visit(TAB, { status: 'loading' }, { url: SAVED });
    await visit(TAB, { status: 'complete' }, {});
    expect(calls).toBe(0);
  });

  test('the option goes with its permission', async () => {
    await permissionsRemoved({ permissions: ['offscreen'] });
    expect(await settings.badgeOnEveryVisit.getValue()).toBe(true);
    await permissionsRemoved({ permissions: ['tabs'] });
    expect(await settings.badgeOnEveryVisit.getValue()).toBe(false);
  });
});

describe('without it', () => {
  test.each([
    ['✓', OTHER, ''],
    ['✓', SAVED, '✓'],
    ['!', SAVED, '✓'],
    ['+', OTHER, ''],
    ['✓', 'about:blank', ''],
  ])('a tab marked %s that moves to %s shows “%s”', async (before, url, after) => {
    badge = before;
    await visit(TAB, { url }, { url });
    expect(badge).toBe(after);
    expect(title).toBe(after === '' ? 'Save to Offprint' : 'Saved to Offprint');
  });

  test('a tab without a badge is left alone', async () => {
    await visit(TAB, { url: SAVED }, { url: SAVED });
    await visit(TAB, { status: 'complete' }, { url: SAVED });
    expect(calls).toBe(0);
  });
});
