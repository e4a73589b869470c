// A save that failed without a popup open (shortcut, menu): the next popup on that tab shows why.

import { browser } from 'wxt/browser';
import type { LinkFacts, SaveFailure, SaveMode } from '@/utils/model/save';

/** What failed, on which page. Kept for the browser session only. */
export type TabFailure = {
  readonly url: string;
  readonly mode: SaveMode;
  /** The link on that page which was to be saved, if it was one. */
  readonly link?: LinkFacts;
  readonly failure: SaveFailure;
};

/** Remembers a failure for the next popup on this tab. */
export async function rememberFailure(tabId: number, failed: TabFailure): Promise<void> {
  await browser.storage.session.set({ [keyOf(tabId)]: failed });
}

/** The failure remembered for a tab, once: reading forgets it. Null when there is none, the tab moved on or storage fails. */
export async function takeFailure(tabId: number, url: string): Promise<TabFailure | null> {
  try {
    return await take(tabId, url);
  } catch (error) {
    console.error(error);
    return null;
  }
}

async function take(tabId: number, url: string): Promise<TabFailure | null> {
  const key = keyOf(tabId);
  // Session storage ends with the browser, so only this version of Offprint can have written it.
  const stored: { [at: string]: TabFailure | undefined } = await browser.storage.session.get(key);
  const found = stored[key];
  if (found !== undefined) await browser.storage.session.remove(key);
  return found?.url === url ? found : null;
}

/** Forgets a tab's failure: a later save went well. Never rejects. */
export async function forgetFailure(tabId: number): Promise<void> {
  try {
    await browser.storage.session.remove(keyOf(tabId));
  } catch (error) {
    // What was saved is saved; a stale word in the next popup is the lesser harm.
    console.error(error);
  }
}

function keyOf(tabId: number): string {
  return `failure:${tabId}`;
}
