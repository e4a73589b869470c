// A backup into the library: merged, never in place of what is there. Small acts, each in both stores, and all of them known
// together; begun again, it passes over what is done.

import type { BackupItem, BackupStory } from '@/utils/model/backup';
import type { RestoreFailure, RestoreReport } from '@/utils/model/restore';
import { fail, ok, type Result } from '@/utils/model/result';
import type { ActOptions } from '../act/plan';
import type { OffprintDatabase } from '../database';
import { storeFailure } from '../store-failure';
import { restoreBatch } from './restore-batch';
import { endRestore, noteRestore, restoreGroup } from './restore-job';
import { restoreTally } from './restore-tally';

/** Time, chance and who watches. `write: false` is a preview: everything is read and compared, nothing written. */
export type RestoreOptions = ActOptions & {
  readonly write?: boolean;
  readonly onProgress?: (progress: { readonly n: number; readonly of: number }) => void;
  readonly signal?: AbortSignal;
};

/** Stories an act, and letters: few, for a large transaction is what a crash tears. */
const BATCH = 20;
const BATCH_LENGTH = 2 ** 21;

/**
 * Restores what comes out of a file. Never rejects: what was done before a failure is kept and told, and the same file goes
 * on from there. Holds a batch of stories.
 */
export async function restoreBackup(
  db: OffprintDatabase,
  items: AsyncIterable<BackupItem>,
  {
    write = true,
    onProgress,
    signal,
    now,
    random = () => crypto.randomUUID(),
  }: RestoreOptions = {},
): Promise<Result<RestoreReport, RestoreFailure>> {
  const tally = restoreTally();
  const time = now === undefined ? {} : { now };
  let group: string | null = null;
  let batch: BackupStory[] = [];
  const settle = async () => {
    if (batch.length === 0) return;
    if (write && group === null) {
      group = await restoreGroup(db, tally.manifest(), random);
      // Before the first act: one that is broken off behind it must find its name again.
      await noteRestore(db, group, tally.progress());
    }
    const way = group === null ? null : { ...time, random, group };
    tally.count(await restoreBatch(db, batch, way));
    batch = [];
    if (group !== null) await noteRestore(db, group, tally.progress());
    onProgress?.(tally.progress());
  };
  try {
    for await (const item of readable(items)) {
      if (signal?.aborted) return fail({ kind: 'stopped', report: tally.report(group) });
      if (item.kind === 'refused') return fail(item);
      tally.note(item);
      if (item.kind !== 'story') continue;
      if (isFull(batch, item.story)) await settle();
      batch.push(item.story);
    }
    await settle();
    if (group !== null) await endRestore(db, group);
    return ok(tally.report(group));
  } catch (error) {
    const report = tally.report(group);
    if (error instanceof FileGone)
      return fail({ kind: 'unreadable', detail: String(error.cause), report });
    return storeFailure(error).kind === 'storage-full'
      ? fail({ kind: 'storage-full', report })
      : fail({ kind: 'storage-broken', detail: String(error), report });
  }
}

/** Whether a story must wait for the next act: two of one id or address would be planned from the same row. */
function isFull(batch: readonly BackupStory[], { article }: BackupStory): boolean {
  const length = batch.reduce((sum, story) => sum + lengthOf(story), 0);
  const meets = batch.some(
    (story) =>
      story.article.id === article.id || story.article.canonicalUrl === article.canonicalUrl,
  );
  return meets || batch.length === BATCH || length > BATCH_LENGTH;
}

function lengthOf({ contents }: BackupStory): number {
  return contents.reduce((sum, { html, text }) => sum + (html?.length ?? 0) + text.length, 0);
}

/** The file, and not the library, is what failed. */
class FileGone extends Error {}

async function* readable(items: AsyncIterable<BackupItem>): AsyncGenerator<BackupItem> {
  try {
    yield* items;
  } catch (cause) {
    throw new FileGone('the file cannot be read any more', { cause });
  }
}
