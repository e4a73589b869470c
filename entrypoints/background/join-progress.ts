// Stories on several pages: how far their join is stands in the database, and outlives the worker.

import { hearProgress } from '@/utils/messages/page-progress';
import type { PageTab } from '@/utils/platform/tabs';
import type { OffprintDatabase } from '@/utils/store/database';
import type { Join } from '@/utils/store/find-join';
import { dropJoin, putJoin } from '@/utils/store/join-jobs';

/** Does `work`, which runs the extractor in `tab`, and keeps a row of how far that says it is until it ends. */
export async function keepProgress<Value>(
  db: OffprintDatabase,
  tab: PageTab,
  work: () => Promise<Value>,
): Promise<Value> {
  const join: Join = { tabId: tab.id, url: tab.url };
  let told = false;
  let written: Promise<void> = Promise.resolve();
  // One after the other, so that none comes after the end.
  const write = (act: () => Promise<void>) => {
    written = written.then(act).catch(console.error);
  };
  const stop = hearProgress(tab.id, (progress) => {
    told = true;
    write(() => putJoin(db, join, progress));
  });
  try {
    return await work();
  } finally {
    stop();
    // Most stories have one page, and nothing to remove.
    if (told) write(() => dropJoin(db, join));
    await written;
  }
}
