// The save from the popup's side. Loaded with the first save: the popup is to open light.

import { send } from '@/utils/messages/send';
import type { LinkFacts, SaveMode, SaveResult } from '@/utils/model/save';
import type { PageTab } from '@/utils/platform/tabs';
import { findJoin } from '@/utils/store/find-join';
import { libraryDatabase } from '@/utils/store/library';
import { findByAddress } from '@/utils/store/read-articles';
import { inLibrary } from '@/utils/store/rescue/rescue-library';
import { saveWithRetry } from './save-with-retry';

/** What is saved: the tab's page or selection, or `link` alone. */
export type SaveTarget = { readonly mode: SaveMode; readonly link?: LinkFacts };

/** Asks the worker to save, and looks into the database where it gives no answer. Never rejects. */
export function askToSave(
  tab: PageTab,
  target: SaveTarget,
  privateConfirmed: boolean,
): Promise<SaveResult> {
  return saveWithRetry({
    send: () => send('saveTab', { tabId: tab.id, ...target, privateConfirmed }),
    find: () => inLibrary((db) => findByAddress(db, target.link?.url ?? tab.url)),
    isJoining: async () => {
      const join = { tabId: tab.id, url: tab.url };
      return (await findJoin(libraryDatabase(), join)) !== undefined;
    },
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  });
}
