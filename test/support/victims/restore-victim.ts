// A worker that restores a backup and is killed while it does.

import { readBackup } from '@/utils/backup/read-backup';
import type { CopyEntries, SecondCopy } from '@/utils/model/second-copy';
import { createLibrary } from '@/utils/store/library';
import { restoreBackup } from '@/utils/store/restore/restore-backup';
import { beVictim, type Fate, type Victim } from './steps';

export type RestoreOrders = Fate & { readonly file: Blob; readonly now: Date };

beVictim<RestoreOrders>(async ({ database, file, now }, victim) => {
  const news = { progress: () => {}, mended: () => {}, uncopied: () => {} };
  const nothingToMend = () => Promise.reject(new Error('the library was sound'));
  const copy = copyBehind(victim);
  const db = createLibrary(
    { copy, news, loadMender: nothingToMend, loadRescuer: nothingToMend },
    database,
  );
  await db.open();
  victim.begin();
  const restored = await restoreBackup(db, readBackup(file), { now });
  return restored.ok ? restored.value.counts : restored.failure.kind;
});

/** The second copy lies with the page, as it lies with the browser: what was handed over is written, whoever dies. */
function copyBehind({ ask, step }: Victim): SecondCopy {
  return {
    keys: async () => Object.keys(recordOf(await ask('all'))),
    read: async (keys) => recordOf(await ask('read', keys)),
    write: async (entries: CopyEntries) => {
      await step('copy: write');
      await ask('write', entries);
    },
    remove: async (keys) => {
      await step('copy: remove');
      await ask('remove', keys);
    },
  };
}

function recordOf(answer: unknown): { readonly [key: string]: unknown } {
  return { ...(typeof answer === 'object' ? answer : null) };
}
