// A save that failed without a popup open (shortcut, menu): the next popup on that tab shows why.

import { storage } from 'wxt/utils/storage';
import type { SaveFailure, SaveMode } from '@/utils/model/save';

/** What failed, on which page. Kept for the browser session only. */
export type TabFailure = {
  readonly url: string;
  readonly mode: SaveMode;
  readonly failure: SaveFailure;
};

/** Remembers a failure for the next popup on this tab. */
export async function rememberFailure(tabId: number, failed: TabFailure): Promise<void> {
  await storage.setItem<TabFailure>(keyOf(tabId), failed);
}

/** The failure remembered for a tab, once: reading forgets it. Null when there is none or the tab moved on. */
export async function takeFailure(tabId: number, url: string): Promise<TabFailure | null> {
  const found = await storage.getItem<TabFailure>(keyOf(tabId));
  if (found !== null) await storage.removeItem(keyOf(tabId));
  return found !== null && found.url === url ? found : null;
}

function keyOf(tabId: number): `session:${string}` {
  return `session:failure:${tabId}`;
}
