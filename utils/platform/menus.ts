// Context-menu items: made at install, renamed when the language changes.

import { browser } from 'wxt/browser';

/** The items and where they show. */
export const MENU_ITEMS = {
  'save-page': { contexts: ['page', 'image', 'video', 'frame'] },
  'save-selection': { contexts: ['selection'] },
  'save-link': { contexts: ['link'] },
} as const;

export type MenuItemId = keyof typeof MENU_ITEMS;

/** Whether a clicked item is one of ours. */
export function isMenuItemId(value: unknown): value is MenuItemId {
  return typeof value === 'string' && Object.hasOwn(MENU_ITEMS, value);
}

const PAGES = ['*://*/*', 'file:///*'];

/** The making that is under way: two at once would make each item twice. */
let making: Promise<void> = Promise.resolve();

/**
 * Makes all items anew under the titles told: idempotent, also after an update that left old ones. Called again before it
 * is done, it waits and asks for the titles then, so that the last ones stay.
 */
export function createMenus(readTitles: () => Promise<Record<MenuItemId, string>>): Promise<void> {
  const made = making.then(() => readTitles().then(makeMenus));
  making = made.catch(() => {});
  return made;
}

async function makeMenus(titles: Record<MenuItemId, string>): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const [id, { contexts }] of Object.entries(MENU_ITEMS)) {
    if (!isMenuItemId(id)) continue;
    browser.contextMenus.create({
      id,
      title: titles[id],
      contexts: [...contexts],
      documentUrlPatterns: PAGES,
      ...(id === 'save-link' ? { targetUrlPatterns: PAGES } : {}),
    });
  }
}
