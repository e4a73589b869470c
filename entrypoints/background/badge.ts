// The badge: after each save, and on every visit when the reader turned that on, which granted `tabs`.

import { browser } from 'wxt/browser';
import { workerTranslator } from '@/utils/i18n/worker-translator';
import { type Badge, hasBadge, showBadge } from '@/utils/platform/action';
import { settings } from '@/utils/settings/settings';
import { findByAddress } from '@/utils/store/read-articles';
import { inLibrary } from '@/utils/store/rescue/rescue-library';
import { currentLanguage } from './language';

/** Registers the badge's listeners. Call synchronously. */
export function listenToTabs(): void {
  browser.tabs.onUpdated.addListener((tabId, changed, tab) => {
    // Without a permission for the tab there is no address: nothing to do, and nothing is read.
    if (tab.url === undefined) return;
    const arrived = changed.status === 'complete' || changed.url !== undefined;
    return arrived ? markVisit(tabId, tab.url, changed.url !== undefined) : undefined;
  });
  browser.permissions.onRemoved.addListener((removed) => {
    const dropped = removed.permissions?.includes('tabs') === true;
    return dropped ? settings.badgeOnEveryVisit.setValue(false) : undefined;
  });
}

/**
 * Marks a tab whose page is saved, if the reader wants that on every visit. `moved`: the tab has another address; a
 * page that only changes its address keeps the badge in Chromium, so a badge that is there is set right in any case.
 */
export async function markVisit(tabId: number, url: string, moved: boolean): Promise<void> {
  const wanted = await settings.badgeOnEveryVisit.getValue();
  if (!wanted && !(moved && (await hasBadge(tabId)))) return;
  const known = /^(https?|file):/u.test(url) && (await inLibrary((db) => findByAddress(db, url)));
  await markTab(tabId, known ? 'saved' : 'none');
}

/** Shows a badge on a tab with its tooltip in the reader's language. Never rejects: a badge must not spoil a save. */
export async function markTab(tabId: number, badge: Badge): Promise<void> {
  try {
    const { t } = workerTranslator(await currentLanguage());
    await showBadge(tabId, badge, badge === 'none' ? '' : t(`badge.${badge}`));
  } catch (error) {
    console.error(error);
  }
}
