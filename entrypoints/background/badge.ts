// The badge on every visit: only when the reader turned it on, which granted `tabs`.

import { browser } from 'wxt/browser';
import { showBadge } from '@/utils/platform/action';
import { settings } from '@/utils/settings/settings';
import { libraryDatabase } from '@/utils/store/database';
import { findByAddress } from '@/utils/store/read-articles';

/** Registers the badge's listeners. Call synchronously. */
export function listenToTabs(): void {
  browser.tabs.onUpdated.addListener((tabId, changed, tab) => {
    // Without the permission there is no address: nothing to do, and nothing is read.
    const arrived = changed.status === 'complete' || changed.url !== undefined;
    return arrived && tab.url !== undefined ? markVisit(tabId, tab.url) : undefined;
  });
  browser.permissions.onRemoved.addListener((removed) => {
    const dropped = removed.permissions?.includes('tabs') === true;
    return dropped ? settings.badgeOnEveryVisit.setValue(false) : undefined;
  });
}

/** Marks a tab whose page is saved, if the reader wants that. */
export async function markVisit(tabId: number, url: string): Promise<void> {
  if (!/^(https?|file):/u.test(url) || !(await settings.badgeOnEveryVisit.getValue())) return;
  const article = await findByAddress(libraryDatabase(), url);
  await showBadge(tabId, article === null ? 'none' : 'saved');
}
