// The toolbar button: its badge and its tooltip, per tab. The browser clears both when the tab navigates.

import { browser } from 'wxt/browser';

/** What the badge can say. */
export type Badge =
  | 'saved'
  /** A link on the page was saved, not the page. */
  | 'link'
  /** The reader is asked something. */
  | 'held'
  | 'failed'
  | 'none';

const TEXTS: Record<Badge, string> = { saved: '✓', link: '+', held: '!', failed: '!', none: '' };

/** Vermilion as in the pages, ink for what went wrong; the signs differ without colour too. */
const VERMILION = '#b3392b';
const INK = '#1c1b19';

/**
 * Sets a tab's badge and the button's tooltip there; the tooltip of `none` is the manifest's, whatever `title` says. A
 * tab that is gone is passed over.
 */
export async function showBadge(tabId: number, badge: Badge, title: string): Promise<void> {
  try {
    await browser.action.setBadgeText({ tabId, text: TEXTS[badge] });
    await browser.action.setBadgeBackgroundColor({
      tabId,
      color: badge === 'failed' ? INK : VERMILION,
    });
    await browser.action.setBadgeTextColor?.({ tabId, color: '#ffffff' });
    await browser.action.setTitle({
      tabId,
      title: badge === 'none' ? browser.i18n.getMessage('actionTitle') : title,
    });
  } catch {
    // The tab was closed meanwhile: nothing is left to mark.
  }
}

/** Whether a tab's badge says anything now; false for a tab that is gone. */
export async function hasBadge(tabId: number): Promise<boolean> {
  try {
    return (await browser.action.getBadgeText({ tabId })) !== '';
  } catch {
    return false;
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
