// The row of a restore that is under way: how far it is, and under which name its acts are known together. A restore that was
// broken off leaves it behind; the same file goes on under the same name.

import type { Manifest } from '@/utils/model/backup';
import type { Job } from '@/utils/model/job';
import type { OffprintDatabase } from '../database';

const PREFIX = 'restore ';

/** The name of a restore's acts: that of one of the same file which was broken off, else a new one. */
export async function restoreGroup(
  db: OffprintDatabase,
  manifest: Manifest | null,
  random: () => string,
): Promise<string> {
  const file = fileOf(manifest);
  const left = await db.jobs.where('id').startsWith(`${PREFIX}${file} `).first();
  return left?.id ?? `${PREFIX}${file} ${random()}`;
}

/** Notes how far a restore is. */
export async function noteRestore(
  db: OffprintDatabase,
  group: string,
  { n, of }: Pick<Job, 'n' | 'of'>,
): Promise<void> {
  await db.jobs.put({ id: group, step: 'restore', n, of });
}

/** A restore is done. */
export async function endRestore(db: OffprintDatabase, group: string): Promise<void> {
  await db.jobs.delete(group);
}

/** The restores that were broken off, or are under way in another page. */
export function listRestores(db: OffprintDatabase): Promise<Job[]> {
  return db.jobs.where('id').startsWith(PREFIX).toArray();
}

function fileOf(manifest: Manifest | null): string {
  return manifest === null
    ? 'unknown'
    : `${manifest.madeTime}/${encodeURIComponent(manifest.deviceId.toWellFormed()).slice(0, 60)}`;
}
