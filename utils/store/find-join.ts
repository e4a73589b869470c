// The row of a story whose further pages are being fetched. Apart from what writes it: the popup only looks.

import type { Job } from '@/utils/model/job';
import type { OffprintDatabase } from './database';

/** What is being joined: the page in a tab. */
export type Join = { readonly tabId: number; readonly url: string };

/** How far the join of a tab's page is; undefined when there is none. */
export function findJoin(db: OffprintDatabase, join: Join): Promise<Job | undefined> {
  return db.jobs.get(joinId(join));
}

/** A join's key in the table. */
export function joinId({ tabId, url }: Join): string {
  return `join ${tabId} ${url}`;
}
