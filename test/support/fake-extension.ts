// The browser's extension API as far as Offprint's pages use it, for components that run in a plain page.

import type { SaveResult } from '@/utils/model/save';

/** The tab a popup finds, what the worker answers, and what was asked of the browser. */
export type FakeExtension = {
  tab: { id: number; url: string; title: string; favIconUrl?: string; incognito: boolean };
  hasSelection: boolean;
  /** The commands' keys. */
  commands: { name: string; shortcut: string }[];
  /** The tab's badge as it was set last. */
  badge: string | null;
  /** Answers `saveTab`; rejects as the browser does when the worker dies. */
  saveTab: (request: unknown) => Promise<SaveResult>;
  /** Addresses of tabs that were opened. */
  readonly opened: string[];
  /** What lies in `storage`, by area and key. */
  readonly stored: Record<'local' | 'session', Map<string, unknown>>;
};

/**
 * Puts a fake `browser` into the page. Call it before anything that imports `wxt/browser` is loaded: import the
 * component under test with `await import(…)` afterwards.
 */
export function installFakeExtension(): FakeExtension {
  const fake: FakeExtension = {
    tab: { id: 7, url: 'https://news.example/story', title: 'A story', incognito: false },
    hasSelection: false,
    commands: [],
    badge: null,
    saveTab: () => Promise.reject(new Error('nobody answers')),
    opened: [],
    stored: { local: new Map(), session: new Map() },
  };
  const browser = {
    runtime: {
      id: 'fake',
      getManifest: () => ({ version: '0.1.0' }),
      getURL: (path: string) => `chrome-extension://fake${path}`,
      sendMessage: ({ request }: { request: unknown }) => fake.saveTab(request),
    },
    extension: { inIncognitoContext: false },
    i18n: { getUILanguage: () => 'en', getMessage: () => 'Save to Offprint' },
    commands: { getAll: async () => fake.commands },
    action: {
      setBadgeText: async ({ text }: { text: string }) => {
        fake.badge = text;
      },
      setBadgeBackgroundColor: async () => {},
      setTitle: async () => {},
    },
    tabs: {
      query: async () => [fake.tab],
      get: async () => fake.tab,
      create: async ({ url }: { url: string }) => {
        fake.opened.push(url);
      },
    },
    scripting: { executeScript: async () => [{ result: fake.hasSelection }] },
    storage: {
      local: storageArea(fake.stored.local),
      session: storageArea(fake.stored.session),
      onChanged: { addListener: () => {}, removeListener: () => {} },
    },
  };
  Object.assign(globalThis, { browser });
  return fake;
}

type ChangeListener = (changes: Record<string, { newValue?: unknown }>) => void;

function storageArea(items: Map<string, unknown>) {
  const listeners = new Set<ChangeListener>();
  return {
    get: async (keys: string | string[]) =>
      Object.fromEntries([keys].flat().map((key) => [key, items.get(key)])),
    set: async (values: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(values)) items.set(key, value);
      const changes = Object.entries(values).map(([key, newValue]) => [key, { newValue }] as const);
      for (const listener of listeners) listener(Object.fromEntries(changes));
    },
    remove: async (keys: string | string[]) => {
      for (const key of [keys].flat()) items.delete(key);
    },
    onChanged: {
      addListener: (listener: ChangeListener) => void listeners.add(listener),
      removeListener: (listener: ChangeListener) => void listeners.delete(listener),
    },
  };
}
