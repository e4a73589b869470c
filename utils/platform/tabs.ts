// Tabs: the one before the reader, and Offprint's own.

import { browser } from 'wxt/browser';
import { isLibraryOutOfReach } from './private-window';

/** A tab as far as the reader's click lets Offprint see it. `url` is empty where it may not. */
export type PageTab = {
  readonly id: number;
  readonly url: string;
  readonly title: string;
  readonly favicon: string | null;
  readonly incognito: boolean;
};

/** The tab in front of the reader; null when there is none (a window without tabs). */
export async function activeTab(): Promise<PageTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab === undefined ? null : toPageTab(tab);
}

/** A tab by id; null when it is gone. */
export async function tabById(tabId: number): Promise<PageTab | null> {
  try {
    return toPageTab(await browser.tabs.get(tabId));
  } catch {
    return null;
  }
}

/** Opens one of Offprint's pages in a new tab, `path` like `/reader.html#/…`; never in a private window of Firefox's. */
export async function openOwnPage(path: string): Promise<void> {
  const { href: url } = new URL(path, browser.runtime.getURL('/'));
  if (isLibraryOutOfReach()) await browser.windows.create({ url, incognito: false });
  else await browser.tabs.create({ url });
}

/** Opens a story's original page in a new tab. */
export async function openWebPage(url: string): Promise<void> {
  await browser.tabs.create({ url });
}

type BrowserTab = {
  id?: number | undefined;
  url?: string | undefined;
  title?: string | undefined;
  favIconUrl?: string | undefined;
  incognito: boolean;
};

function toPageTab(tab: BrowserTab): PageTab | null {
  if (tab.id === undefined) return null;
  return {
    id: tab.id,
    url: tab.url ?? '',
    title: tab.title ?? '',
    favicon: tab.favIconUrl ?? null,
    incognito: tab.incognito,
  };
}
