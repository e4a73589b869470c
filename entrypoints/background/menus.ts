// The context menu: made at install, kept in the reader's language, each item one save.

import { browser } from 'wxt/browser';
import { workerTranslator } from '@/utils/i18n/worker-translator';
import { createMenus, isMenuItemId } from '@/utils/platform/menus';
import { currentLanguage } from './language';
import { saveWithoutPopup } from './save-without-popup';

/** Registers the menu's listeners. Call synchronously. */
export function listenToMenus(): void {
  browser.runtime.onInstalled.addListener(nameMenus);
  browser.runtime.onStartup.addListener(nameMenus);
  browser.storage.local.onChanged.addListener((changes) =>
    'language' in changes ? nameMenus() : undefined,
  );
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (!isMenuItemId(info.menuItemId) || tab?.id === undefined) return;
    return onMenuItem(info.menuItemId, tab.id, info);
  });
}

/** What a click on an item does. `linkText` is Firefox's own; Chromium does not tell a link's text. */
export async function onMenuItem(
  item: 'save-page' | 'save-selection' | 'save-link',
  tabId: number,
  info: { linkUrl?: string; linkText?: string; frameId?: number },
): Promise<void> {
  switch (item) {
    case 'save-page':
      return saveWithoutPopup(tabId, 'page');
    case 'save-selection':
      return saveWithoutPopup(tabId, 'selection', { frameId: info.frameId ?? 0 });
    case 'save-link':
      return saveWithoutPopup(tabId, 'link', {
        link: { url: info.linkUrl ?? '', title: info.linkText ?? '' },
      });
    default:
      return item satisfies never;
  }
}

function nameMenus(): Promise<void> {
  return createMenus(async () => {
    const { t } = workerTranslator(await currentLanguage());
    return {
      'save-page': t('menu.savePage'),
      'save-selection': t('menu.saveSelection'),
      'save-link': t('menu.saveLink'),
    };
  });
}
