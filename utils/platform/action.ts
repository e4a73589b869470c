// The toolbar button: its badge and its tooltip, per tab. The browser clears both when the tab navigates.

import { browser } from 'wxt/browser';

/** What the badge can say. */
export type Badge = 'saved' | 'failed' | 'none';

const TEXTS: Record<Badge, string> = { saved: '✓', failed: '!', none: '' };

/** Vermilion as in the pages; the failed badge is ink, so that the two differ without colour too. */
const COLOURS: Record<Badge, string> = { saved: '#b3392b', failed: '#1c1b19', none: '#b3392b' };

/** Sets a tab's badge and, if given, the button's tooltip there. A tab that is gone is passed over. */
export async function showBadge(tabId: number, badge: Badge, title?: string): Promise<void> {
  try {
    await browser.action.setBadgeText({ tabId, text: TEXTS[badge] });
    await browser.action.setBadgeBackgroundColor({ tabId, color: COLOURS[badge] });
    await browser.action.setBadgeTextColor?.({ tabId, color: '#ffffff' });
    if (title !== undefined) await browser.action.setTitle({ tabId, title });
  } catch {
    // The tab was closed meanwhile: nothing is left to mark.
  }
}

/** Opens the popup without a click where the browser lets an extension do that; false where it does not. */
export async function openPopup(): Promise<boolean> {
  try {
    await browser.action.openPopup();
    return true;
  } catch {
    return false;
  }
}
