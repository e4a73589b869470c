// What a worker left undone when the browser ended it.

import { tabById } from '@/utils/platform/tabs';
import type { OffprintDatabase } from '@/utils/store/database';
import { dropJoin, listJoins } from '@/utils/store/join-jobs';
import { saveTab } from './save-tab';

/**
 * Takes up the joins that a worker left behind when the browser ended it: the extractor still runs in the page, and asking
 * again gives its result. A row whose tab has moved on is removed. Never rejects.
 */
export async function resumeJoins(db: OffprintDatabase): Promise<void> {
  try {
    for (const join of await listJoins(db)) {
      const tab = await tabById(join.tabId);
      if (tab?.url === join.url) {
        await saveTab(db, { tabId: join.tabId, mode: 'page', privateConfirmed: false });
      }
      await dropJoin(db, join);
    }
  } catch (error) {
    console.error(error);
  }
}
