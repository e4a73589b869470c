// Saving from the shortcut and the menus: no popup is open, so the badge tells how it went.

import { loadTranslator } from '@/utils/i18n/translator';
import type { SaveMode, SaveResult } from '@/utils/model/save';
import { openPopup, showBadge } from '@/utils/platform/action';
import { tabById } from '@/utils/platform/tabs';
import { rememberFailure } from '@/utils/settings/last-failure';
import { libraryDatabase } from '@/utils/store/database';
import { currentLanguage } from './language';
import { saveLink, saveTab } from './save-tab';

/** Saves a tab's page or selection; a failure is kept for the popup, which opens where the browser allows it. */
export async function saveWithoutPopup(tabId: number, mode: SaveMode): Promise<void> {
  const result = await saveTab(libraryDatabase(), { tabId, mode, privateConfirmed: false });
  await tellResult(tabId, mode, result);
}

/** Saves a link of a page as a story without a body. */
export async function saveLinkWithoutPopup(
  tabId: number,
  link: { url: string; title: string },
): Promise<void> {
  await tellResult(tabId, 'link', await saveLink(libraryDatabase(), link));
}

async function tellResult(tabId: number, mode: SaveMode, result: SaveResult): Promise<void> {
  const { t } = await loadTranslator(await currentLanguage(), 'core');
  if (result.ok) return showBadge(tabId, 'saved', t('badge.saved'));
  const url = (await tabById(tabId))?.url ?? '';
  await rememberFailure(tabId, { url, mode, failure: result.failure });
  await showBadge(tabId, 'failed', t('badge.failed'));
  await openPopup();
}
