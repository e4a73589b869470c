// Saving from the shortcut and the menus: no popup is open, so the badge tells how it went.

import type { LinkFacts, SaveMode } from '@/utils/model/save';
import { openPopup } from '@/utils/platform/action';
import { tabById } from '@/utils/platform/tabs';
import { rememberFailure } from '@/utils/settings/last-failure';
import { libraryDatabase } from '@/utils/store/library';
import { markTab } from './badge';
import { saveTab } from './save-tab';

/**
 * Saves a tab's page, the selection in one of its frames, or `link`, a link on it. A failure is kept for the popup; where the browser allows
 * it the popup opens to tell that, and to ask what only the reader can decide.
 */
export async function saveWithoutPopup(
  tabId: number,
  mode: SaveMode,
  { link, frameId = 0 }: { link?: LinkFacts; frameId?: number } = {},
): Promise<void> {
  const target = { mode, ...(link === undefined ? {} : { link }) };
  const request = { tabId, ...target, frameId, privateConfirmed: false };
  const result = await saveTab(libraryDatabase(), request);
  if (!result.ok) {
    const url = (await tabById(tabId))?.url ?? '';
    await rememberFailure(tabId, { url, ...target, failure: result.failure });
    await markTab(tabId, 'failed');
  }
  if (!result.ok || result.value.outcome === 'held') await openPopup();
}
