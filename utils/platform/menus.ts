// Context-menu items: made at install, renamed when the language changes.

import { browser } from 'wxt/browser';

/** The items and where they show. */
export const MENU_ITEMS = {
  'save-page': { contexts: ['page'] },
  'save-selection': { contexts: ['selection'] },
  'save-link': { contexts: ['link'] },
} as const;

export type MenuItemId = keyof typeof MENU_ITEMS;

/** Whether a clicked item is one of ours. */
export function isMenuItemId(value: unknown): value is MenuItemId {
  return typeof value === 'string' && Object.hasOwn(MENU_ITEMS, value);
}

/** Makes all items anew under the given titles: idempotent, also after an update that left old ones. */
export async function createMenus(titles: Record<MenuItemId, string>): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const [id, { contexts }] of Object.entries(MENU_ITEMS)) {
    if (!isMenuItemId(id)) continue;
    browser.contextMenus.create({
      id,
      title: titles[id],
      contexts: [...contexts],
      documentUrlPatterns: ['*://*/*', 'file:///*'],
    });
  }
}
