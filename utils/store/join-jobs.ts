// Stories whose further pages are being fetched: a row each, so that pages can show how far it is, and a new worker knows
// what the one before left undone.

import type { Job } from '@/utils/model/job';
import type { OffprintDatabase } from './database';
import { type Join, joinId } from './find-join';

/** Writes how far a join is. */
export async function putJoin(
  db: OffprintDatabase,
  join: Join,
  progress: Pick<Job, 'n' | 'of'>,
): Promise<void> {
  const { n, of } = progress;
  await db.jobs.put({ id: joinId(join), step: 'pages', n, of });
}

/** Removes a join's row, if there is one. */
export async function dropJoin(db: OffprintDatabase, join: Join): Promise<void> {
  await db.jobs.delete(joinId(join));
}

/** Every join there is a row of. */
export async function listJoins(db: OffprintDatabase): Promise<Join[]> {
  const jobs = await db.jobs.toArray();
  return jobs.flatMap(({ id }) => {
    const [, tabId, url] = /^join (\d+) (.+)$/.exec(id) ?? [];
    return tabId !== undefined && url !== undefined ? [{ tabId: Number(tabId), url }] : [];
  });
}
